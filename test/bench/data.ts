import { gzipSync } from 'node:zlib';
import { courseDataset } from '../../src/core/sample/course.ts';
import { medianTime, type Row, type Section } from './measure.ts';

/** The course dataset as text: what it costs to make, to send and to read. The page's part is in page.ts. */
export async function dataSection(): Promise<Section> {
  const text = JSON.stringify(courseDataset());
  const kilobytes = (bytes: number) => bytes / 1024;
  const rows: Row[] = [
    { what: 'generate (once, at build time)', value: await medianTime(courseDataset), unit: 'ms' },
    { what: 'as JSON', value: kilobytes(Buffer.byteLength(text)), unit: 'kB', note: 'limit 1,536 kB' },
    { what: 'as JSON, gzip', value: kilobytes(gzipSync(text, { level: 9 }).length), unit: 'kB' },
    { what: 'JSON.parse', value: await medianTime(() => JSON.parse(text) as unknown), unit: 'ms' },
  ];
  return { title: 'Course dataset', rows };
}
