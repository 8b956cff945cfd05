import { bundle } from './pairs.ts';

type Both = readonly [zh: string, en: string];
interface Explained {
  readonly asks: Both;
  readonly formula: readonly Both[];
}

/** What each analysis answers, and its formula, in words of our own. */
const EXPLAINED: Readonly<Record<string, Explained>> = {
  rfm: {
    asks: ['谁最近来过、常来、花得多？', 'Who bought lately, often, and for much?'],
    formula: [
      [
        'R = 截止日 − 最近一次有效订单的日期；F = 窗口内有效订单数；M = 窗口内净付款额',
        'R = as-of day − day of the last valid order; F = valid orders in the window; M = net amount paid in the window',
      ],
      [
        '固定界限：按表给 1–5 分。五分位：min(5, ⌊5 × 比他差的人数 ÷ 总人数⌋ + 1)',
        'Fixed: 1 to 5 by the table. Quintiles: min(5, ⌊5 × those strictly worse ÷ all⌋ + 1)',
      ],
      [
        '每项不低于全体均分记“高”，三项高低合成八类',
        'A score that reaches the mean of the base is high; three highs and lows make eight segments',
      ],
    ],
  },
  abc: {
    asks: ['少数客户带来多少销售？', 'How much of the sales do few customers bring?'],
    formula: [
      [
        '按销售额从大到小排，累计占比 = 到这位为止的销售 ÷ 总销售',
        'Sort by sales, largest first; cumulative share = sales up to this customer ÷ all sales',
      ],
      [
        '排在这位之前的累计占比 < A 界限为 A，< B 界限为 B，其余为 C',
        'The cumulative share before the customer is below the line of A: A; below that of B: B; else C',
      ],
    ],
  },
  pyramid: {
    asks: ['扣掉服务成本之后，谁真正赚钱？', 'Who earns money once serving them is paid?'],
    formula: [
      ['贡献 = 毛利 − 服务成本', 'Contribution = gross profit − cost to serve'],
      [
        '按贡献排名：人数 × 钻石占比、黄金占比、白银占比（四舍五入，各至少 1 位），其余盈利为铁，贡献 ≤ 0 为铅',
        'By rank of contribution: heads × share of diamond, gold, silver (rounded half up, at least one each); the other profitable ones iron; contribution ≤ 0 lead',
      ],
    ],
  },
  'lifetime-value': {
    asks: ['一位客户今后还值多少？', 'What is a customer still worth?'],
    formula: [
      [
        '年末收到第一笔：价值 = m × r ÷ (1 + d − r)；现在收到：m × (1 + d) ÷ (1 + d − r)',
        'First margin at the year’s end: value = m × r ÷ (1 + d − r); now: m × (1 + d) ÷ (1 + d − r)',
      ],
      [
        'm 年毛利（扣服务成本），r 保持率，d 折现率；再减获客成本',
        'm margin a year (cost to serve taken off), r retention, d discount rate; then minus the acquisition cost',
      ],
    ],
  },
  'lifetime-simple': {
    asks: ['不折现，粗估一位客户的终身价值', 'A rough lifetime value without discounting'],
    formula: [
      [
        '平均每单 × 每年单数 × 毛利率 × 年数 − 获客成本',
        'average order × orders a year × margin × years − acquisition cost',
      ],
    ],
  },
  'lifetime-discounted': {
    asks: ['各年流入折成今天值多少？', 'What are the flows of the years worth today?'],
    formula: [['Σ 第 t 年净流入 ÷ (1 + 折现率)ᵗ − 获客成本', 'Σ flow of year t ÷ (1 + discount)ᵗ − acquisition cost']],
  },
  'lifetime-split': {
    asks: ['过去、当前和潜在价值各多少？', 'How much is past, current and potential?'],
    formula: [
      [
        '合计 = 过去 + 当前 + 潜在；做决定只看今后 = 当前 + 潜在',
        'total = past + current + potential; decisions look ahead only: current + potential',
      ],
    ],
  },
  'delivered-value': {
    asks: ['客户得到的是否多于付出的？', 'Does the customer get more than it costs them?'],
    formula: [
      [
        '让渡价值 = (产品 + 服务 + 人员 + 形象) − (货币 + 时间 + 精神 + 体力)',
        'delivered value = (product + service + personnel + image) − (money + time + mental + physical)',
      ],
    ],
  },
  satisfaction: {
    asks: ['客户满意吗？愿意推荐吗？', 'Are customers satisfied, and would they recommend us?'],
    formula: [
      [
        'CSAT = 打 4、5 分的 ÷ 有效回答；误差 = z × √(p(1 − p) ÷ n)',
        'CSAT = answers of 4 and 5 ÷ valid answers; margin = z × √(p(1 − p) ÷ n)',
      ],
      [
        'NPS = 推荐者占比 − 贬损者占比（单位是点，不是百分比）',
        'NPS = share of promoters − share of detractors (in points, not per cent)',
      ],
    ],
  },
  'satisfaction-ratio': {
    asks: ['感知达到期望了吗？', 'Did what was perceived reach what was expected?'],
    formula: [
      [
        '比值 = 感知 ÷ 期望；小于 1 失望，等于 1 满意，大于 1 惊喜',
        'ratio = perceived ÷ expected; below 1 disappointed, 1 content, above 1 delighted',
      ],
    ],
  },
  'satisfaction-index': {
    asks: ['多项得分合成一个指数', 'One index of several item scores'],
    formula: [
      [
        '加权均值 = Σ 得分 × 权重 ÷ Σ 权重；指数 = (均值 − 1) ÷ (满分 − 1)，或 均值 ÷ 满分，要说明用哪种',
        'weighted mean = Σ score × weight ÷ Σ weight; index = (mean − 1) ÷ (top − 1), or mean ÷ top: say which',
      ],
    ],
  },
  'three-question-index': {
    asks: ['用三个问题算指数', 'An index of three questions'],
    formula: [
      ['Σ (回答 − 1) × 权重 ÷ 9 × 100，权重之和为 1', 'Σ (answer − 1) × weight ÷ 9 × 100, weights adding up to 1'],
    ],
  },
  servqual: {
    asks: ['服务在哪一维最让人失望，先改哪一维？', 'Where does service fall short, and what to repair first?'],
    formula: [
      [
        '差距 = 感知 P − 期望 E；加权差距 = 差距 × 权重',
        'gap = perception P − expectation E; weighted gap = gap × weight',
      ],
      [
        '最先改进的是加权差距最负的一维，不一定是差距最大的',
        'Repair first what has the most negative weighted gap, which need not be the largest gap',
      ],
    ],
  },
  retention: {
    asks: ['留住了多少，流失了多少？', 'How many stayed, how many left?'],
    formula: [
      [
        '保持率 = (期末 − 新增) ÷ 期初；流失率 = 1 − 保持率；预期关系长度 = 1 ÷ 流失率',
        'retention = (end − won) ÷ start; churn = 1 − retention; expected life = 1 ÷ churn',
      ],
      [
        '重复购买率 = 两单以上的客户 ÷ 有订单的客户；每千单投诉 = 投诉 ÷ 订单 × 1000',
        'repeat rate = customers with two orders or more ÷ customers with orders; complaints per 1,000 = complaints ÷ orders × 1,000',
      ],
    ],
  },
  cohorts: {
    asks: ['同一季来的新客户，后来还剩几成在买？', 'Of those who began in a quarter, how many still buy?'],
    formula: [
      [
        '第 k 季保持率 = 该批在第 k 季下过单的人 ÷ 该批人数（分母始终是起始人数）',
        'kept in quarter k = those of the cohort who ordered in quarter k ÷ size of the cohort (always that at its start)',
      ],
    ],
  },
  'share-of-wallet': {
    asks: ['客户这一类开支里，我们占多少？', 'How much of the customer’s spending is ours?'],
    formula: [
      [
        '客户份额 = 我们的销售 ÷ 客户该品类总支出；可争取 = 总支出 − 我们的销售',
        'share = our sales ÷ the customer’s spend in the category; headroom = spend − sales',
      ],
    ],
  },
  'customer-return': {
    asks: ['占用在客户身上的资产，回报多少？', 'What do assets tied up in a customer return?'],
    formula: [
      [
        '回报率 = 贡献 ÷ (应收 + 专用库存 + 借出设备) = 贡献率 × 资产周转',
        'return = contribution ÷ (receivables + dedicated stock + equipment) = margin × asset turns',
      ],
    ],
  },
  composition: {
    asks: ['销售从哪里来，怎么变？', 'Where do sales come from, and how does that move?'],
    formula: [
      [
        '占比 = 部分 ÷ 合计；增长 = 本年 ÷ 上年 − 1；变化 = 本年占比 − 上年占比（百分点）',
        'share = part ÷ total; growth = this year ÷ year before − 1; shift = share − share before (percentage points)',
      ],
    ],
  },
  ratios: {
    asks: ['哪条产品线又赚钱又转得快？', 'Which line earns and also turns?'],
    formula: [
      [
        '毛利率 = (销售 − 成本) ÷ 销售；周转率 = 销售成本 ÷ 平均库存',
        'margin = (sales − cost) ÷ sales; turns = cost of sales ÷ average stock',
      ],
      [
        '交叉比率 = 毛利率 × 周转率；贡献比率 = 交叉比率 × 销售占比',
        'cross ratio = margin × turns; contribution ratio = cross ratio × share of sales',
      ],
    ],
  },
  'market-share': {
    asks: ['市场里占多少，和对手比呢？', 'How large are we in the market, and beside the rival?'],
    formula: [
      [
        '占有率 = 本企业 ÷ 市场；相对占有率 = 本企业 ÷ 最大对手',
        'share = own ÷ market; relative share = own ÷ largest rival',
      ],
    ],
  },
  'expense-ratio': {
    asks: ['每一百元销售花了多少营销费用？', 'What does marketing cost of each hundred yuan sold?'],
    formula: [['费用率 = 费用 ÷ 销售额', 'expense ratio = expense ÷ sales']],
  },
  'marketing-efficiency': {
    asks: ['拜访和推广有多大效率？', 'How efficient are visits and promotion?'],
    formula: [
      [
        '每次拜访成单 = 订单 ÷ 拜访；获客成本 = 花费 ÷ 新客户',
        'orders per visit = orders ÷ visits; acquisition cost = spent ÷ customers won',
      ],
    ],
  },
  'service-cost': {
    asks: ['服务一次要花多少，占销售几成？', 'What does one contact cost, and service of all sales?'],
    formula: [
      [
        '每次成本 = 服务成本 ÷ 接触次数；成本率 = 服务成本 ÷ 销售额',
        'per contact = service cost ÷ contacts; ratio = service cost ÷ sales',
      ],
    ],
  },
  'serving-costs': {
    asks: ['谁的服务成本最高，还划算吗？', 'Whom does it cost most to serve, and does it pay?'],
    formula: [
      [
        '服务成本 = 往来成本 + 工单（工时 + 配件 + 上门 − 收费）+ 投诉补偿；贡献 = 毛利 − 服务成本',
        'cost to serve = contacts + tickets (labour + parts + travel − charged) + compensation; contribution = gross profit − cost to serve',
      ],
    ],
  },
  'cost-to-serve': {
    asks: ['服务一位客户一共要花多少？', 'What does serving one customer cost in all?'],
    formula: [
      [
        '接触次数 × 每次成本 + Σ 工单(工时 + 配件 + 上门) + 特别配送 + 额外折扣',
        'contacts × cost per contact + Σ tickets (labour + parts + travel) + special deliveries + extra discounts',
      ],
    ],
  },
  recovery: {
    asks: ['补救值不值？最多补多少？', 'Does recovery pay, and how much may it cost?'],
    formula: [
      [
        '风险价值 = 客户价值 × (流失概率 − 补救后流失概率)；净收益 = 风险价值 − 补救成本',
        'value at risk = value × (chance of leaving − chance after recovery); net = value at risk − cost',
      ],
    ],
  },
  lifecycle: {
    asks: ['客户关系走到哪一步，是怎样结束的？', 'How far has the relation come, and how did it end?'],
    formula: [
      [
        '稳定 = 季销售 ≥ 稳定线 × 基准。最长连续稳定达“长久”季数且最后一季稳定 → 长久保持型',
        'stable = quarter ≥ stable line × benchmark. A long enough stable run, and the last quarter stable → lasting',
      ],
      [
        '否则最后几季全为 0 才算结束：稳定过 → 提前退出型；峰值达形成线 → 中途夭折型；否则早期流产型',
        'else it has ended only if the last quarters are empty: once stable → early exit; peak at formation → mid-way death; else early miscarriage',
      ],
    ],
  },
  credit: {
    asks: ['给多少额度、多长账期才稳妥？', 'Which limit and term are sound?'],
    formula: [
      [
        '得分 = 品格 × 30% + 能力 × 25% + 资本 × 15% + 担保 × 10% + 环境 × 20%（权重可改）',
        'score = character × 30% + capacity × 25% + capital × 15% + collateral × 10% + conditions × 20% (weights may be changed)',
      ],
      [
        '额度 = 年购买 ÷ 12 × 账期 ÷ 30 × 系数；周转天数 = 应收 ÷ 销售 × 365',
        'limit = yearly purchases ÷ 12 × term ÷ 30 × factor; days outstanding = receivable ÷ sales × 365',
      ],
    ],
  },
  ageing: {
    asks: ['欠款拖了多久？', 'How old is what is owed?'],
    formula: [
      [
        '逾期天数 = 截止日 − 到期日；未收 = 金额 − 已付，按天数段相加',
        'days overdue = as-of day − due day; open = amount − paid, added up by spans of days',
      ],
    ],
  },
  relationship: {
    asks: ['对这条业务线，关系该做到多深？', 'How close a relationship does this line deserve?'],
    formula: [
      [
        '客户越少、毛利越高，关系水平越高：基本 → 被动 → 负责 → 能动 → 伙伴',
        'fewer customers and a higher margin each take one step up: basic → reactive → accountable → proactive → partner',
      ],
    ],
  },
  pipeline: {
    asks: ['手上的商机大概能成多少？', 'How much of the pipeline will come in?'],
    formula: [['加权预测 = Σ 金额 × 成交概率', 'weighted forecast = Σ amount × chance']],
  },
  'call-centre': {
    asks: ['这一天的电话接得好不好？', 'How well was the day’s telephone answered?'],
    formula: [
      [
        '服务水平 = 时限内接听 ÷ (来电 − 短时挂断)；放弃率 = 放弃 ÷ (来电 − 短时挂断)',
        'service level = answered in time ÷ (offered − hung up at once); abandoned ÷ the same',
      ],
      [
        '处理时长 = 通话 + 等候 + 整理；首次解决率 = 首次解决 ÷ 有跟踪',
        'handling time = talk + hold + wrap-up; first contact = settled at first ÷ followed up',
      ],
    ],
  },
  staffing: {
    asks: ['要几个坐席才接得及时？', 'How many agents answer in time?'],
    formula: [
      [
        '话务量 = 每小时来电 × 处理时长 ÷ 3600；厄朗 C 公式给出要等的概率，再得时限内接听的占比',
        'load = calls an hour × handling time ÷ 3600; Erlang C gives the chance to wait, and from it the share answered in time',
      ],
    ],
  },
  'prompt-time': {
    asks: ['语音菜单要听多久？', 'How long does a caller listen to the menu?'],
    formula: [['Σ 选项占比 × 第几个 × 每项秒数', 'Σ share of the option × its place × seconds per option']],
  },
  winback: {
    asks: ['哪些流失客户值得请回来？', 'Which lost customers are worth winning back?'],
    formula: [
      [
        '净收益 = 人数 × 概率 × 二次终身价值 − 人数 × 成本；保本概率 = 成本 ÷ 二次终身价值',
        'net = heads × chance × second lifetime value − heads × cost; break-even chance = cost ÷ second lifetime value',
      ],
    ],
  },
  evaluation360: {
    asks: ['自己看到的和别人看到的差多少？', 'How far apart are the own view and that of others?'],
    formula: [
      [
        '结果 = Σ 各组均分 × 权重；差 = 自评 − 他评，超过界限为盲区',
        'result = Σ group mean × weight; gap = self − others; beyond the line it is a blind spot',
      ],
    ],
  },
  'course-mark': {
    asks: ['课程总评是多少？', 'What is the course mark?'],
    formula: [['总评 = 考核 × 权重 + 平时 × 权重', 'mark = assessed × weight + practice × weight']],
  },
  'queue-priority': {
    asks: ['同时等着的个案，先处理谁？', 'Who of those waiting comes first?'],
    formula: [
      [
        '优先分 = 级别分(200/60/30/10) + 20 × min(2, 已等 ÷ 时限) + 会员分(15/10/5/0)',
        'priority = severity (200/60/30/10) + 20 × min(2, waited ÷ limit) + tier (15/10/5/0)',
      ],
    ],
  },
  'file-quality': {
    asks: ['客户档案质量怎么样？', 'How good are the customer files?'],
    formula: [
      [
        '档案分 = 0.30 完整 + 0.25 有效 + 0.20 唯一 + 0.15 及时 + 0.10 一致',
        'score = 0.30 completeness + 0.25 validity + 0.20 uniqueness + 0.15 timeliness + 0.10 consistency',
      ],
    ],
  },
  'lead-grade': {
    asks: ['意向客户先联系谁？', 'Which leads are to be called first?'],
    formula: [
      [
        '距预计成交 ≤ 7 天 H，≤ 15 天 A，≤ 30 天 B，更久或不明 C',
        'days to the expected order ≤ 7 H, ≤ 15 A, ≤ 30 B, later or unknown C',
      ],
    ],
  },
  'loyalty-stage': {
    asks: ['客户的忠诚走到哪一步？', 'How far has loyalty grown?'],
    formula: [
      [
        '认知（没有订单）→ 认可（买过，满意或无投诉）→ 偏好（两单，或买过并说出偏好）→ 忠诚（三单以上、满意，并且肯推荐）',
        'aware (no order) → accepting (bought, content or no complaint) → preferring (two orders, or bought and a stated preference) → loyal (three orders or more, content, and recommends)',
      ],
    ],
  },
  'loyalty-score': {
    asks: ['忠诚度能打几分？', 'How loyal is a customer, as a score?'],
    formula: [
      [
        '0.4 × CSAT（0–100）+ 0.3 ×（100 − min(100, 25 × 投诉数)）+ 0.3 × 再次购买（0 或 100）',
        '0.4 × CSAT (0–100) + 0.3 × (100 − min(100, 25 × complaints)) + 0.3 × bought again (0 or 100)',
      ],
    ],
  },
  'after-sales': {
    asks: ['售后看，谁忠诚、谁在抱怨、谁走了？', 'After the sale: who is loyal, who complains, who left?'],
    formula: [
      [
        '依次判断：流失（太久没有订单）→ 抱怨（有未结或多次投诉）→ 忠诚（三单以上且满意）→ 一般',
        'in this order: lost (too long without an order) → complaining (open or several complaints) → loyal (three orders and content) → ordinary',
      ],
    ],
  },
  'customer-level': {
    asks: ['谁是 VIP，谁是潜在客户？', 'Who is a VIP, who a prospect?'],
    formula: [
      [
        '潜在 = 没有订单；按 24 个月贡献排名，前 5% VIP，其后 15% 重要，其余普通',
        'potential = no order; by contribution of 24 months the first 5% are VIP, the next 15% important, the rest ordinary',
      ],
    ],
  },
  'key-accounts': {
    asks: ['大客户占几成人数？', 'Which heads are key accounts?'],
    formula: [
      [
        '按 12 个月贡献排名，人数 1% 重要、19% 次要、30% 普通、50% 小客户',
        'by contribution of 12 months: 1% of heads important, 19% secondary, 30% ordinary, 50% small',
      ],
    ],
  },
  'value-level': {
    asks: ['客户价值高、中、低各有谁？', 'Whose value is high, medium, low?'],
    formula: [
      [
        '按 12 个月贡献排名，前 20% 高，其后 30% 中，其余低',
        'by contribution of 12 months: first 20% high, next 30% medium, the rest low',
      ],
    ],
  },
  dealing: {
    asks: ['新老客户和往来地位怎么分？', 'Old or new, and how important to us?'],
    formula: [
      [
        '时间：首单超过界限天数为老客户；进程：现有、曾有、将有；地位：占我们销售的比例和往来年限',
        'age: first order longer ago than the limit is old; dealing: having, had, about to have; position: share of our sales and years of trade',
      ],
    ],
  },
  'satisfaction-value': {
    asks: ['满意的客户都赚钱吗？', 'Are satisfied customers profitable?'],
    formula: [
      ['以 CSAT 4 分和贡献 0 为界，分成四个象限', 'cut at a CSAT of 4 and a contribution of 0 into four quadrants'],
    ],
  },
  'guest-segment': {
    asks: ['这次住店属于哪一类宾客？', 'Which kind of guest is a stay?'],
    formula: [
      [
        '连住 14 晚以上 长住；经旅行社 8 间以上 团队；订会议室 会议；其余 散客',
        '14 nights or more: long stay; 8 rooms or more by an agency: group; a function room: meeting; else individual',
      ],
    ],
  },
  'campaign-response': {
    asks: [
      '哪次活动有人理，有没有打扰退订的人？',
      'Which campaign was answered, and whom did it reach against their will?',
    ],
    formula: [
      [
        '打开率 = 打开 ÷ 触达；下单率 = 下单 ÷ 触达；每单成本 = 活动成本 ÷ 下单',
        'open rate = opened ÷ sent; order rate = ordered ÷ sent; cost per order = cost ÷ orders',
      ],
    ],
  },
  stitching: {
    asks: ['哪些档案其实是同一位客户？', 'Which files are really one customer?'],
    formula: [
      [
        '信用代码相同，或手机和姓名都相同 → 合并；手机相同姓名不同，或只有姓名和地址相同 → 人工核对',
        'same credit code, or same mobile and name → merge; same mobile and another name, or name and address only → review',
      ],
    ],
  },
};

const pairs = Object.entries(EXPLAINED);

export const asks = bundle(Object.fromEntries(pairs.map(([method, told]) => [method, told.asks])));
/** One line after the other, parted by line feeds. */
export const formulas = bundle(
  Object.fromEntries(
    pairs.map(([method, { formula }]) => [
      method,
      [formula.map(([zh]) => zh).join('\n'), formula.map(([, en]) => en).join('\n')] as const,
    ]),
  ),
);
