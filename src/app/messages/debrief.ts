import type { Mark } from '../../core/play/standing.ts';
import type { End } from '../../core/scenario/scenario.ts';

/**
 * Signs of decisions; the same stand in the timeline, the list and the print. `part` and `none` only where a scenario is
 * too large for losses to be known.
 */
export type Verdict = Mark | 'part' | 'none' | 'unscored';
/** What a scorer says of one field of a form. */
export type FieldVerdict = 'correct' | 'partial' | 'wrong' | 'missing' | 'invented' | 'forbidden' | 'rightly-unknown';
/** What a scorer says of one concept of a typed reply. */
export type PointVerdict = 'hit' | 'missed' | 'negated' | 'forbidden';
/** What a scorer says of a number. */
export type NumberVerdict = 'exact' | 'trap' | 'percent' | 'power-of-ten' | 'unit' | 'sign' | 'rounding' | 'wrong';

const zhVerdicts: Record<Verdict, string> = {
  best: '最佳',
  good: '良好',
  inaccuracy: '欠妥',
  mistake: '失误',
  blunder: '严重',
  part: '部分得分',
  none: '未得分',
  unscored: '不计分',
};
const enVerdicts: Record<Verdict, string> = {
  best: 'Best',
  good: 'Good',
  inaccuracy: 'Inaccuracy',
  mistake: 'Mistake',
  blunder: 'Blunder',
  part: 'Partly',
  none: 'No points',
  unscored: 'Not scored',
};
const zhFields: Record<FieldVerdict, string> = {
  correct: '正确',
  partial: '部分正确',
  wrong: '不正确',
  missing: '漏填',
  invented: '材料中没有，属于编造',
  forbidden: '不该收集',
  'rightly-unknown': '正确：材料中确实没有',
};
const enFields: Record<FieldVerdict, string> = {
  correct: 'Correct',
  partial: 'Partly correct',
  wrong: 'Wrong',
  missing: 'Left out',
  invented: 'Made up: the sources do not say',
  forbidden: 'Must not be collected',
  'rightly-unknown': 'Correct: the sources do not say',
};
const zhNumbers: Record<NumberVerdict, string> = {
  exact: '算对了。',
  trap: '落进了常见的陷阱。',
  percent: '差了 100 倍：多半是百分数与小数弄混了。',
  'power-of-ten': '差了 10 的整数倍：检查单位和小数点。',
  unit: '数值接近，但单位不对。',
  sign: '正负号弄反了。',
  rounding: '很接近：中间步骤四舍五入太早了。',
  wrong: '与正确答案不符。',
};
const enNumbers: Record<NumberVerdict, string> = {
  exact: 'Worked out correctly.',
  trap: 'A common trap.',
  percent: 'Off by a factor of 100: a percentage was probably taken for a plain number.',
  'power-of-ten': 'Off by a power of ten: check the unit and the decimal point.',
  unit: 'The number is close, but the unit is not the one asked for.',
  sign: 'The sign is the wrong way round.',
  rounding: 'Very close: rounded too early on the way.',
  wrong: 'Not the right answer.',
};
const zhPoints: Record<PointVerdict, string> = {
  hit: '说到了',
  missed: '没有说到',
  negated: '说了又否定了，不算',
  forbidden: '不该说',
};
const enPoints: Record<PointVerdict, string> = {
  hit: 'Made',
  missed: 'Not made',
  negated: 'Said and denied: does not count',
  forbidden: 'Must not be said',
};
const zhEffect = { best: '最有效', worst: '最无效' };
const enEffect = { best: 'Most effective', worst: 'Least effective' };
const zhPart = (points: number) => (points > 0 ? `少 ${points}` : `多 ${-points}`);
const enPart = (points: number) => (points > 0 ? `${points} less` : `${-points} more`);
const zhEnds: Record<End, string> = { good: '圆满', fair: '一般', fail: '失败' };
const enEnds: Record<End, string> = { good: 'Good', fair: 'Fair', fail: 'Failed' };

/** A loss in words: the numbers are those that are shown. */
export interface Given {
  readonly loss: number;
  readonly now: number;
  readonly later: number;
}

