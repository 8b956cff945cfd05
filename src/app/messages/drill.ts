const zh = {
  drill: () => '再做一次',
  walk: () => '走走看',
  about: (step: number) => `第 ${step} 步的原样：同样的客户、同样的话、同样的运气。在这里怎么选都不存、不计分。`,
  walkAbout: (step: number) => `从第 ${step} 步换一个选法往下走。这里的一切都不存、不计分。`,
  then: (verdict: string, points: string) => `上次：${verdict}${points === '0' ? '' : ` −${points}`}`,
  now: (verdict: string, points: string) => `这次：${verdict}${points === '0' ? '' : ` −${points}`}`,
  better: () => '比上次好。在这个剧本里，这样走留得住更多机会。',
  same: () => '和上次差不多。回复盘看看为什么，再来一次。',
  worse: () => '比上次丢得更多。回复盘看看为什么，再来一次。',
  best: () => '这就是这个剧本里最好的走法。',
  over: (ending: string) => `走到头了：${ending}`,
  overText: (score: string) => `照这条路走完，这个剧本给 ${score} 分。成绩单上没有它。`,
  again: () => '再来一次',
  toDebrief: () => '回到复盘',
  toQueue: () => '回到队列',
  gone: () => '没有找到这一步',
  goneText: () => '这次练习或它的情景不在这台设备上了，或者是答案还没有公布的考试。',
  opening: () => '正在摆好那一步……',
  ending: (end: 'good' | 'fair' | 'fail') => ({ good: '好结局', fair: '一般的结局', fail: '没能挽回' })[end],
};

type Messages = typeof zh;

const en: Messages = {
  drill: () => 'Once more',
  walk: () => 'Try this way',
  about: (step) =>
    `Step ${step} exactly as it was: same customer, same words, same luck. Nothing you do here is stored or scored.`,
  walkAbout: (step) => `Another choice at step ${step}, and on from there. Nothing here is stored or scored.`,
  then: (verdict, points) => `Last time: ${verdict}${points === '0' ? '' : ` −${points}`}`,
  now: (verdict, points) => `Now: ${verdict}${points === '0' ? '' : ` −${points}`}`,
  better: () => 'Better than last time. In this script, this way keeps more chances open.',
  same: () => 'Much like last time. Read why in the debrief and try again.',
  worse: () => 'This gives away more than last time. Read why in the debrief and try again.',
  best: () => 'This is the best way in this script.',
  over: (ending) => `The end of this way: ${ending}`,
  overText: (score) => `Played to the end like this, the script gives ${score} points. It is in no record.`,
  again: () => 'Try again',
  toDebrief: () => 'Back to the debrief',
  toQueue: () => 'Back to the queue',
  gone: () => 'This step was not found',
  goneText: () =>
    'The attempt or its exercise is no longer on this device, or it is an exam whose answers are not published yet.',
  opening: () => 'Setting the scene…',
  ending: (end) => ({ good: 'a good ending', fair: 'a fair ending', fail: 'the customer is lost' })[end],
};

export const drill = { zh, en };
