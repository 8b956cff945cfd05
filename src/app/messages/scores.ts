import { round } from '../../core/kernel/round.ts';
import type { End } from '../../core/scenario/scenario.ts';

type Verdict = 'sound' | 'broken-chain' | 'illegal' | 'unknown-scenario';

/** What is known of the score of an attempt. */
interface Scored {
  readonly score: number | null;
  readonly valuing?: boolean;
}

const zh = {
  title: () => '成绩',
  lede: () => '这台设备上做过的和导入的每一次。分数由作答记录重放算出，不读文件里写的分。',
  summary: () => '按学生和情景',
  list: () => '每一次',
  views: () => '成绩的看法',
  importResults: () => '导入成绩',
  exportCsv: () => '导出 CSV',
  exportOne: () => '导出成绩文件',
  exportNamed: (title: string, when: string) => `导出“${title}”${when}的成绩文件`,
  exported: () => '已导出',
  notExported: () => '未导出',
  exportDone: () => '成绩文件已保存，请交给老师。',
  remove: () => '删除',
  removeNamed: (title: string, when: string) => `删除“${title}”${when}的这一次`,
  removeTitle: () => '删除这一次成绩？',
  removeText: (who: string, title: string, when: string, score: string) =>
    `${who}的“${title}”（${when}，${score}）会从这台设备上删除，不能恢复。`,
  notExportedYet: () => '它还没有导出过。',
  removeYes: () => '删除这一次',
  removed: () => '已删除。',
  debrief: () => '看复盘',
  debriefNamed: (title: string, when: string) => `看“${title}”${when}的复盘`,
  student: () => '学生',
  number: () => '学号',
  class: () => '班级',
  scenario: () => '情景',
  best: () => '最好',
  first: () => '首次',
  count: () => '次数',
  time: () => '用时',
  latest: () => '最近一次',
  started: () => '开始时间',
  ending: () => '结局',
  score: () => '得分',
  source: () => '来源',
  state: () => '状态',
  actions: () => '操作',
  minutes: (minutes: number) => (minutes < 1 ? '不到 1 分钟' : `${Math.round(minutes)} 分钟`),
  times: (count: number) => `${count} 次`,
  pointsOf: ({ score, valuing }: Scored) =>
    valuing ? '正在算分' : score === null ? '未完成' : `${round(score, 0)} 分`,
  loading: () => '正在读取成绩……',
  valuing: () => '正在算分',
  valuingRows: (count: number) => `有 ${count} 次的情景走法很多，正在后台算分，算好一次显示一次。算完才能导出 CSV。`,
  figure: (score: number | null) => (score === null ? '–' : String(round(score, 0))),
  aided: (unaided: number) => `含老师认定；词库判 ${round(unaided, 0)}`,
  retried: () => '从中途重来的练习，不算一次',
  noScore: () => '未完成',
  unnamed: () => '未填姓名',
  unknownTime: () => '时间不详',
  end: (end: End) => ({ good: '圆满', fair: '一般', fail: '失败' })[end],
  redline: () => '触碰红线',
  fromFile: () => '导入',
  here: () => '本机',
  verdict: (verdict: Verdict) =>
    ({
      sound: '记录完整',
      'broken-chain': '记录被改动过',
      illegal: '有不可能的步骤',
      'unknown-scenario': '本机没有这个版本的情景',
    })[verdict],
  verdictText: (verdict: Verdict) =>
    ({
      sound: '分数由记录重放得出。',
      'broken-chain': '记录前后接不上，可能损坏或被人改过，只重放到断开处。',
      illegal: '其中有情景不允许的步骤，只重放到那一步之前。',
      'unknown-scenario': '请先把同一版本的情景文件放进目录，再来看分数。',
    })[verdict],
  filters: () => '筛选成绩',
  all: () => '全部',
  unfinishedToo: () => '也列出没做完的',
  shown: (count: number) => `共 ${count} 次`,
  emptyTitle: () => '还没有成绩',
  emptyText: () => '做完一个情景，成绩就会出现在这里；老师也可以导入收上来的成绩文件。',
  emptyAction: () => '去做一个情景',
  noneTitle: () => '没有符合条件的成绩',
  noneAction: () => '清空筛选',
  importedTitle: () => '导入结果',
  importedSum: (added: number, again: number, refused: number) =>
    [`新增 ${added} 份`, again > 0 ? `${again} 份早已导入` : '', refused > 0 ? `${refused} 份没有导入` : '']
      .filter(Boolean)
      .join('，'),
  imported: (is: 'added' | 'again' | 'refused') =>
    ({ added: '已导入', again: '早已导入，没有重复', refused: '没有导入' })[is],
  closeImport: () => '收起导入结果',
  importing: () => '正在读取成绩文件……',
  dropHere: () => '松开鼠标，导入成绩文件',
  chartTitle: (median: number, best: number, count: number) => `${count} 份最好成绩：中位数 ${median}，最高 ${best}`,
  chartBand: () => '分数段',
  chartCount: () => '人次',
  honest: () =>
    '分数由文件里的作答记录在你手上的情景里重放得出。我们能发现文件损坏、改分和不可能的步骤，不能知道是谁坐在键盘前。',
};

