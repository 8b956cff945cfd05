const zh = {
  tab: () => '待认定',
  title: () => '学生说“我写了这一点”',
  lede: () =>
    '打字答复按词库找要点，找到的都算数，没找到的不一定没写。学生圈出了自己的话：认定后，凡是写了同样的话的，都按写到了这一点重新算分；走过的路不变。',
  words: () => '学生圈出的话',
  pointIn: (point: string, title: string) => `要点“${point}”·《${title}》`,
  by: (names: readonly string[]) => `${names.length} 人：${names.join('、')}`,
  whole: () => '整段答复',
  accept: () => '认定',
  refuse: () => '不认定',
  undo: () => '重新决定',
  acceptOf: (words: string) => `认定“${words}”`,
  refuseOf: (words: string) => `不认定“${words}”`,
  undoOf: (words: string) => `重新决定“${words}”`,
  accepted: () => '已认定',
  refused: () => '未认定',
  done: (accepted: boolean | undefined): string =>
    accepted === undefined ? '这一条又在等你决定' : accepted ? '已认定，成绩已重算' : '已记为不认定',
  none: () => '导入的成绩文件里，没有学生提出这样的认定。',
  unnamed: () => '未填姓名',
  saidToMake: (words: string) => `学生说这几个字写到了这一点：“${words}”。`,
  decide: () => '到成绩页认定',
  byTeacher: () => '老师认定',
};

type Messages = typeof zh;

const en: Messages = {
  tab: () => 'Claims',
  title: () => 'What students say they did write',
  lede: () =>
    'Typed replies are searched with the phrasebank. What it finds counts; what it does not find may still be there. Students have marked their words: once accepted, everybody who wrote the same is scored anew as having made the point. The way they went through the story stays.',
  words: () => 'The words they marked',
  pointIn: (point, title) => `Point “${point}” · ${title}`,
  by: (names) => `${names.length === 1 ? '1 student' : `${names.length} students`}: ${names.join(', ')}`,
  whole: () => 'The whole reply',
  accept: () => 'Accept',
  refuse: () => 'Do not accept',
  undo: () => 'Decide again',
  acceptOf: (words) => `Accept “${words}”`,
  refuseOf: (words) => `Do not accept “${words}”`,
  undoOf: (words) => `Decide again on “${words}”`,
  accepted: () => 'Accepted',
  refused: () => 'Not accepted',
  done: (accepted) =>
    accepted === undefined
      ? 'It waits for your decision again'
      : accepted
        ? 'Accepted; scores have been worked out anew'
        : 'Noted as not accepted',
  none: () => 'No student in the imported result files has made such a claim.',
  unnamed: () => 'No name',
  saidToMake: (words) => `The student says that these words make the point: “${words}”.`,
  decide: () => 'Decide on the scores page',
  byTeacher: () => 'accepted by the teacher',
};

/** The words of what students claim and teachers decide. */
export const claimWords = { zh, en };
