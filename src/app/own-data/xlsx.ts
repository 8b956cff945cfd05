import { Unzip, UnzipInflate, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import type { SheetCell } from '../../core/sample/import/sheet.ts';

/** What a spreadsheet file may hold at most: counted while it is unpacked, since a header may lie. */
const MOST = { entries: 500, bytes: 50 * 1024 * 1024 } as const;
/** Bytes handed to the unpacker at once: so much more than the limit can come out of one step, and no more. */
const PIECE = 1024;

/** Why a spreadsheet is not read. */
export type XlsxFault =
  'not-a-zip' | 'zip-too-large' | 'zip-too-many' | 'zip-bad-name' | 'zip-twice' | 'not-a-workbook';

/** An error that is known by its name, since it crosses from a worker. */
const fault = (name: XlsxFault): Error => Object.assign(new Error(name), { name });

/** A name that stays inside the archive: no way up, no root, no drive, nothing that cannot be seen. */
const isSafe = (name: string): boolean =>
  name !== '' &&
  name === name.normalize('NFC') &&
  !/[\\:\p{Cc}\p{Cf}]|^\/|(?:^|\/)\.\.?(?:\/|$)|(?:^|\/)(?:__proto__|constructor|prototype)(?:\/|$)/u.test(name);

/**
 * Unpacks a ZIP that a stranger may have made (quality.md T4): sizes are counted as they come, names must be safe and
 * different in any case.
 *
 * @throws an error named by {@link XlsxFault}
 */
export function unpackSafely(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw fault('not-a-zip');
  const found = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  let total = 0;
  let trouble: Error | undefined;
  const unzip = new Unzip((file) => {
    const key = file.name.toLowerCase();
    if (!isSafe(file.name)) trouble ??= fault('zip-bad-name');
    else if (seen.has(key)) trouble ??= fault('zip-twice');
    else if (seen.size >= MOST.entries) trouble ??= fault('zip-too-many');
    if (trouble) return;
    seen.add(key);
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error) trouble ??= fault('not-a-zip');
      if (trouble) return;
      total += piece.length;
      if (total > MOST.bytes) trouble = fault('zip-too-large');
      // The unpacker uses its memory again.
      else pieces.push(piece.slice());
      if (isLast && !trouble) found.set(file.name, joined(pieces));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !trouble; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    trouble ??= fault('not-a-zip');
  }
  if (trouble) throw trouble;
  if (found.size === 0 || found.size < seen.size) throw fault('not-a-zip');
  return found;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A sheet of a workbook: its name and its cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly cells: readonly (readonly (SheetCell | Date | undefined)[])[];
}

/**
 * The sheets of an XLSX file.
 *
 * @throws an error named by {@link XlsxFault}
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const parts = [...unpackSafely(bytes)].filter(([name]) => /\.xml(?:\.rels)?$/.test(name));
  // Packed again without compression: the reader would start a worker of its own for a large compressed part.
  const plain = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const sheets = await readWorkbook(plain.buffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, cells: data as unknown as WorkbookSheet['cells'] }));
  } catch {
    throw fault('not-a-workbook');
  }
}
