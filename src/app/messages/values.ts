/** The value panel of a customer's record. */
const zh = {
  title: () => '各种方法怎么看这位客户',
  base: (heads: number, day: string) =>
    `和同一企业同类的 ${heads} 位客户相比，数据截至 ${day}。换一种方法或一组客户，结果会不同。`,
  method: () => '方法',
  result: () => '结果',
  facts: () => '依据',
  asleep: () => '沉睡（窗口内没有订单）',
  rfm: (days: number, times: number, money: string) => `${days} 天前买过，${times} 次，${money}`,
  abcClass: (letter: string) => `${letter} 类`,
  abc: (money: string, share: string) => `本年销售 ${money}，占 ${share}`,
  pyramid: (money: string, rank: number, heads: number) => `本年贡献 ${money}，第 ${rank} / ${heads} 名`,
  life: (money: string, retention: string, discount: string) =>
    `年毛利扣服务成本 ${money}，保持率 ${retention}，折现率 ${discount}`,
  developing: () => '发展中，不贴标签',
  cycle: (stage: string, run: number) => `现在是${stage}，最长连续稳定 ${run} 季`,
};

type Messages = typeof zh;

const en: Messages = {
  title: () => 'What the methods make of this customer',
  base: (heads, day) =>
    `Beside the ${heads} customers of the same kind and business, as of ${day}. Another method or base gives another result.`,
  method: () => 'Method',
  result: () => 'Result',
  facts: () => 'Because of',
  asleep: () => 'sleeping (no order in the window)',
  rfm: (days, times, money) => `bought ${days} days ago, ${times} times, ${money}`,
  abcClass: (letter) => `class ${letter}`,
  abc: (money, share) => `sales this year ${money}, ${share}`,
  pyramid: (money, rank, heads) => `contribution this year ${money}, rank ${rank} of ${heads}`,
  life: (money, retention, discount) =>
    `margin a year less cost to serve ${money}, retention ${retention}, discount rate ${discount}`,
  developing: () => 'developing: no label',
  cycle: (stage, run) => `now ${stage}, longest stable run ${run} quarters`,
};

export const values = { zh, en };
