/** A text as a quoted scalar: in single quotes where it holds double ones, as a teacher would write it. */
export function quoted(text: string): string {
  if (text.includes('"') && !text.includes("'")) return `'${text}'`;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
