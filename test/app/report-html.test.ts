import { expect, test } from 'vitest';
import { escaped, reportHtml } from '../../src/app/report-html.ts';

test.each([
  ['<script>alert("1")</script>', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
  ["O'Neil & 王", 'O&#39;Neil &amp; 王'],
  ['', ''],
])('%j means nothing to HTML', (text, safe) => {
  expect(escaped(text)).toBe(safe);
});

test('a report is one file that loads nothing, with every text escaped', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const html = reportHtml({
    lang: 'zh-CN',
    title: evil,
    facts: [[evil, evil]],
    parts: [
      { title: evil, paragraphs: [evil], list: [evil], tables: [{ head: [evil], rows: [[evil]] }], after: [evil] },
    ],
    teacher: { title: evil, signature: evil },
    foot: evil,
  });
  expect(html).not.toContain('<img');
  expect(html.split('&lt;img src=x onerror=alert(1)&gt;')).toHaveLength(14);
  expect(html).not.toMatch(/https?:|<script|<link/);
  expect(html).toContain("default-src 'none'");
});
