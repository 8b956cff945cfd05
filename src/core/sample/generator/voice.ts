import type { Book } from '../book.ts';
import { plusDays } from '../calendar.ts';
import type { Draft } from '../schema.ts';
import type { Random } from './random.ts';

type Survey = Draft<'surveys'>;
const WAVE = '2025-11';

/** domain.md F6 (D-40): how many of forty answers have which score. */
const CSAT: readonly (readonly [score: number, count: number])[] = [
  [5, 12],
  [4, 14],
  [3, 8],
  [2, 4],
  [1, 2],
];
const NPS: readonly (readonly [score: number, count: number])[] = [
  [10, 7],
  [9, 9],
  [8, 8],
  [7, 5],
  [6, 5],
  [4, 4],
  [2, 2],
];
const INVITED = 160;

/** Sums of twenty answers on a scale of 7: perception and expectation of the five dimensions. */
const SERVQUAL = [124, 112, 100, 120, 116, 120, 136, 130, 128, 120] as const;
const SERVQUAL_ANSWERS = 20;

const COMMENTS: Readonly<Record<number, readonly string[]>> = {
  5: ['师傅很专业', '送得快，讲得清楚', ''],
  4: ['整体不错', '', '安装等了一会儿'],
  3: ['一般', '电话不好打', ''],
  2: ['等太久', '没人回电'],
  1: ['约了两次都没来'],
};

/** Answers of forty people: scores in an order by chance. */
function mixed(random: Random, counts: readonly (readonly [score: number, count: number])[]): number[] {
  const scores = counts.flatMap(([score, count]) => Array.from({ length: count }, () => score));
  return scores
    .map((score) => ({ score, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ score }) => score);
}

const PLANTED: readonly (Omit<Survey, 'id' | 'answers' | 'kind'> & { readonly score: number })[] = [
  // D-18, D-19, D-20
  { customer_id: 'AP-I-027', wave: '2024-12', date: '2024-12-03', score: 5, comment: '送装都好，下次还来' },
  { customer_id: 'AP-I-028', wave: '2025-12', date: '2025-12-21', score: 2, comment: '又漏水，要不是有延保' },
  { customer_id: 'AP-I-029', wave: '2025-12', date: '2025-12-24', score: 2, comment: '' },
];

/** Surveys: the planted answers, and wave 2025-11 with the counts of F6 (160 invited, 40 answered). */
export function addSurveys(book: Book, random: Random): void {
  const add = (survey: Omit<Survey, 'id'>) => {
    const number = String(book.rows.surveys.length + 1).padStart(3, '0');
    book.add('surveys', { id: `AP-S-${number}`, business_id: 'AP', ...survey });
  };
  for (const { score, ...told } of PLANTED) add({ ...told, kind: 'CSAT', score, answers: [String(score)] });
  const people = book.rows.customers.filter(({ id, type }) => type === 'person' && id > 'AP-I-032').map(({ id }) => id);
  const day = () => plusDays('2025-11-10', random.between(0, 14));
  const csat = mixed(random, CSAT);
  for (let at = 0; at < INVITED; at++) {
    const customer_id = people[(at * 37) % people.length] ?? null;
    const score = csat[at];
    if (score === undefined) add({ customer_id, wave: WAVE, date: '2025-11-10', kind: 'CSAT', answers: [] });
    else {
      const comment = random.pick(COMMENTS[score] ?? ['']);
      add({ customer_id, wave: WAVE, date: day(), kind: 'CSAT', score, answers: [String(score)], comment });
    }
  }
  for (const score of mixed(random, NPS))
    add({ customer_id: random.pick(people), wave: WAVE, date: day(), kind: 'NPS', score, answers: [String(score)] });
  const columns = SERVQUAL.map((sum) => {
    const low = Math.floor(sum / SERVQUAL_ANSWERS);
    const high = sum - low * SERVQUAL_ANSWERS;
    return mixed(random, [
      [low + 1, high],
      [low, SERVQUAL_ANSWERS - high],
    ]);
  });
  for (let at = 0; at < SERVQUAL_ANSWERS; at++) {
    const answers = columns.map((column) => String(column[at] ?? 0));
    add({ customer_id: random.pick(people), wave: WAVE, date: day(), kind: 'SERVQUAL', answers });
  }
}
