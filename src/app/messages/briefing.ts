const zh = {
  back: () => '目录',
  minutes: (minutes: number) => `约 ${minutes} 分钟`,
  steps: (steps: number) => `约 ${steps} 步`,
  you: () => '你扮演',
  parts: () => '几位同学轮流扮演',
  meet: () => '你会遇到',
  names: () => '谁演谁（可以不填）',
  nameOf: (part: string) => `扮演${part}的同学`,
  turns: () => '轮到谁，屏幕会请你把设备交给谁。',
  mode: () => '怎么做这一次',
  learn: () => '学习',
  learnText: () => '每一步之后讲为什么；可以重来；看提示不扣分。',
  practice: () => '练习',
  practiceText: () => '只看到后果，全部讲解在复盘里；可以重来，会记下来。',
  exam: () => '考试',
  examText: () => '只能回看，不能重来；看提示会降低这一步能得的分。',
  first: () => '第一次用？建议从这里开始',
  time: () => '限时',
  timeHint: () => '这个练习有的步骤带时钟。画面收起时时钟会停。',
  start: () => '开始',
};

type Messages = typeof zh;

const en: Messages = {
  back: () => 'Catalogue',
  minutes: (minutes) => `about ${minutes} minutes`,
  steps: (steps) => `about ${steps} steps`,
  you: () => 'You play',
  parts: () => 'Several students take turns as',
  meet: () => 'You will meet',
  names: () => 'Who plays whom (optional)',
  nameOf: (part) => `Who plays “${part}”`,
  turns: () => 'When it is somebody else’s turn, the screen asks you to hand the device over.',
  mode: () => 'How to play this time',
  learn: () => 'Learn',
  learnText: () => 'Explains after each step; you may start again from any; hints cost nothing.',
  practice: () => 'Practice',
  practiceText: () =>
    'Consequences only, the explanations come in the debrief; starting again is allowed and recorded.',
  exam: () => 'Exam',
  examText: () => 'You may look back but not start again; hints lower what the step can earn.',
  first: () => 'New here? Start with this one',
  time: () => 'Time limits',
  timeHint: () => 'Some steps of this exercise have a clock. It stops while the page is hidden.',
  start: () => 'Start',
};

export const briefing = { zh, en };
