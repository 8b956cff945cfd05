const zh = {
  title: () => '设置',
  lede: () => '改了就生效，只存在这台设备上。',
  you: () => '你是谁',
  youText: () => '写进成绩文件，让老师知道是谁的。',
  name: () => '姓名',
  number: () => '学号',
  class: () => '班级',
  saved: () => '已保存',
  view: () => '语言和外观',
  lang: () => '语言',
  theme: () => '外观',
  themeOf: (theme: 'system' | 'light' | 'dark') => ({ system: '跟随系统', light: '浅色', dark: '深色' })[theme],
  play: () => '作答方式',
  time: () => '限时',
  timeHint: () => '有的题目有时钟。「不限时」就没有倒计时，「×1.5」和「×2」给更多时间。',
  timeOf: (time: 'off' | '1' | '1.5' | '2') => ({ off: '不限时', '1': '按原定', '1.5': '×1.5', '2': '×2' })[time],
  oneKey: () => '按数字键立即作答',
  oneKeyHint: () => '关着时，先按 1–9 选中，再按 Enter 确定。',
  shortcuts: () => '单键快捷键',
  shortcutsHint: () => '1–9 选、H 记录、? 提示、[ ] 换面板。用读屏或语音控制时可以关掉。',
  data: () => '数据和备份',
  dataText: () => '你的成绩、教师自编情景和设置都在浏览器里。换电脑或清理浏览器之前，先导出备份。',
  counts: (attempts: number, scenarios: number) => `这台设备上有 ${attempts} 次练习、${scenarios} 份教师自编情景。`,
  backupOut: () => '导出备份',
  backupOutDone: () => '备份文件已保存。',
  backupIn: () => '导入备份',
  backupInDone: (attempts: number, scenarios: number) => `已导入 ${attempts} 次练习、${scenarios} 份情景。原有的都在。`,
  resetData: () => '重置实训数据',
  resetHint: () => '重新载入客户、订单等课程数据。成绩不受影响。',
  resetDone: () => '课程数据已重新载入。',
  deleteAll: () => '删除我的全部数据',
  deleteTitle: () => '删除这台设备上的全部数据？',
  deleteText: (attempts: number, unsaved: number, scenarios: number) =>
    `会删除：${attempts} 次练习${unsaved > 0 ? `（其中 ${unsaved} 次没有导出过）` : ''}、${scenarios} 份教师自编情景、姓名学号和所有设置。删除后不能恢复。`,
  deleteFirst: () => '先导出备份',
  deleteYes: () => '全部删除',
  storage: () => '存储状态',
  storageOf: (state: 'kept' | 'evictable' | 'memory') =>
    ({
      kept: '浏览器答应不会自动清除这里的数据。',
      evictable: '空间紧张或久不打开时，浏览器可能自动清除这里的数据，请留好备份。',
      memory: '浏览器不允许保存，关闭页面后什么都不会留下。',
    })[state],
  used: (mb: string) => `已用约 ${mb} MB。`,
  about: () => '关于',
  aboutText: () =>
    '知客是客户关系管理课程的情景实训。没有账号，没有统计，什么都不会离开这台设备，除非你自己把文件交出去。',
  aboutFree: (version: string) => `自由软件，MIT 许可。引擎版本 ${version}。`,
};

type Messages = typeof zh;

const en: Messages = {
  title: () => 'Settings',
  lede: () => 'Changes take effect at once and stay on this device.',
  you: () => 'Who you are',
  youText: () => 'Written into result files, so that your teacher knows whose they are.',
  name: () => 'Name',
  number: () => 'Student number',
  class: () => 'Class',
  saved: () => 'Saved',
  view: () => 'Language and appearance',
  lang: () => 'Language',
  theme: () => 'Appearance',
  themeOf: (theme) => ({ system: 'As the system', light: 'Light', dark: 'Dark' })[theme],
  play: () => 'How you answer',
  time: () => 'Time limits',
  timeHint: () => 'Some questions have a clock. “Off” takes it away; “×1.5” and “×2” give you more time.',
  timeOf: (time) => ({ off: 'Off', '1': 'As set', '1.5': '×1.5', '2': '×2' })[time],
  oneKey: () => 'A number key answers at once',
  oneKeyHint: () => 'When this is off, 1–9 selects and Enter confirms.',
  shortcuts: () => 'Single-key shortcuts',
  shortcutsHint: () =>
    '1–9 select, H history, ? hint, [ ] change panel. Switch them off if a screen reader or voice control gets in their way.',
  data: () => 'Data and backup',
  dataText: () =>
    'Your results, teachers’ exercises and settings live in this browser. Export a backup before you change computers or clear the browser.',
  counts: (attempts, scenarios) =>
    `This device holds ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} and ${scenarios} teacher’s ${scenarios === 1 ? 'exercise' : 'exercises'}.`,
  backupOut: () => 'Export a backup',
  backupOutDone: () => 'The backup file is saved.',
  backupIn: () => 'Import a backup',
  backupInDone: (attempts, scenarios) =>
    `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'} and ${scenarios} ${scenarios === 1 ? 'exercise' : 'exercises'} imported. What was here is still here.`,
  resetData: () => 'Reset the practice data',
  resetHint: () => 'Loads the customers, orders and the rest of the course data again. Scores are not touched.',
  resetDone: () => 'The practice data are loaded again.',
  deleteAll: () => 'Delete all my data',
  deleteTitle: () => 'Delete everything on this device?',
  deleteText: (attempts, unsaved, scenarios) =>
    `This deletes ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${unsaved > 0 ? ` (${unsaved} never exported)` : ''}, ${scenarios} teacher’s ${scenarios === 1 ? 'exercise' : 'exercises'}, your name and number and all settings. It cannot be undone.`,
  deleteFirst: () => 'Export a backup first',
  deleteYes: () => 'Delete everything',
  storage: () => 'Storage',
  storageOf: (state) =>
    ({
      kept: 'The browser has promised not to clear these data by itself.',
      evictable: 'The browser may clear these data when space runs low or after a long absence. Keep a backup.',
      memory: 'The browser does not allow storage: nothing stays after the page is closed.',
    })[state],
  used: (mb) => `About ${mb} MB in use.`,
  about: () => 'About',
  aboutText: () =>
    'Rapport is role-play training for courses in customer relationship management. No account, no analytics: nothing leaves this device unless you hand a file out.',
  aboutFree: (version) => `Free software under the MIT licence. Engine version ${version}.`,
};

export const settings = { zh, en };
