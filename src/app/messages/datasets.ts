/** Whose data the desk shows, and what they lack. */
const zh = {
  dataset: () => '数据',
  course: () => '课程数据',
  importOwn: () => '导入自己的数据',
  openOnDesk: () => '在工作台打开',
  openOnDeskNamed: (label: string) => `在工作台打开“${label}”`,
  noDataset: (name: string) => `这台电脑上没有“${name}”这份数据`,
  noDatasetText: () => '它可能改了名，或者是在另一台电脑上导入的。请在这里再导入一次，或先看课程数据。',
  toData: () => '去导入',
  toCourse: () => '看课程数据',
  column: (table: string, column: string) => `${table}的“${column}”列`,
  cost: () => '成本',
  or: () => ' 或 ',
  and: () => '、',
  absent: (label: string) => `“${label}”里没有这种分析要的数据`,
  absentText: (names: string) => `缺：${names}。`,
  importIt: () => '把带有它们的表导入成一份数据，就能算。',
  courseHasIt: () => '自己的数据只收客户和订单两张表。课程数据里有，可以在那里算；参数里能填数字的，也可以直接填。',
  withCourse: () => '用课程数据算',
  without: (names: string) => `这份数据没有${names}，与它们有关的数按没有算。`,
  nothingKnown: () => '导入的表里只有这位客户的名字和订单。',
  lacks: (names: string) => `缺${names}`,
  noSection: (table: string) => `这份数据里没有“${table}”这张表`,
};

type Messages = typeof zh;

const en: Messages = {
  dataset: () => 'Data',
  course: () => 'Course data',
  importOwn: () => 'Import your own data',
  openOnDesk: () => 'Open on the desk',
  openOnDeskNamed: (label) => `Open “${label}” on the desk`,
  noDataset: (name) => `There are no data called “${name}” on this computer`,
  noDatasetText: () =>
    'They may have been renamed, or imported on another computer. Import them here again, or look at the course data.',
  toData: () => 'Import',
  toCourse: () => 'Course data',
  column: (table, column) => `the column “${column}” of ${table.toLowerCase()}`,
  cost: () => 'Cost',
  or: () => ' or ',
  and: () => ', ',
  absent: (label) => `“${label}” does not have what this analysis needs`,
  absentText: (names) => `Missing: ${names}.`,
  importIt: () => 'Import tables that have them as one dataset, and it can be computed.',
  courseHasIt: () =>
    'Your own data hold two tables, customers and orders. The course data have these: compute it there, or tell the figures where a parameter takes them.',
  withCourse: () => 'Compute it with the course data',
  without: (names) => `These data do not have ${names}: what they would add counts as nothing.`,
  nothingKnown: () => 'The imported tables hold nothing of this customer but the name and the orders.',
  lacks: (names) => `lacks ${names}`,
  noSection: (table) => `These data do not have the table “${table}”`,
};

export const datasets = { zh, en };
