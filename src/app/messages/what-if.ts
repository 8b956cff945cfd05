const zh = {
  title: () => '如果换一种做法',
  note: () => '每一步的每种做法，之后都走得最好，在这个剧本里还能拿到多少分。',
  step: () => '第几步',
  way: () => '做法',
  worth: () => '还能得',
  yours: () => '你选的',
  top: () => '最好',
  full: () => '把这一项做到最好',
  show: (step: number) => `看第 ${step} 步的各种做法`,
  hide: (step: number) => `收起第 ${step} 步`,
  right: () => '选了最好的',
  closed: () => '当时不可选',
  late: () => '时间到，没有作答',
  better: () => '更好的做法',
  fullBetter: (points: string) => `把这一步做到最好，还能拿到 ${points} 分`,
  answersLater: () => '考试的答案还没有公布：这里有记号和失分，没有更好的做法。',
  answersWho: () => '由老师在“设置”里打开。',
  toSettings: () => '去设置',
  did: () => '你做的',
  mark: () => '评判',
};

type Messages = typeof zh;

const en: Messages = {
  title: () => 'What if',
  note: () =>
    'For each step, what every way of deciding could still have reached in this script, playing best from there on.',
  step: () => 'Step',
  way: () => 'What to do',
  worth: () => 'Reach',
  yours: () => 'yours',
  top: () => 'best',
  full: () => 'This task done as well as it can be',
  show: (step) => `Show the ways at step ${step}`,
  hide: (step) => `Hide step ${step}`,
  right: () => 'Best one chosen',
  closed: () => 'not open then',
  late: () => 'Time ran out without an answer',
  better: () => 'Better',
  fullBetter: (points) => `Done as well as it can be, this step leaves ${points} in reach`,
  answersLater: () => 'The answers of this exam are not published yet: marks and losses are here, better ways are not.',
  answersWho: () => 'The teacher opens them in the settings.',
  toSettings: () => 'To the settings',
  did: () => 'what you did',
  mark: () => 'Mark',
};

/** The words of what else could have been done. */
export const ifWords = { zh, en };
