import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';

const utf8 = new TextEncoder();

/** SHA-256 of bytes, in hex. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** SHA-256 of a text's UTF-8 bytes. Synchronous and without `crypto.subtle`, which http pages on a LAN do not have. */
export const digest = (text: string): Uint8Array => sha256(utf8.encode(text));

/** The hash by which scenarios and datasets are known: `sha256:` and 64 hex digits over the canonical JSON. */
export const hashOf = (value: unknown): string => `sha256:${bytesToHex(digest(canonical(value)))}`;

/** The link of an attempt log: the first 16 bytes, in hex, of the SHA-256 of the canonical JSON. */
export const linkOf = (value: unknown): string => bytesToHex(digest(canonical(value)).subarray(0, 16));
