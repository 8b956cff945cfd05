import { bytesToHex } from '@noble/hashes/utils.js';
import { digestOf } from '../core/kernel/hash.ts';

/** How far a download is, in bytes; `of` is 0 where the server does not say how long it is. */
export type OnPiece = (done: number, of: number) => void;

/** Reads a response piece by piece and says how far it is. */
async function readBytes(response: Response, onPiece: OnPiece): Promise<Uint8Array<ArrayBuffer>> {
  // A compressed response gives the length of the compressed bytes: the pieces would overtake it.
  const length = response.headers.get('content-encoding') === null ? Number(response.headers.get('content-length')) : 0;
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const pieces: BlobPart[] = [];
  for (let done = 0; ;) {
    const piece = await reader.read();
    if (piece.done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    pieces.push(piece.value);
    done += piece.value.length;
    onPiece(done, Math.max(length, done));
  }
}

/** SHA-256 in hex: by the browser, beside the page's work, where it may; pages on `http://` in a school's net may not. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return digestOf(bytes);
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

/**
 * A file of this build, beside the page, if it is whole.
 *
 * @param expected SHA-256 of its bytes, in hex
 * @throws an error named NetworkError when it cannot be had, or did not arrive as it was built
 */
export async function download(file: string, expected: string, onPiece: OnPiece): Promise<string> {
  try {
    const response = await fetch(file);
    if (!response.ok) throw new Error(String(response.status));
    const bytes = await readBytes(response, onPiece);
    if ((await sha256(bytes)) !== expected) throw new Error('it did not arrive whole');
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw Object.assign(new Error(`${file}: ${String(error)}`), { name: 'NetworkError' });
  }
}