type Messages = typeof zh;

const en: Messages = {
  title: () => 'Scores',
  lede: () =>
    'Every attempt played or imported on this device. Scores come from replaying the answers; a score written in a file is never read.',
  summary: () => 'By student and exercise',
  list: () => 'Every attempt',
  views: () => 'Ways to see the scores',
  importResults: () => 'Import results',
  exportCsv: () => 'Export CSV',
  exportOne: () => 'Export the result file',
  exportNamed: (title, when) => `Export the result file of “${title}”, ${when}`,
  exported: () => 'Exported',
  notExported: () => 'Not exported',
  exportDone: () => 'The result file is saved. Hand it to your teacher.',
  remove: () => 'Delete',
  removeNamed: (title, when) => `Delete the attempt at “${title}”, ${when}`,
  removeTitle: () => 'Delete this attempt?',
  removeText: (who, title, when, score) =>
    `The attempt of ${who} at “${title}” (${when}, ${score}) will be deleted from this device. It cannot be brought back.`,
  notExportedYet: () => 'It has not been exported yet.',
  removeYes: () => 'Delete this attempt',
  removed: () => 'Deleted.',
  debrief: () => 'Debrief',
  debriefNamed: (title, when) => `Debrief of “${title}”, ${when}`,
  student: () => 'Student',
  number: () => 'Number',
  class: () => 'Class',
  scenario: () => 'Exercise',
  best: () => 'Best',
  first: () => 'First',
  count: () => 'Attempts',
  time: () => 'Time',
  latest: () => 'Latest',
  started: () => 'Started',
  ending: () => 'Ending',
  score: () => 'Score',
  source: () => 'From',
  state: () => 'State',
  actions: () => 'Actions',
  minutes: (minutes) => (minutes < 1 ? 'under 1 min' : `${Math.round(minutes)} min`),
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  pointsOf: ({ score, valuing }) =>
    valuing ? 'being valued' : score === null ? 'unfinished' : `${round(score, 0)} points`,
  loading: () => 'Reading the scores…',
  valuing: () => 'being valued',
  valuingRows: (count) =>
    `The exercises of ${count} ${count === 1 ? 'attempt' : 'attempts'} can go very many ways; their scores are being worked out in the background and appear as they are ready. The CSV can be exported once all are there.`,
  figure: (score) => (score === null ? '–' : String(round(score, 0))),
  aided: (unaided) => `with what the teacher accepted; ${round(unaided, 0)} by the phrasebank`,
  retried: () => 'practice begun again midway, not counted',
  noScore: () => 'unfinished',
  unnamed: () => 'no name given',
  unknownTime: () => 'time unknown',
  end: (end) => ({ good: 'Good', fair: 'Fair', fail: 'Failed' })[end],
  redline: () => 'Red line crossed',
  fromFile: () => 'Imported',
  here: () => 'This device',
  verdict: (verdict) =>
    ({
      sound: 'Log complete',
      'broken-chain': 'Log was changed',
      illegal: 'Impossible step',
      'unknown-scenario': 'Exercise version missing',
    })[verdict],
  verdictText: (verdict) =>
    ({
      sound: 'The score comes from replaying the log.',
      'broken-chain': 'The log does not hold together: it was damaged or changed. It is replayed up to the break.',
      illegal: 'It holds a step the exercise does not allow. It is replayed up to that step.',
      'unknown-scenario': 'Add the same version of the exercise file first, then look again.',
    })[verdict],
  filters: () => 'Filter the scores',
  all: () => 'All',
  unfinishedToo: () => 'List unfinished ones too',
  shown: (count) => `${count} ${count === 1 ? 'attempt' : 'attempts'}`,
  emptyTitle: () => 'No scores yet',
  emptyText: () => 'Finish an exercise and it appears here. Teachers can import the result files they collected.',
  emptyAction: () => 'Play an exercise',
  noneTitle: () => 'No score fits these filters',
  noneAction: () => 'Clear the filters',
  importedTitle: () => 'Imported files',
  importedSum: (added, again, refused) =>
    [`${added} added`, again > 0 ? `${again} already here` : '', refused > 0 ? `${refused} not imported` : '']
      .filter(Boolean)
      .join(', '),
  imported: (is) => ({ added: 'Imported', again: 'Already here, not doubled', refused: 'Not imported' })[is],
  closeImport: () => 'Close the list of imported files',
  importing: () => 'Reading the result files…',
  dropHere: () => 'Let go to import the result files',
  chartTitle: (median, best, count) => `${count} best scores: median ${median}, highest ${best}`,
  chartBand: () => 'Score',
  chartCount: () => 'Number',
  honest: () =>
    'The score is recomputed from the answers in the file, under the exercise you hold. We detect damaged files, changed scores and impossible steps; we cannot tell who sat at the keyboard.',
};

export const scores = { zh, en };
