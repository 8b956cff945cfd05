/** The numbers of one customer or row put into the formula of an analysis. */
const zh = {
  rfmR: (days: number, score: number) => `R：最近一次购买在 ${days} 天前 → ${score} 分`,
  rfmF: (times: number, months: number, score: number) => `F：${months} 个月里 ${times} 次 → ${score} 分`,
  rfmM: (money: string, score: number) => `M：共付 ${money} → ${score} 分`,
  rfmLimits: (r: string, f: string, m: string) => `界限（5 到 2 分）：R ≤ ${r} 天；F ≥ ${f} 次；M ≥ ${m} 元`,
  rfmMeans: (means: string, segment: string) => `全体均分 ${means}；逐项比较后是“${segment}”`,
  abc: (amount: string, total: string, share: string) => `占比 = ${amount} ÷ ${total} = ${share}`,
  abcClass: (before: string, cumulative: string, letter: string) =>
    `排在前面的累计 ${before}，加上这位 ${cumulative}；按前面的累计定为 ${letter} 类`,
  pyramid: (gross: string, cost: string, profit: string) => `贡献 = 毛利 ${gross} − 服务成本 ${cost} = ${profit}`,
  pyramidRank: (rank: number, all: number, tier: string) => `${all} 位中排第 ${rank}，属于${tier}层`,
  life: (margin: string, r: string, d: string, gross: string) => `${margin} × ${r} ÷ (1 + ${d} − ${r}) = ${gross}`,
  lifeNow: (margin: string, r: string, d: string, gross: string) =>
    `${margin} × (1 + ${d}) ÷ (1 + ${d} − ${r}) = ${gross}`,
  lifeYears: (years: number, gross: string) => `只算前 ${years} 年：${gross}`,
  minus: (gross: string, cost: string, value: string) => `减获客成本：${gross} − ${cost} = ${value}`,
  cycle: (benchmark: string, stable: string, formation: string) =>
    `基准 ${benchmark}，稳定线 ${stable}，形成线 ${formation}`,
  cycleRun: (run: number, peak: string, last: string) => `最长连续稳定 ${run} 季，峰值 ${peak}，最后一季 ${last}`,
  cyclePattern: (pattern: string, stage: string) => `所以是${pattern}，现在处于${stage}`,
  developing: (stage: string) => `还在发展，不贴标签；现在处于${stage}`,
  ratio: (part: string, whole: string, ratio: string) => `${part} ÷ ${whole} = ${ratio}`,
  composition: (name: string, now: string, total: string, share: string) =>
    `${name}占比 = ${now} ÷ ${total} = ${share}`,
  growth: (now: string, before: string, growth: string) => `增长 = ${now} ÷ ${before} − 1 = ${growth}`,
  ratios: (margin: string, turns: string, cross: string) => `交叉比率 = ${margin} × ${turns} = ${cross}`,
  ratiosShare: (cross: string, share: string, contribution: string) =>
    `贡献比率 = ${cross} × ${share} = ${contribution}`,
  gap: (p: string, e: string, gap: string) => `差距 = ${p} − ${e} = ${gap}`,
  weightedGap: (gap: string, weight: string, weighted: string) => `加权 = ${gap} × ${weight} = ${weighted}`,
  winback: (heads: string, chance: string, value: string, cost: string, net: string) =>
    `${heads} × ${chance} × ${value} − ${heads} × ${cost} = ${net}`,
  deal: (amount: string, chance: string, weighted: string) => `${amount} × ${chance} = ${weighted}`,
  margin: (z: string, share: string, answers: string, margin: string) =>
    `误差 = ${z} × √(${share} × (1 − ${share}) ÷ ${answers}) = ±${margin}`,
  named: (name: string, sum: string) => `${name}：${sum}`,
  relationship: (customers: string, number: string, margin: string, level: string, relationship: string) =>
    `${customers} 位客户 → ${number}；毛利 ${margin} → ${level}；所以是${relationship}关系`,
  lead: (days: number | null, grade: string) =>
    days === null ? `没有说预计日期 → ${grade} 级` : `离预计日期 ${days} 天 → ${grade} 级`,
  match: (reason: string, verdict: string) => `${reason} → ${verdict}`,
  ranked: (contribution: string, rank: number, all: number) => `贡献 ${contribution}，${all} 位中排第 ${rank}`,
  cut: (parts: string) => `按名次分：${parts}`,
  cutPart: (level: string, heads: number) => `${level} ${heads} 位`,
  neverBought: (level: string) => `没有订单，不参加排名 → ${level}`,
  reaches: (value: string, limit: string, level: string) => `${value} ≥ ${limit} → ${level}`,
  below: (value: string, limit: string, level: string) => `${value} < ${limit} → ${level}`,
  tickets: (sum: string) => `工单：${sum}`,
  creditCriteria: (sum: string) => `品格、能力、资本、担保、环境：${sum}`,
  creditGrade: (score: string, from: string, grade: string, days: number) =>
    `${score} ≥ ${from} → ${grade} 级，账期 ${days} 天`,
  creditLimit: (sum: string) => `额度 = ${sum}`,
  creditExcess: (receivable: string, limit: string, excess: string) =>
    `应收 ${receivable} 减额度 ${limit}：超出 ${excess}`,
  creditWithin: (receivable: string, limit: string) => `应收 ${receivable} 没有超过额度 ${limit}`,
  queue: (severity: string, tier: string, sum: string) => `${severity}、会员 ${tier}：${sum}`,

  facts: (months: number, orders: number, csat: string, complaints: number) =>
    `${months} 个月里 ${orders} 单、${complaints} 次投诉；最近一次满意度：${csat}`,
  notAsked: () => '没有回答',
  points: (score: string) => `${score} 分`,
  isLoyal: (orders: number, least: string, stage: string) =>
    `${orders} 单 ≥ ${least}，满意，并且有推荐的表现 → ${stage}`,
  notLoyal: (why: string) => `还不是忠诚：${why}`,
  tooFew: (orders: number, least: string) => `${orders} 单 < ${least}`,
  notSatisfied: (least: string) => `满意度没有达到 ${least} 分`,
  noSigns: (signs: number, least: string) => `推荐的表现 ${signs} 次 < ${least}`,
  prefersByOrders: (orders: number, least: string, stage: string) => `${orders} 单 ≥ ${least} → ${stage}`,
  prefersBySaying: (stage: string) => `买过，也说出了偏好 → ${stage}`,
  accepts: (stage: string) => `买过，满意或没有投诉 → ${stage}`,
  onlyAware: (orders: number, stage: string) =>
    orders === 0 ? `没有订单 → ${stage}` : `买过，但不满意，还投诉过 → ${stage}`,
  falseLoyalty: () => '买得多却不满意：是离不开，不是忠诚',

  silence: (limit: string) => `静默界限：${limit}`,
  ownLimit: (silent: string, gaps: string, gap: string, limit: string) =>
    `${silent} 与 ${gaps} × ${gap}（本人购买间隔的中位数）取小 = ${limit} 天`,
  anyLimit: (silent: string) => `${silent} 天（购买间隔不明）`,
  lost: (days: number, limit: string, level: string) => `距上次购买 ${days} 天 ≥ ${limit} 天 → ${level}`,
  notLost: (days: number, limit: string) => `距上次购买 ${days} 天 < ${limit} 天，没有流失`,
  complaining: (open: number, year: number, level: string) => `未结投诉 ${open} 件，一年内 ${year} 件 → ${level}`,
  quiet: (open: number, year: number, limit: string) =>
    `未结投诉 ${open} 件，一年内 ${year} 件 < ${limit} 件，没有在抱怨`,
  buyer: (orders: number, least: string, csat: string, level: string) =>
    `${orders} 单（界限 ${least}），满意度：${csat} → ${level}`,

  openOrder: (level: string) => `有未完成的订单 → ${level}`,
  lately: (days: number, limit: string, level: string) => `上次购买在 ${days} 天前 ≤ ${limit} 天 → ${level}`,
  longAgo: (days: number, limit: string, level: string) => `上次购买在 ${days} 天前 > ${limit} 天 → ${level}`,
  offered: (level: string) => `没有订单，有还没定的商机 → ${level}`,
  noDealing: () => '没有订单，也没有商机：不归类',
  firstOrder: (days: number, isOld: boolean, limit: string, level: string) =>
    `首单在 ${days} 天前 ${isOld ? '>' : '≤'} ${limit} 天 → ${level}`,
  noOrder: (level: string) => `没有订单 → ${level}`,
  position: (share: string, days: string, main: string, standing: string, ordinary: string, level: string) =>
    `占销售 ${share}，往来 ${days} 天（主要：≥ ${main} 且 ≥ ${standing} 天；一般：≥ ${ordinary}）→ ${level}`,

  csatSide: (csat: string, isHigh: boolean, limit: string) => `满意度 ${csat} ${isHigh ? '≥' : '<'} ${limit}`,
  moneySide: (money: string, isHigh: boolean, limit: string, level: string) =>
    `贡献 ${money} ${isHigh ? '>' : '≤'} ${limit} → ${level}`,
  noQuadrant: () => '没有满意度的回答：不归入象限',

  longStay: (nights: number, least: string, level: string) => `连住 ${nights} 晚 ≥ ${least} → ${level}`,
  shortStay: (nights: number, least: string) => `连住 ${nights} 晚 < ${least}，不是长住`,
  agency: (rooms: number, least: string, level: string) => `经旅行社，${rooms} 间 ≥ ${least} → ${level}`,
  notAgency: (rooms: number, isAgency: boolean, least: string) =>
    isAgency ? `经旅行社，但 ${rooms} 间 < ${least}，不是团队` : `${rooms} 间，不经旅行社，不是团队`,
  hall: (has: boolean, level: string) => `${has ? '订了会议室' : '没有订会议室'} → ${level}`,
};

