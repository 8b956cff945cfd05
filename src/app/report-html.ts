/** A training report as plain text in its places: what the page shows and what the file holds. */
export interface ReportText {
  readonly lang: 'zh-CN' | 'en';
  readonly title: string;
  /** Label and value; a value may be empty. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly ReportPart[];
  readonly teacher: { readonly title: string; readonly signature: string };
  readonly foot: string;
}

export interface ReportPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly list?: readonly string[];
  readonly tables?: readonly { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }[];
  readonly after?: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means nothing to HTML, in an element and in a quoted attribute; line breaks are kept by the style. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `body{max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1d2126;background:#fff;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;text-align:center}h2{font-size:1.125rem;margin:1.5rem 0 .5rem}p,li{white-space:pre-wrap;margin:.25rem 0}
table{width:100%;margin:.5rem 0;border-collapse:collapse;font-size:.875rem}th,td{padding:.375rem .5rem;border:1px solid #7f868e;text-align:start;vertical-align:top}
dl{display:grid;grid-template-columns:repeat(3,1fr);gap:.25rem 1rem}dl div{display:flex;gap:.5rem;border-bottom:1px solid #7f868e}dt{color:#5a626b}dd{margin:0}
.teacher{min-height:7rem;margin-top:1.5rem;padding:.5rem;border:1px solid #7f868e}.foot{margin-top:1.5rem;color:#5a626b;font-size:.875rem}
@page{size:A4;margin:18mm 16mm}@media print{body{margin:0;max-width:none}tr,li{break-inside:avoid}h2{break-after:avoid}}`;

const table = ({ head, rows }: NonNullable<ReportPart['tables']>[number]): string => {
  const cells = (list: readonly string[], tag: string) =>
    list.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>\n${body}\n</tbody></table>`;
};

const paragraphs = (list: readonly string[] = []): string => list.map((text) => `<p>${escaped(text)}</p>`).join('\n');

function part({ title, paragraphs: before, list = [], tables = [], after }: ReportPart): string {
  const items = list.length > 0 ? `<ul>${list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>` : '';
  return `<h2>${escaped(title)}</h2>\n${paragraphs(before)}\n${items}${tables.map(table).join('\n')}\n${paragraphs(after)}`;
}

/** The report as a file of its own: nothing is loaded from anywhere, and every text is escaped. */
export function reportHtml({ lang, title, facts, parts, teacher, foot }: ReportText): string {
  const rows = facts.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`);
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<dl>${rows.join('')}</dl>
${parts.map(part).join('\n')}
<div class="teacher"><b>${escaped(teacher.title)}</b><p>${escaped(teacher.signature)}</p></div>
<p class="foot">${escaped(foot)}</p>
</body>
</html>
`;
}
