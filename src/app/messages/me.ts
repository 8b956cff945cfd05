const s = (count: number) => (count === 1 ? '' : 's');

const zh = {
  title: () => '我的进步',
  lede: () => '每个计分的决定都是一条证据。证据少的时候，数字不作数。',
  opening: () => '正在重放你的练习……',
  valuing: (titles: readonly string[]) =>
    `${titles.map((title) => `《${title}》`).join('、')}的走法很多，正在后台算分，算好就加进来。`,
  rowValuing: () => '正在算分',
  emptyTitle: () => '还没有练习记录',
  emptyText: () => '做完一份情景，这里会显示你每项能力的证据、进步和下一步。',
  emptyAction: () => '去选一份情景',
  next: () => '接下来',
  weakest: (skill: string) => `先练“${skill}”：在有足够证据的能力里，它最弱。`,
  gather: () => '再多做几份情景：哪项能力都还没有足够的证据。',
  tryExercise: (title: string) => `练《${title}》`,
  due: (count: number) => `练习队列里有 ${count} 项到期。`,
  toQueue: () => '去练',
  lastIntention: () => '你上次说，下一次我会：',
  skills: () => '能力',
  skillsNote: () => '条是平均，浅色是可能的范围（十个里八个落在其中）。',
  insufficient: () => '证据不足',
  none: () => '还没有证据',
  evidence: (count: number) => `${count} 个决定`,
  mean: (percent: number) => `${percent}`,
  range: (low: number, high: number) => `${low}–${high}`,
  level: (level: 0 | 1 | 2 | 3) => ({ 0: '待改进', 1: '基本', 2: '熟练', 3: '优秀' })[level],
  attempts: () => '练习',
  /** Not from the first to the latest: they may be different exercises. */
  attemptsFinding: (low: number, high: number, count: number) =>
    count < 2
      ? `第一次得 ${high} 分`
      : `${count} 次练习：${low === high ? `都是 ${high} 分` : `最低 ${low} 分，最高 ${high} 分`}`,
  attempt: () => '练习',
  when: () => '时间',
  score: () => '得分',
  exercise: () => '情景',
  times: () => '次数',
  firstBest: () => '首次 → 最好',
  growth: (first: string, best: string) => `${first} → ${best}`,
  notFinished: () => '未做完',
  retries: (count: number) => `另有 ${count} 次从中途重来`,
  answers: () => '做题',
  answersText: (count: number, right: number) => `做了 ${count} 道题，其中 ${right} 道全对。`,
  intentions: () => '下一次我会……',
};

type Messages = typeof zh;

const en: Messages = {
  title: () => 'My progress',
  lede: () => 'Every scored decision is a piece of evidence. With little evidence, numbers mean nothing.',
  opening: () => 'Replaying your attempts…',
  valuing: (titles) =>
    `${titles.map((title) => `“${title}”`).join(', ')} can go very many ways: what you did there is being valued in the background and is added when it is ready.`,
  rowValuing: () => 'being valued',
  emptyTitle: () => 'No attempts yet',
  emptyText: () =>
    'Finish an exercise, and this page shows the evidence for each skill, your progress and what to do next.',
  emptyAction: () => 'Choose an exercise',
  next: () => 'What to do next',
  weakest: (skill) => `Work on “${skill}” first: it is the weakest of the skills with enough evidence.`,
  gather: () => 'Play a few more exercises: no skill has enough evidence yet.',
  tryExercise: (title) => `Play “${title}”`,
  due: (count) => `${count} due in the practice queue.`,
  toQueue: () => 'Practise',
  lastIntention: () => 'You said: next time I will',
  skills: () => 'Skills',
  skillsNote: () => 'The bar is the average, the pale part the likely range (eight in ten).',
  insufficient: () => 'Evidence insufficient',
  none: () => 'No evidence yet',
  evidence: (count) => `${count} decision${s(count)}`,
  mean: (percent) => `${percent}`,
  range: (low, high) => `${low}–${high}`,
  level: (level) => ({ 0: 'Developing', 1: 'Basic', 2: 'Skilled', 3: 'Excellent' })[level],
  attempts: () => 'Attempts',
  attemptsFinding: (low, high, count) =>
    count < 2
      ? `First attempt: ${high} points`
      : `${count} attempts: ${low === high ? `${high} points each` : `lowest ${low} points, highest ${high}`}`,
  attempt: () => 'Attempt',
  when: () => 'When',
  score: () => 'Score',
  exercise: () => 'Exercise',
  times: () => 'Times',
  firstBest: () => 'First → best',
  growth: (first, best) => `${first} → ${best}`,
  notFinished: () => 'not finished',
  retries: (count) => `and ${count} retr${count === 1 ? 'y' : 'ies'} from the middle`,
  answers: () => 'Questions',
  answersText: (count, right) => `${count} answered, ${right} of them fully right.`,
  intentions: () => 'Next time I will…',
};

export const me = { zh, en };
