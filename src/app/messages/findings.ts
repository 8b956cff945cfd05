/** The finding of an analysis as a sentence, and the numbers of one customer or row put into its formula. */
const zh = {
  classes: (name: string, classes: string) => `${name}：${classes}`,
  rfm: (heads: number, all: number, sleeping: number) =>
    `${all} 位有购买的客户里，${heads} 位是重要价值客户；另有 ${sleeping} 位沉睡`,
  abc: (heads: number, share: string) => `前 20%（${heads} 位）客户占销售额的 ${share}`,
  pyramid: (losing: number, best: string) =>
    losing === 0 ? `没有亏损的客户，贡献最高的是${best}` : `${losing} 位客户是亏损的；贡献最高的是${best}`,
  life: (name: string, value: string) => `${name}今后最值钱：${value}`,
  serving: (name: string, cost: string, ratio: string) => `${name}的服务成本最高：${cost}，占其销售 ${ratio}`,
  returned: (name: string, rate: string) => `${name}占用的资产回报最高：${rate}`,
  cycle: (lasting: number, ended: number) => `${lasting} 位长久保持，${ended} 位已经结束`,
  cohorts: (cohort: string, kept: string) => `${cohort} 首购的客户，一年后的那一季还有 ${kept} 在买`,
  retention: (kept: string, churn: string) => `保持率 ${kept}，流失率 ${churn}`,
  winback: (heads: number, net: string) => `值得赢返 ${heads} 位（组），预计净收益 ${net}`,
  satisfaction: (csat: string, margin: string, nps: string) => `满意率 ${csat}（±${margin}），NPS ${nps} 点`,
  servqual: (worst: string, first: string) =>
    worst === first ? `差距最大、也最该先改的是${first}` : `差距最大的是${worst}，最该先改的是${first}`,
  service: (each: string, ratio: string) => `每次接触花 ${each}，服务成本占销售 ${ratio}`,
  calls: (level: string, isReached: boolean) => `服务水平 ${level}，${isReached ? '达到目标' : '没有达到目标'}`,
  staffing: (agents: number) => `要 ${agents} 个坐席才接得及时`,
  queue: (name: string, points: string) => `最先处理 ${name}（${points} 分）`,
  composition: (name: string, share: string, growth: string) => `${name}最大，占 ${share}，比上年 ${growth}`,
  ratios: (cross: string, contribution: string) =>
    cross === contribution
      ? `${cross}的交叉比率和贡献比率都最高`
      : `交叉比率最高的是${cross}，贡献最大的是${contribution}`,
  relationship: (name: string, level: string) => `${name}适合${level}关系`,
  pipeline: (weighted: string, amount: string) => `加权预测 ${weighted}，总金额 ${amount}`,
  leads: (h: number, all: number) => `${all} 位意向客户里，${h} 位是 H 级，两天内要联系`,
  campaigns: (name: string, rate: string, against: number) =>
    `下单率最高的是${name}（${rate}）${against > 0 ? `；有 ${against} 条发给了已退订的客户` : ''}`,
  market: (share: string, relative: string) => `市场占有率 ${share}，是最大对手的 ${relative} 倍`,
  expense: (ratio: string) => `营销费用占销售额 ${ratio}`,
  credit: (over: number, name: string) =>
    over === 0 ? '没有客户超出信用额度' : `${over} 家超出信用额度，超得最多的是${name}`,
  ageing: (overdue: string, open: string, days: number) => `未收 ${open}，其中逾期 ${overdue}，最久 ${days} 天`,
  stitching: (merge: number, review: number) => `${merge} 对可以合并，${review} 对要人工核对`,
  quality: (score: string) => `档案分 ${score}`,
  value: (name: string, value: string) => `${name} ${value}`,
  others: () => '其他',

  heads: () => '人数',
  meanM: () => '平均 M',
  sales: () => '销售额',
  cumulative: () => '累计占比',
  contribution: () => '贡献',
  shareOfHeads: () => '人数占比',
  shareOfProfit: () => '贡献占比',
  yearsAhead: () => '今后年数',
  valueSoFar: () => '累计折现价值',
  inTheLong: () => '长期上限',
  quarterSales: () => '季销售',
  stableLine: () => '稳定线',
  formationLine: () => '形成线',
  perception: () => '感知',
  expectation: () => '期望',
  thisYear: () => '本年',
  yearBefore: () => '上年',
  cost: () => '服务成本',
  margin: () => '毛利率',
  openRate: () => '打开率',
  orderRate: () => '下单率',
  receivable: () => '应收',
  limit: () => '信用额度',
  net: () => '净收益',
  weighted: () => '加权',
  amount: () => '金额',
  target: () => '目标',
  inTime: () => '及时接听',
  late: () => '接得晚',
  abandoned: () => '放弃',
  share: () => '占比',
  gap: () => '差距',
  figures: (name: string, figures: string) => `${name}：${figures}`,
  cohort: () => '首购季度',
  after: (quarters: number) => (quarters === 0 ? '首购当季' : `第 ${quarters} 季后`),
  count: (heads: number) => `${heads} 位`,
  overdueSpan: (from: number, to: number | null) =>
    from < 0 ? '未到期' : to === null ? `逾期 ${from} 天以上` : `逾期 ${from}–${to} 天`,
  rScore: (score: number) => `R ${score}`,
  fScore: (score: number) => `F ${score}`,
  heatRfm: () => '格子里是人数，颜色越深人越多；R 越大越近，F 越大越勤',

  'w.rfmR': (days: number, score: number) => `R：最近一次购买在 ${days} 天前 → ${score} 分`,
  'w.rfmF': (times: number, months: number, score: number) => `F：${months} 个月里 ${times} 次 → ${score} 分`,
  'w.rfmM': (money: string, score: number) => `M：共付 ${money} → ${score} 分`,
  'w.rfmLimits': (r: string, f: string, m: string) => `界限（5 到 2 分）：R ≤ ${r} 天；F ≥ ${f} 次；M ≥ ${m} 元`,
  'w.rfmMeans': (means: string, segment: string) => `全体均分 ${means}；逐项比较后是“${segment}”`,
  'w.abc': (amount: string, total: string, share: string) => `占比 = ${amount} ÷ ${total} = ${share}`,
  'w.abcClass': (before: string, cumulative: string, letter: string) =>
    `排在前面的累计 ${before}，加上这位 ${cumulative}；按前面的累计定为 ${letter} 类`,
  'w.pyramid': (gross: string, cost: string, profit: string) => `贡献 = 毛利 ${gross} − 服务成本 ${cost} = ${profit}`,
  'w.pyramidRank': (rank: number, all: number, tier: string) => `${all} 位中排第 ${rank}，属于${tier}层`,
  'w.life': (margin: string, r: string, d: string, gross: string) => `${margin} × ${r} ÷ (1 + ${d} − ${r}) = ${gross}`,
  'w.lifeNow': (margin: string, r: string, d: string, gross: string) =>
    `${margin} × (1 + ${d}) ÷ (1 + ${d} − ${r}) = ${gross}`,
  'w.lifeYears': (years: number, gross: string) => `只算前 ${years} 年：${gross}`,
  'w.minus': (gross: string, cost: string, value: string) => `减获客成本：${gross} − ${cost} = ${value}`,
  'w.cycle': (benchmark: string, stable: string, formation: string) =>
    `基准 ${benchmark}，稳定线 ${stable}，形成线 ${formation}`,
  'w.cycleRun': (run: number, peak: string, last: string) => `最长连续稳定 ${run} 季，峰值 ${peak}，最后一季 ${last}`,
  'w.cyclePattern': (pattern: string, stage: string) => `所以是${pattern}，现在处于${stage}`,
  'w.developing': (stage: string) => `还在发展，不贴标签；现在处于${stage}`,
  'w.ratio': (part: string, whole: string, ratio: string) => `${part} ÷ ${whole} = ${ratio}`,
  'w.composition': (name: string, now: string, total: string, share: string) =>
    `${name}占比 = ${now} ÷ ${total} = ${share}`,
  'w.growth': (now: string, before: string, growth: string) => `增长 = ${now} ÷ ${before} − 1 = ${growth}`,
  'w.ratios': (margin: string, turns: string, cross: string) => `交叉比率 = ${margin} × ${turns} = ${cross}`,
  'w.ratiosShare': (cross: string, share: string, contribution: string) =>
    `贡献比率 = ${cross} × ${share} = ${contribution}`,
  'w.gap': (p: string, e: string, gap: string) => `差距 = ${p} − ${e} = ${gap}`,
  'w.weightedGap': (gap: string, weight: string, weighted: string) => `加权 = ${gap} × ${weight} = ${weighted}`,
  'w.creditScore': (score: string, grade: string, days: number) =>
    `五项加权得 ${score} 分 → ${grade} 级，账期 ${days} 天`,
  'w.creditLimit': (limit: string, receivable: string, excess: string) =>
    `额度 ${limit}，应收 ${receivable}，超出 ${excess}`,
  'w.winback': (heads: string, chance: string, value: string, cost: string, net: string) =>
    `${heads} × ${chance} × ${value} − ${heads} × ${cost} = ${net}`,
  'w.deal': (amount: string, chance: string, weighted: string) => `${amount} × ${chance} = ${weighted}`,
  'w.priority': (severity: string, waited: string, limit: string, points: string) =>
    `${severity}，已等 ${waited} 小时、时限 ${limit} 小时，加上会员分 = ${points} 分`,
  'w.margin': (z: string, share: string, answers: string, margin: string) =>
    `误差 = ${z} × √(${share} × (1 − ${share}) ÷ ${answers}) = ±${margin}`,
  'w.named': (name: string, sum: string) => `${name}：${sum}`,
  'w.rank': (contribution: string, rank: number, all: number, level: string) =>
    `贡献 ${contribution}，${all} 位中排第 ${rank} → ${level}`,
  'w.relationship': (customers: string, number: string, margin: string, level: string, relationship: string) =>
    `${customers} 位客户 → ${number}；毛利 ${margin} → ${level}；所以是${relationship}关系`,
  'w.lead': (days: number | null, grade: string) =>
    days === null ? `没有说预计日期 → ${grade} 级` : `离预计日期 ${days} 天 → ${grade} 级`,
  'w.match': (reason: string, verdict: string) => `${reason} → ${verdict}`,
};