/** How a score comes from losses, in words. */
export interface Summed {
  readonly lost: number;
  readonly left: number;
  readonly floored: boolean;
  readonly capped: boolean;
}

/** A step on which a meter changed, in words for a finding. */
export interface Turn {
  readonly meter: string;
  readonly step: number;
  readonly from: string;
  readonly to: string;
}

const zh = {
  title: () => '复盘',
  loading: () => '正在重放这一局……',
  solvingTitle: () => '正在算每一步值多少分',
  solving: (count: number) => `已经看过 ${count.toLocaleString('zh')} 种局面`,
  solvingText: () => '这个剧本的走法很多，要多算一会儿。不想等可以先停下，记录都在。',
  stopSolving: () => '先不算了',
  stoppedTitle: () => '分数还没算完',
  stopped: () => '你停下了计算，所以这里还没有得分和复盘。作答记录已经存好，什么时候再算都一样。',
  solveAgain: () => '重新算分',
  bounds: () =>
    '这个剧本的局面太多，没有逐一算尽：得分、失分和每一步的记号按上下界估计，失分至多略偏大。同一份记录在哪里算，结果都一样。',
  notFoundTitle: () => '找不到这一局',
  notFound: () => '这台设备的浏览器里没有这次练习。它可能已被删除，或者是在别的设备上完成的。',
  scenarioGoneTitle: () => '这一局的剧本不在这台设备上',
  scenarioGone: () => '成绩要用当时的那一份剧本重放才能算出。请把剧本文件拖到首页，再回到这里。',
  failedTitle: () => '这一局无法重放',
  failed: () => '读取记录时出了错，练习记录仍在原处。请重新载入页面再试。',
  backToCatalogue: () => '返回场景列表',
  toScores: () => '查看成绩单',
  playAgain: () => '再练一次',
  goOn: () => '继续这一局',
  exportResult: () => '导出成绩',
  exporting: () => '正在导出……',
  print: () => '打印',
  exported: () => '已导出',
  notExported: () => '未导出',
  onlyHere: () => '成绩只存在这个浏览器里。下课前请导出，以免还原或清理后丢失。',
  fromFile: () => '这份成绩来自导入的文件，分数由本机重放算出。',
  broken: () => '记录中有一步不合剧本，重放到那里为止。',
  chainBroken: () => '记录的校验链断了，内容可能被改动过。分数仍由重放算出。',
  unfinished: () => '这一局还没有走完，下面是到目前为止的情况。',
  unfinishedEnding: () => '尚未结束',
  ending: (end: End) => `结局：${zhEnds[end]}`,
  score: () => '得分',
  scoreOf: (score: string) => `${score} 分，满分 100 分`,
  scoreSoFar: () => '目前得分',
  outOf: () => '/ 100',
  capped: () => '触碰红线，总分封顶 59 分',
  redline: () => '红线',
  inThisScript: () => '失分是在这个剧本里与最好的走法相比少拿的分，运气不算在内。这是作者的看法，不是唯一的道理。',
  inThisScriptByPoints: () =>
    '“最佳”指在这个剧本里评分最高的做法，是作者的看法，不是唯一的道理。这个剧本的走法太多，算不出每一步失了多少分。',
  sum: ({ lost, left, floored, capped }: Summed) => {
    if (lost === 0) return '没有一步失分：100 分都拿到了。';
    const whole = floored
      ? `各步失分合计 ${lost} 分。碰运气多得的又丢了，所以超过 100，得分记 0`
      : `各步失分合计 ${lost} 分，100 − ${lost} = ${left}`;
    return capped ? `${whole}；触碰红线，封顶 59 分。` : `${whole}。`;
  },
  sumRounded: () => '各数四舍五入到一位小数。',
  loss: (loss: number) => `失 ${loss} 分`,
  lossSplit: ({ now, later }: Given) => {
    if (later === 0) return '都在当下';
    if (now === 0) return '都是后续机会';
    return `当下${zhPart(now)}，后续机会${zhPart(later)}`;
  },
  keyFinding: (steps: readonly number[]) =>
    steps.length === 1
      ? `关键时刻：只有第 ${steps[0] ?? 1} 步失了分`
      : `关键时刻：失分最多的是第 ${steps.join('、')} 步`,
  keyNothing: () => '关键时刻：没有失分',
  keyBest: (stake: number) => (stake >= 1 ? `最要紧的一步做对了：这里最多会失 ${stake} 分` : '这一步做对了'),
  toStep: () => '看这一步',
  luck: (percent: string) => `运气：碰上了可能性为 ${percent} 的情况，得失都不算在内`,
  luckSign: () => '运气',
  legend: () => '记号',
  reach: (points: string) => `还能拿到 ${points} 分`,
  reachHere: (points: string) => `在这个剧本里，还能拿到 ${points} 分`,
  asGood: () => '同样好',
  hinted: (points: string) => `用提示少拿 ${points} 分`,
  lookedAt: (points: string) => `在这一步看了不该看的，少拿 ${points} 分`,
  skills: () => '能力表现',
  skillPoints: (points: string, of: string) => `${points} / ${of} 分`,
  skillUnseen: () => '这一局没有考到',
  radarFinding: (best: string, worst: string) => `最强的是${best}，最需要练的是${worst}`,
  radarEven: () => '各项能力表现相当',
  curve: () => '指标走势',
  curveStart: () => '开场',
  curveTurn: ({ meter, step, from, to }: Turn, up: boolean) =>
    `第 ${step} 步变化最大：${meter}从 ${from} ${up ? '升' : '降'}到 ${to}`,
  curveFlat: () => '各项指标自始至终没有变化',
  curveShares: () => '各指标的单位不同，图中按各自的范围换算成百分比。',
  step: () => '步骤',
  stepNumber: (step: number) => `第 ${step} 步`,
  stepOf: (step: number, of: number) => `第 ${step} 步，共 ${of} 步`,
  timeline: () => '每一步',
  timelineFinding: (best: number, of: number) =>
    best === of ? `${of} 个计分步骤全部做到最佳` : `${of} 个计分步骤，${best} 步做到最佳`,
  timelineNone: () => '还没有做出决定',
  timelineHelp: () => '用 ← → 键移动',
  previous: () => '上一步',
  next: () => '下一步',
  tick: (step: number, verdict: Verdict, loss: number) =>
    `第 ${step} 步，${zhVerdicts[verdict]}${loss > 0 ? `，失 ${loss} 分` : ''}`,
  verdict: (verdict: Verdict) => zhVerdicts[verdict],
  points: (points: string, of: string) => `得 ${points} 分，最多 ${of} 分`,
  said: () => '当时的话',
  youChose: () => '你的选择',
  best: () => '最佳做法',
  alsoBest: () => '你选的就是评分最高的做法。',
  why: () => '为什么',
  others: () => '其他选项',
  rating: (score: number) => `评分 ${score} / 4`,
  closedOption: () => '当时不可选',
  noAnswer: () => '时间到，没有作答',
  late: () => '超时',
  hint: (level: number) => `用了第 ${level} 级提示`,
  repeat: () => '再次经过，不计分',
  change: (meter: string, from: string, to: string) => `${meter} ${from} → ${to}`,
  changed: () => '之后的变化',
  unchanged: () => '各项指标没有变化',
  answerRight: () => '正确答案',
  picked: () => '你选了',
  missedOne: () => '漏选',
  sortedRight: (right: number, of: number) => `${of} 个中分对 ${right} 个`,
  item: () => '对象',
  yourClass: () => '你的分类',
  keyClass: () => '正确分类',
  unplaced: () => '没有分',
  allRight: () => '全部分对。',
  wrongOnes: (count: number) => `分错的 ${count} 个`,
  rightOnes: (count: number) => `分对的 ${count} 个`,
  confusion: () => '混淆表（行：正确分类；列：你的分类）',
  confusionCorner: () => '正确 ＼ 你的',
  fieldsRight: (right: number, of: number) => `${of} 个字段中对了 ${right} 个`,
  field: () => '字段',
  yourValue: () => '你填的',
  takenFrom: (text: string) => `取自“${text}”`,
  keyValue: () => '材料中',
  judged: () => '评判',
  blank: () => '（空）',
  notInSources: () => '材料中没有',
  fieldVerdict: (verdict: FieldVerdict) => zhFields[verdict],
  yourNumber: () => '你的答案',
  keyNumber: () => '正确答案',
  numberVerdict: (verdict: NumberVerdict) => zhNumbers[verdict],
  youAnswered: () => '你的回答',
  pointsMade: (hits: number, of: number) => `${of} 个要点说到 ${hits} 个`,
  point: (number: number) => `要点 ${number}`,
  pointVerdict: (verdict: PointVerdict) => zhPoints[verdict],
  pointDenied: (by: string, quote: string) => `“${by}”否定了“${quote}”`,
  pointOrder: (names: string, kept: boolean) => `${kept ? '先后合适' : '先后不合适，应当是'}：${names}`,
  stuffed: () => '几乎只有关键词，不成一段话，所以最多得一半分。',
  orderRun: (run: number, of: number) => (run === of ? `${of} 步顺序全对` : `${of} 步里有 ${run} 步先后正确`),
  yourOrder: () => '你的顺序',
  rightOrder: () => '正确的顺序',
  inOrder: () => '先后正确',
  outOfOrder: () => '位置不对',
  anyOrder: () => '先后不限',
  pairsRight: (right: number, of: number) => `${of} 对里配对了 ${right} 对`,
  yourPair: () => '你配的',
  keyPair: () => '正确的',
  unpaired: () => '没有配',
  named: (end: 'best' | 'worst') => `你选的${zhEffect[end]}`,
  isEnd: (end: 'best' | 'worst'): string => zhEffect[end],
  sources: () => '该查的资料',
  mustMissed: () => '该看而没看',
  mustOpened: () => '该看，也看了',
  needless: () => '看了，但不必要',
  notOpened: () => '没有看，也不必看',
  rules: () => '全程要求',
  ruleKept: () => '做到了',
  ruleBroken: () => '没有做到',
  earned: (points: string) => `得 ${points} 分`,
  original: () => '原文',
  list: (items: readonly string[]) => items.join('、'),
  mode: (mode: 'learn' | 'practice' | 'exam') => ({ learn: '学习', practice: '练习', exam: '考试' })[mode],
  retryOf: () => '从中途重来的练习，不替换原来那一次',
  toOrigin: () => '看原来那一次',
  minutes: (minutes: number) => `用时 ${minutes} 分钟`,
  student: (name: string, number: string, group: string) =>
    [name, number, group].filter((word) => word !== '').join(' · '),
  someone: () => '未填写姓名',
};

