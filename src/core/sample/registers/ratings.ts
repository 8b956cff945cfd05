import type { Book } from '../book.ts';
import type { Random } from '../generator/random.ts';
import type { Draft } from '../schema.ts';

type Group = NonNullable<Draft<'ratings'>['rater_group']>;

const DIMENSIONS = ['沟通与协作', '目标与结果', '团队凝聚', '客户关系', '自我发展'] as const;

/** domain.md F21 (D-43): raters and the sum of their marks over five dimensions, so that the means are 4.6, 3.8, 3.5, 3.2, 3.9. */
const GROUPS: readonly (readonly [Group, raters: number, sum: number])[] = [
  ['self', 1, 23],
  ['superior', 1, 19],
  ['peers', 4, 70],
  ['subordinates', 3, 48],
  ['customers', 4, 78],
];

/** group and rater, dimension, comment: behaviour and its effect, nobody named. */
const COMMENTS: Readonly<Record<string, string>> = {
  'self 1 团队凝聚': '我和团队关系很好，有事大家都会跟我说',
  'superior 1 目标与结果': '三个季度都完成了销售目标，十一月的大单谈得很稳',
  'peers 2 沟通与协作': '九月的跨部门会上改了交付日期没有通知仓库，我们加了两个晚班',
  'peers 4 客户关系': '客户来电他总能接住，转交时信息不全',
  'subordinates 1 沟通与协作': '五月的拜访里三次打断客户说话，我们不敢当场补充',
  'subordinates 2 团队凝聚': '周会上只讲数字，没有人说困难；上个月有两人请调',
  'subordinates 3 自我发展': '问过他怎么做大客户，他说“自己悟”',
  'customers 1 客户关系': '有问题找得到人，答应的样品第二天就到',
  'customers 3 目标与结果': '报价快，合同条款解释得不够清楚',
};

/** Marks of 1 to 5 that add to the sum: as equal as can be, in an order by chance. */
function marks(random: Random, count: number, sum: number): number[] {
  const low = Math.floor(sum / count);
  const high = sum - low * count;
  return Array.from({ length: count }, (_, at) => (at < high ? low + 1 : low))
    .map((mark) => ({ mark, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ mark }) => mark);
}

/** The 360-degree ratings of 赵磊, sales manager (D-43). */
export function addRatings(book: Book, random: Random): void {
  for (const [group, raters, sum] of GROUPS) {
    const own = marks(random, raters * DIMENSIONS.length, sum);
    own.forEach((score, at) => {
      const rater = Math.floor(at / DIMENSIONS.length) + 1;
      const dimension = DIMENSIONS[at % DIMENSIONS.length] ?? '';
      book.add('ratings', {
        id: `RT-${String(book.rows.ratings.length + 1).padStart(3, '0')}`,
        subject_id: 'EMP-02',
        rater_group: group,
        rater: String(rater),
        dimension,
        score,
        comment: COMMENTS[`${group} ${rater} ${dimension}`] ?? null,
      });
    });
  }
}