type Messages = typeof zh;

const en: Messages = {
  rfmR: (days, score) => `R: last purchase ${days} days ago → ${score}`,
  rfmF: (times, months, score) => `F: ${times} orders in ${months} months → ${score}`,
  rfmM: (money, score) => `M: paid ${money} → ${score}`,
  rfmLimits: (r, f, m) => `Limits (5 down to 2): R ≤ ${r} days; F ≥ ${f} orders; M ≥ ${m} yuan`,
  rfmMeans: (means, segment) => `Means of the base ${means}; compared one by one: ${segment}`,
  abc: (amount, total, share) => `share = ${amount} ÷ ${total} = ${share}`,
  abcClass: (before, cumulative, letter) =>
    `Before this customer ${before}, with it ${cumulative}; what stands before makes it class ${letter}`,
  pyramid: (gross, cost, profit) => `contribution = gross profit ${gross} − cost to serve ${cost} = ${profit}`,
  pyramidRank: (rank, all, tier) => `rank ${rank} of ${all}: ${tier}`,
  life: (margin, r, d, gross) => `${margin} × ${r} ÷ (1 + ${d} − ${r}) = ${gross}`,
  lifeNow: (margin, r, d, gross) => `${margin} × (1 + ${d}) ÷ (1 + ${d} − ${r}) = ${gross}`,
  lifeYears: (years, gross) => `first ${years} years only: ${gross}`,
  minus: (gross, cost, value) => `minus the acquisition cost: ${gross} − ${cost} = ${value}`,
  cycle: (benchmark, stable, formation) => `benchmark ${benchmark}, stable line ${stable}, formation line ${formation}`,
  cycleRun: (run, peak, last) => `longest stable run ${run} quarters, peak ${peak}, last quarter ${last}`,
  cyclePattern: (pattern, stage) => `hence ${pattern}; now in the stage ${stage}`,
  developing: (stage) => `still developing, no label; now in the stage ${stage}`,
  ratio: (part, whole, ratio) => `${part} ÷ ${whole} = ${ratio}`,
  composition: (name, now, total, share) => `share of ${name} = ${now} ÷ ${total} = ${share}`,
  growth: (now, before, growth) => `growth = ${now} ÷ ${before} − 1 = ${growth}`,
  ratios: (margin, turns, cross) => `cross ratio = ${margin} × ${turns} = ${cross}`,
  ratiosShare: (cross, share, contribution) => `contribution ratio = ${cross} × ${share} = ${contribution}`,
  gap: (p, e, gap) => `gap = ${p} − ${e} = ${gap}`,
  weightedGap: (gap, weight, weighted) => `weighted = ${gap} × ${weight} = ${weighted}`,
  winback: (heads, chance, value, cost, net) => `${heads} × ${chance} × ${value} − ${heads} × ${cost} = ${net}`,
  deal: (amount, chance, weighted) => `${amount} × ${chance} = ${weighted}`,
  margin: (z, share, answers, margin) => `margin = ${z} × √(${share} × (1 − ${share}) ÷ ${answers}) = ±${margin}`,
  named: (name, sum) => `${name}: ${sum}`,
  relationship: (customers, number, margin, level, relationship) =>
    `${customers} customers → ${number}; margin ${margin} → ${level}: a ${relationship} relationship`,
  lead: (days, grade) =>
    days === null ? `no expected date → grade ${grade}` : `${days} days to the expected date → grade ${grade}`,
  match: (reason, verdict) => `${reason} → ${verdict}`,
  ranked: (contribution, rank, all) => `contribution ${contribution}, number ${rank} of ${all}`,
  cut: (parts) => `by rank: ${parts}`,
  cutPart: (level, heads) => `${level} ${heads}`,
  neverBought: (level) => `no order, hence no rank → ${level}`,
  reaches: (value, limit, level) => `${value} ≥ ${limit} → ${level}`,
  below: (value, limit, level) => `${value} < ${limit} → ${level}`,
  tickets: (sum) => `tickets: ${sum}`,
  creditCriteria: (sum) => `character, capacity, capital, collateral, conditions: ${sum}`,
  creditGrade: (score, from, grade, days) => `${score} ≥ ${from} → grade ${grade}, term ${days} days`,
  creditLimit: (sum) => `limit = ${sum}`,
  creditExcess: (receivable, limit, excess) => `receivable ${receivable} less the limit ${limit}: ${excess} above it`,
  creditWithin: (receivable, limit) => `receivable ${receivable}, within the limit ${limit}`,
  queue: (severity, tier, sum) => `${severity}, tier ${tier}: ${sum}`,

  facts: (months, orders, csat, complaints) =>
    `orders in ${months} months: ${orders}; complaints: ${complaints}; latest CSAT: ${csat}`,
  notAsked: () => 'no answer',
  points: (score) => score,
  isLoyal: (orders, least, stage) => `orders ${orders} ≥ ${least}, satisfied, and signs of recommending → ${stage}`,
  notLoyal: (why) => `not loyal yet: ${why}`,
  tooFew: (orders, least) => `orders ${orders} < ${least}`,
  notSatisfied: (least) => `CSAT does not reach ${least}`,
  noSigns: (signs, least) => `signs of recommending ${signs} < ${least}`,
  prefersByOrders: (orders, least, stage) => `orders ${orders} ≥ ${least} → ${stage}`,
  prefersBySaying: (stage) => `bought, and stated a preference → ${stage}`,
  accepts: (stage) => `bought, and satisfied or without a complaint → ${stage}`,
  onlyAware: (orders, stage) =>
    orders === 0 ? `no order → ${stage}` : `bought, but not satisfied, and complained → ${stage}`,
  falseLoyalty: () => 'Buys much without being satisfied: bound, not loyal',

  silence: (limit) => `Limit of silence: ${limit}`,
  ownLimit: (silent, gaps, gap, limit) =>
    `the smaller of ${silent} and ${gaps} × ${gap} (median of the own gaps) = ${limit} days`,
  anyLimit: (silent) => `${silent} days (own gap unknown)`,
  lost: (days, limit, level) => `last order ${days} days ago ≥ ${limit} days → ${level}`,
  notLost: (days, limit) => `last order ${days} days ago < ${limit} days: not lost`,
  complaining: (open, year, level) => `open complaints ${open}, in a year ${year} → ${level}`,
  quiet: (open, year, limit) => `open complaints ${open}, in a year ${year} < ${limit}: not complaining`,
  buyer: (orders, least, csat, level) => `orders ${orders} (line ${least}), CSAT: ${csat} → ${level}`,

  openOrder: (level) => `has an open order → ${level}`,
  lately: (days, limit, level) => `last order ${days} days ago ≤ ${limit} days → ${level}`,
  longAgo: (days, limit, level) => `last order ${days} days ago > ${limit} days → ${level}`,
  offered: (level) => `no order, but an open opportunity → ${level}`,
  noDealing: () => 'neither order nor opportunity: no class',
  firstOrder: (days, isOld, limit, level) =>
    `first order ${days} days ago ${isOld ? '>' : '≤'} ${limit} days → ${level}`,
  noOrder: (level) => `no order → ${level}`,
  position: (share, days, main, standing, ordinary, level) =>
    `${share} of sales, dealing for ${days} days (main: ≥ ${main} and ≥ ${standing} days; ordinary: ≥ ${ordinary}) → ${level}`,

  csatSide: (csat, isHigh, limit) => `CSAT ${csat} ${isHigh ? '≥' : '<'} ${limit}`,
  moneySide: (money, isHigh, limit, level) => `contribution ${money} ${isHigh ? '>' : '≤'} ${limit} → ${level}`,
  noQuadrant: () => 'no answer about satisfaction: no quadrant',

  longStay: (nights, least, level) => `nights in one stay ${nights} ≥ ${least} → ${level}`,
  shortStay: (nights, least) => `nights in one stay ${nights} < ${least}: not a long stay`,
  agency: (rooms, least, level) => `by an agency, rooms ${rooms} ≥ ${least} → ${level}`,
  notAgency: (rooms, isAgency, least) =>
    isAgency
      ? `by an agency, but rooms ${rooms} < ${least}: not a group`
      : `rooms ${rooms}, not by an agency: not a group`,
  hall: (has, level) => `${has ? 'with a function room' : 'no function room'} → ${level}`,
};

export const worked = { zh, en };