type Messages = typeof zh;

const en: Messages = {
  classes: (name, classes) => `${name}: ${classes}`,
  rfm: (heads, all, sleeping) =>
    `Of ${all} customers who bought, ${heads} are important and valuable; ${sleeping} more are sleeping`,
  abc: (heads, share) => `The first 20% of customers (${heads}) bring ${share} of the sales`,
  pyramid: (losing, best) =>
    losing === 0
      ? `No customer makes a loss; ${best} contributes most`
      : `${losing} customers make a loss; ${best} contributes most`,
  life: (name, value) => `${name} is worth most from now on: ${value}`,
  serving: (name, cost, ratio) => `${name} costs most to serve: ${cost}, ${ratio} of its sales`,
  returned: (name, rate) => `The assets tied up in ${name} return most: ${rate}`,
  cycle: (lasting, ended) => `${lasting} last, ${ended} have ended`,
  cohorts: (cohort, kept) => `Of those who began in ${cohort}, ${kept} bought in the quarter a year later`,
  retention: (kept, churn) => `Retention ${kept}, churn ${churn}`,
  winback: (heads, net) => `${heads} are worth winning back, for ${net} net`,
  satisfaction: (csat, margin, nps) => `CSAT ${csat} (±${margin}), NPS ${nps} points`,
  servqual: (worst, first) =>
    worst === first
      ? `${first} has the largest gap and comes first`
      : `The largest gap is ${worst}; repair ${first} first`,
  service: (each, ratio) => `A contact costs ${each}; service takes ${ratio} of the sales`,
  calls: (level, isReached) => `Service level ${level}: the target is ${isReached ? 'reached' : 'missed'}`,
  staffing: (agents) => `${agents} agents are needed to answer in time`,
  queue: (name, points) => `${name} comes first (${points} points)`,
  composition: (name, share, growth) => `${name} is the largest with ${share}, ${growth} on the year before`,
  ratios: (cross, contribution) =>
    cross === contribution
      ? `${cross} leads in cross ratio and in contribution`
      : `${cross} has the best cross ratio, ${contribution} contributes most`,
  relationship: (name, level) => `${name} deserves a relationship of the ${level} level`,
  pipeline: (weighted, amount) => `Weighted forecast ${weighted} of ${amount}`,
  leads: (h, all) => `${h} of ${all} leads are H: call them within two days`,
  campaigns: (name, rate, against) =>
    `${name} has the best order rate (${rate})${against > 0 ? `; ${against} messages reached customers who had opted out` : ''}`,
  market: (share, relative) => `Market share ${share}, ${relative} times the largest rival`,
  expense: (ratio) => `Marketing costs ${ratio} of the sales`,
  credit: (over, name) =>
    over === 0 ? 'No customer is above the limit' : `${over} firms are above their limit, ${name} most of all`,
  ageing: (overdue, open, days) => `${open} is open, ${overdue} of it overdue, for up to ${days} days`,
  stitching: (merge, review) => `${merge} pairs can be merged, ${review} must be looked at`,
  quality: (score) => `The files score ${score}`,
  value: (name, value) => `${name} ${value}`,
  others: () => 'Others',

  heads: () => 'Customers',
  meanM: () => 'Mean M',
  sales: () => 'Sales',
  cumulative: () => 'Cumulative share',
  contribution: () => 'Contribution',
  shareOfHeads: () => 'Share of heads',
  shareOfProfit: () => 'Share of contribution',
  yearsAhead: () => 'Years ahead',
  valueSoFar: () => 'Discounted value so far',
  inTheLong: () => 'In the long run',
  quarterSales: () => 'Sales of the quarter',
  stableLine: () => 'Stable line',
  formationLine: () => 'Formation line',
  perception: () => 'Perception',
  expectation: () => 'Expectation',
  thisYear: () => 'This year',
  yearBefore: () => 'Year before',
  cost: () => 'Cost to serve',
  margin: () => 'Margin',
  openRate: () => 'Open rate',
  orderRate: () => 'Order rate',
  receivable: () => 'Receivable',
  limit: () => 'Limit',
  net: () => 'Net',
  weighted: () => 'Weighted',
  amount: () => 'Amount',
  target: () => 'Target',
  inTime: () => 'In time',
  late: () => 'Answered late',
  abandoned: () => 'Abandoned',
  share: () => 'Share',
  gap: () => 'Gap',
  figures: (name, figures) => `${name}: ${figures}`,
  cohort: () => 'First order in',
  after: (quarters) => (quarters === 0 ? 'same quarter' : `after ${quarters}`),
  count: (heads) => `${heads}`,
  overdueSpan: (from, to) =>
    from < 0 ? 'not due' : to === null ? `over ${from - 1} days` : `${from}–${to} days overdue`,
  rScore: (score) => `R ${score}`,
  fScore: (score) => `F ${score}`,
  heatRfm: () => 'Customers in each cell, darker means more; a higher R is more recent, a higher F more often',

  'w.rfmR': (days, score) => `R: last purchase ${days} days ago → ${score}`,
  'w.rfmF': (times, months, score) => `F: ${times} orders in ${months} months → ${score}`,
  'w.rfmM': (money, score) => `M: paid ${money} → ${score}`,
  'w.rfmLimits': (r, f, m) => `Limits (5 down to 2): R ≤ ${r} days; F ≥ ${f} orders; M ≥ ${m} yuan`,
  'w.rfmMeans': (means, segment) => `Means of the base ${means}; compared one by one: ${segment}`,
  'w.abc': (amount, total, share) => `share = ${amount} ÷ ${total} = ${share}`,
  'w.abcClass': (before, cumulative, letter) =>
    `Before this customer ${before}, with it ${cumulative}; what stands before makes it class ${letter}`,
  'w.pyramid': (gross, cost, profit) => `contribution = gross profit ${gross} − cost to serve ${cost} = ${profit}`,
  'w.pyramidRank': (rank, all, tier) => `rank ${rank} of ${all}: ${tier}`,
  'w.life': (margin, r, d, gross) => `${margin} × ${r} ÷ (1 + ${d} − ${r}) = ${gross}`,
  'w.lifeNow': (margin, r, d, gross) => `${margin} × (1 + ${d}) ÷ (1 + ${d} − ${r}) = ${gross}`,
  'w.lifeYears': (years, gross) => `first ${years} years only: ${gross}`,
  'w.minus': (gross, cost, value) => `minus the acquisition cost: ${gross} − ${cost} = ${value}`,
  'w.cycle': (benchmark, stable, formation) =>
    `benchmark ${benchmark}, stable line ${stable}, formation line ${formation}`,
  'w.cycleRun': (run, peak, last) => `longest stable run ${run} quarters, peak ${peak}, last quarter ${last}`,
  'w.cyclePattern': (pattern, stage) => `hence ${pattern}; now in the stage ${stage}`,
  'w.developing': (stage) => `still developing, no label; now in the stage ${stage}`,
  'w.ratio': (part, whole, ratio) => `${part} ÷ ${whole} = ${ratio}`,
  'w.composition': (name, now, total, share) => `share of ${name} = ${now} ÷ ${total} = ${share}`,
  'w.growth': (now, before, growth) => `growth = ${now} ÷ ${before} − 1 = ${growth}`,
  'w.ratios': (margin, turns, cross) => `cross ratio = ${margin} × ${turns} = ${cross}`,
  'w.ratiosShare': (cross, share, contribution) => `contribution ratio = ${cross} × ${share} = ${contribution}`,
  'w.gap': (p, e, gap) => `gap = ${p} − ${e} = ${gap}`,
  'w.weightedGap': (gap, weight, weighted) => `weighted = ${gap} × ${weight} = ${weighted}`,
  'w.creditScore': (score, grade, days) => `the five criteria give ${score} → grade ${grade}, term ${days} days`,
  'w.creditLimit': (limit, receivable, excess) => `limit ${limit}, receivable ${receivable}, above it ${excess}`,
  'w.winback': (heads, chance, value, cost, net) => `${heads} × ${chance} × ${value} − ${heads} × ${cost} = ${net}`,
  'w.deal': (amount, chance, weighted) => `${amount} × ${chance} = ${weighted}`,
  'w.priority': (severity, waited, limit, points) =>
    `${severity}, waited ${waited} h of ${limit} h, plus points of the tier = ${points}`,
  'w.margin': (z, share, answers, margin) => `margin = ${z} × √(${share} × (1 − ${share}) ÷ ${answers}) = ±${margin}`,
  'w.named': (name, sum) => `${name}: ${sum}`,
  'w.rank': (contribution, rank, all, level) => `contribution ${contribution}, number ${rank} of ${all} → ${level}`,
  'w.relationship': (customers, number, margin, level, relationship) =>
    `${customers} customers → ${number}; margin ${margin} → ${level}: a ${relationship} relationship`,
  'w.lead': (days, grade) =>
    days === null ? `no expected date → grade ${grade}` : `${days} days to the expected date → grade ${grade}`,
  'w.match': (reason, verdict) => `${reason} → ${verdict}`,
};

export const findings = { zh, en };
