/** Hands a text to the user as a file. */
export const saveFile = (name: string, text: string, type: string): void =>
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Hands a file to the user by the browser's own download. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes once it has begun; some browsers begin a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** A name that Windows, macOS and Android all take: no reserved or invisible characters, at most 120 of them. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const dot = plain.indexOf('.rapport');
  const [stem, tail] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  return `${stem.slice(0, 120).replace(/[\uD800-\uDBFF]$/, '')}${tail}` || 'rapport';
}