export type DebriefMessages = typeof zh;

const en: DebriefMessages = {
  title: () => 'Debrief',
  loading: () => 'Replaying this attempt…',
  solvingTitle: () => 'Working out what each step is worth',
  solving: (count) => `${count.toLocaleString('en')} positions looked at so far`,
  solvingText: () =>
    'This exercise can be played in very many ways, so this takes a moment. You can stop it; nothing of your record is lost.',
  stopSolving: () => 'Stop for now',
  stoppedTitle: () => 'The score is not worked out yet',
  stopped: () =>
    'You stopped it, so there is no score and no debrief here yet. Your answers are saved; worked out later, the result is the same.',
  solveAgain: () => 'Work it out now',
  bounds: () =>
    'This scenario has too many positions to work all of them out: the score, the losses and the mark of each step go by bounds, and a loss is at most a little too large. The same record gives the same result everywhere.',
  notFoundTitle: () => 'This attempt is not here',
  notFound: () =>
    'The browser on this device holds no such attempt. It may have been deleted, or played on another device.',
  scenarioGoneTitle: () => 'The exercise of this attempt is not on this device',
  scenarioGone: () =>
    'A score is worked out by replaying the attempt on the very exercise it was played on. Drop that scenario file on the home page, then come back.',
  failedTitle: () => 'This attempt could not be replayed',
  failed: () => 'Something went wrong while reading it; the record itself is untouched. Reload the page and try again.',
  backToCatalogue: () => 'Back to the exercises',
  toScores: () => 'See the scoreboard',
  playAgain: () => 'Play again',
  goOn: () => 'Continue',
  exportResult: () => 'Export result',
  exporting: () => 'Exporting…',
  print: () => 'Print',
  exported: () => 'Exported',
  notExported: () => 'Not exported',
  onlyHere: () =>
    'Results live in this browser only. Export before you leave: a restored or cleaned computer forgets them.',
  fromFile: () => 'This result came from an imported file; its score was worked out here by replay.',
  broken: () => 'One step of the record does not fit the exercise; the replay stops there.',
  chainBroken: () =>
    'The checksums of this record do not match, so it may have been altered. The score still comes from replay.',
  unfinished: () => 'This attempt is not finished. Here is how it stands so far.',
  unfinishedEnding: () => 'Not finished',
  ending: (end) => `Ending: ${enEnds[end]}`,
  score: () => 'Score',
  scoreOf: (score) => `${score} out of 100`,
  scoreSoFar: () => 'Score so far',
  outOf: () => '/ 100',
  capped: () => 'A red line was crossed: the score is capped at 59',
  redline: () => 'Red line',
  inThisScript: () =>
    'A loss is what was given away against the best line in this script, luck left out. It is the author’s view, not the only truth about customers.',
  inThisScriptByPoints: () =>
    '“Best” means rated highest in this script. It is the author’s view, not the only truth about customers. There are too many ways through this script to say what each step lost.',
  sum: ({ lost, left, floored, capped }) => {
    if (lost === 0) return 'No step lost a point: all 100 were earned.';
    const whole = floored
      ? `The steps lost ${lost} points in all. Luck had given more than 100, and it was lost again, so the score is 0`
      : `The steps lost ${lost} points in all: 100 − ${lost} = ${left}`;
    return capped ? `${whole}. A red line was crossed, so the score is capped at 59.` : `${whole}.`;
  },
  sumRounded: () => 'Each number is rounded to one decimal.',
  loss: (loss) => `lost ${loss} ${loss === 1 ? 'point' : 'points'}`,
  lossSplit: ({ now, later }) => {
    if (later === 0) return 'all of it here';
    if (now === 0) return 'all of it chances closed later';
    return `${enPart(now)} here, ${enPart(later)} in later chances`;
  },
  keyFinding: (steps) => {
    if (steps.length === 1) return `Key moments: only step ${steps[0] ?? 1} lost points`;
    return `Key moments: most was lost at steps ${steps.slice(0, -1).join(', ')} and ${steps.at(-1) ?? ''}`;
  },
  keyNothing: () => 'Key moments: nothing was lost',
  keyBest: (stake) => (stake >= 1 ? `Right where it mattered most: up to ${stake} points were at stake` : 'Done right'),
  toStep: () => 'See this step',
  luck: (percent) => `Luck: what came up had a chance of ${percent}; it counts neither for nor against you`,
  luckSign: () => 'Luck',
  legend: () => 'Signs',
  reach: (points) => `${points} could still be reached`,
  reachHere: (points) => `In this script, ${points} could still be reached`,
  asGood: () => 'equally good',
  hinted: (points) => `hints took ${points} points`,
  lookedAt: (points) => `looking at what you should have left closed took ${points} points`,
  skills: () => 'Skills',
  skillPoints: (points, of) => `${points} of ${of} points`,
  skillUnseen: () => 'not met in this attempt',
  radarFinding: (best, worst) => `Strongest in ${best}; most to practise in ${worst}`,
  radarEven: () => 'All skills at about the same level',
  curve: () => 'How the meters moved',
  curveStart: () => 'Start',
  curveTurn: ({ meter, step, from, to }, up) =>
    `The biggest change came at step ${step}: ${meter} ${up ? 'rose' : 'fell'} from ${from} to ${to}`,
  curveFlat: () => 'No meter changed from start to end',
  curveShares: () => 'The meters have different units; the chart shows each as a percentage of its own range.',
  step: () => 'Step',
  stepNumber: (step) => `Step ${step}`,
  stepOf: (step, of) => `Step ${step} of ${of}`,
  timeline: () => 'Step by step',
  timelineFinding: (best, of) =>
    best === of ? `Best move on all ${of} scored steps` : `Best move on ${best} of ${of} scored steps`,
  timelineNone: () => 'No decision has been made yet',
  timelineHelp: () => 'Move with ← →',
  previous: () => 'Previous step',
  next: () => 'Next step',
  tick: (step, verdict, loss) =>
    `Step ${step}, ${enVerdicts[verdict].toLowerCase()}${loss > 0 ? `, lost ${loss} points` : ''}`,
  verdict: (verdict) => enVerdicts[verdict],
  points: (points, of) => `${points} of ${of} points`,
  said: () => 'What was said',
  youChose: () => 'What you chose',
  best: () => 'What was best',
  alsoBest: () => 'You chose the option that is rated highest.',
  why: () => 'Why',
  others: () => 'The other options',
  rating: (score) => `rated ${score} of 4`,
  closedOption: () => 'not open at that point',
  noAnswer: () => 'Time ran out without an answer',
  late: () => 'Out of time',
  hint: (level) => `Hint ${level} used`,
  repeat: () => 'Second visit, not scored',
  change: (meter, from, to) => `${meter} ${from} → ${to}`,
  changed: () => 'What changed',
  unchanged: () => 'No meter changed',
  answerRight: () => 'Right answer',
  picked: () => 'You picked',
  missedOne: () => 'missed',
  sortedRight: (right, of) => `${right} of ${of} in the right class`,
  item: () => 'Item',
  yourClass: () => 'Your class',
  keyClass: () => 'Right class',
  unplaced: () => 'not placed',
  allRight: () => 'All in the right class.',
  wrongOnes: (count) => `In the wrong class (${count})`,
  rightOnes: (count) => `In the right class (${count})`,
  confusion: () => 'Confusion table (rows: right class; columns: yours)',
  confusionCorner: () => 'Right \\ yours',
  fieldsRight: (right, of) => `${right} of ${of} fields right`,
  field: () => 'Field',
  yourValue: () => 'Yours',
  takenFrom: (text) => `taken from “${text}”`,
  keyValue: () => 'In the sources',
  judged: () => 'Judgement',
  blank: () => '(blank)',
  notInSources: () => 'not in the materials',
  fieldVerdict: (verdict) => enFields[verdict],
  yourNumber: () => 'Your answer',
  keyNumber: () => 'Right answer',
  numberVerdict: (verdict) => enNumbers[verdict],
  youAnswered: () => 'What you answered',
  pointsMade: (hits, of) => `${hits} of ${of} points made`,
  point: (number) => `Point ${number}`,
  pointVerdict: (verdict) => enPoints[verdict],
  pointDenied: (by, quote) => `“${by}” denies “${quote}”`,
  pointOrder: (names, kept) => `${kept ? 'In a good order' : 'Better in this order'}: ${names}`,
  stuffed: () => 'Little else than key words, not a reply, so it earns half at most.',
  orderRun: (run, of) =>
    run === of ? `All ${of} steps in the right order` : `${run} of ${of} steps in the right order`,
  yourOrder: () => 'Your order',
  rightOrder: () => 'Right order',
  inOrder: () => 'in order',
  outOfOrder: () => 'out of place',
  anyOrder: () => 'in any order',
  pairsRight: (right, of) => `${right} of ${of} pairs right`,
  yourPair: () => 'Your match',
  keyPair: () => 'Right match',
  unpaired: () => 'not matched',
  named: (end) => `you named it ${enEffect[end].toLowerCase()}`,
  isEnd: (end) => enEffect[end],
  sources: () => 'What to look up',
  mustMissed: () => 'needed, not opened',
  mustOpened: () => 'needed and opened',
  needless: () => 'opened, not needed',
  notOpened: () => 'not opened, not needed',
  rules: () => 'Over the whole run',
  ruleKept: () => 'Kept',
  ruleBroken: () => 'Not kept',
  earned: (points) => `${points} points`,
  original: () => 'original',
  list: (items) => items.join(', '),
  mode: (mode) => ({ learn: 'Learn', practice: 'Practice', exam: 'Exam' })[mode],
  retryOf: () => 'practice begun again midway; replaces nothing',
  toOrigin: () => 'See the attempt it came from',
  minutes: (minutes) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  student: (name, number, group) => [name, number, group].filter((word) => word !== '').join(' · '),
  someone: () => 'No name given',
};

/** The words of the debrief. */
export const debrief = { zh, en };
