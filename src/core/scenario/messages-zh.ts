import type { ProblemCode } from './rules.ts';

/** Looks up a word of the sentence; an absent one is empty. */
export type Words = (key: string) => string;
export type Sentences = Readonly<Record<ProblemCode, (a: Words) => string>>;

const near = (a: Words) => (a('suggestion') === '' ? '' : `是不是想写“${a('suggestion')}”？`);
const known = (a: Words) => (a('known') === '' ? '' : `可以用：${a('known')}。`);

const kinds: Readonly<Record<string, string>> = {
  text: '文字',
  word: '文字',
  number: '数',
  integer: '整数',
  flag: 'true 或 false',
  value: '一个值',
  list: '列表',
  map: '若干“名字: 值”',
  condition: '条件',
  id: '名字',
  share: '百分数，如 60%',
  seconds: '时间，如 60s',
  tolerance: '数或百分数，如 0.5 或 0.5%',
  'scenario-id': '小写字母、数字和 -，2 到 64 个字符',
  nothing: '空',
};
const kind = (word: string) =>
  word
    .split('|')
    .map((one) => kinds[one] ?? one)
    .join('或');

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进没有对齐。同一层的行要对齐，用空格缩进',
  MISSING_CHAR: '少了一个符号：引号、括号或冒号没有成对，或者冒号、逗号后面少了空格',
  UNEXPECTED_TOKEN: '这里多出了一些内容。多半是前面的引号、括号没有成对，或者文字需要加引号',
  MULTILINE_IMPLICIT_KEY: '名字要和它的冒号写在同一行',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”。文字里的冒号请用全角“：”，或者给整段文字加引号',
  BLOCK_IN_FLOW: '花括号、方括号里不能换成缩进的写法',
  BAD_DQ_ESCAPE: '双引号里的反斜杠用法不对。改用单引号，或者写两个反斜杠',
  TAB_AS_INDENT: '缩进用了制表符。请换成空格',
  BAD_SCALAR_START: '文字不能以这个符号开头。请给它加引号',
};

/** Every problem in Chinese. */
export const zh: Sentences = {
  'full-width-colon': (a) => `“${a('name')}”后面是全角冒号“：”。请改成半角冒号加空格“: ”。`,
  'strange-indent': () => '行首缩进里有全角空格或制表符，结构会悄悄变样。请只用半角空格缩进。',
  'lost-to-comment': (a) => `空格加 # 会变成注释，“${a('lost')}”被丢掉了。要保留它，请给整段文字加引号。`,
  'needs-quotes': (a) => `“${a('text')}”这样的文字在 YAML 里另有含义。请给整段文字加引号。`,
  'dash-needs-space': () => '短横线后面少了空格，这一行会和上一行粘在一起。请写成“- ”再接内容。',
  'full-width-comma': () => '方括号里用了全角逗号，几项被当成了一项。请改成半角逗号加空格“, ”。',
  'unknown-target': (a) => `没有叫“${a('name')}”的节点。${near(a) || '请改成已有的节点，或者补上这个节点。'}`,

  'unknown-key': (a) => `这里没有“${a('name')}”这一项。${near(a) || known(a)}`,
  'duplicate-key': (a) => `“${a('name')}”写了两次。请删掉一处或改名。`,
  'duplicate-id': (a) => `“${a('name')}”这个名字已经用过了。请换一个名字。`,
  'bad-id': (a) => `“${a('name')}”不能作名字。名字以文字或 _ 开头，后面是文字、数字、_ 或 -，最多 64 个字符。`,
  'reserved-word': (a) => `“${a('name')}”是保留词，不能作名字。请换一个。`,
  'two-names': (a) =>
    `这一项里有两个名字：“${a('first')}”和“${a('name')}”。一项只能有一个名字，请拆成两项；${near(a) || '或者检查是不是写错了关键字。'}`,
  'no-name': (a) => `这一项缺少“名字: 文字”。请写成“- ${a('like')}”。`,
  'two-kinds': (a) => `一个节点只能做一件事，这里同时有“${a('first')}”和“${a('name')}”。请拆成两个节点。`,
  'unknown-phrase': (a) => `词库里没有“${a('name')}”。${near(a) || known(a)}`,
  'unknown-scene': (a) => `没有叫“${a('name')}”的子场景。${near(a) || '请把它的文件放在同一处，文件名与 id 相同。'}`,
  'broken-scene': (a) => `子场景“${a('name')}”在这里用不了：${a('reason')}。请先改好它的文件。`,
  'unknown-meter': (a) => `没有叫“${a('name')}”的仪表，这里也没有这一项。${near(a) || '请在 meters 里先定义它。'}`,
  'unknown-skill': (a) =>
    `没有叫“${a('name')}”的能力。${near(a) || '请用 skills.yaml 里的能力，或者在 skills 里给它一个 name。'}`,
  'unknown-cast': (a) => `没有叫“${a('name')}”的人物。${near(a) || '请在 cast 里先写上这个人。'}`,
  'unknown-mood': (a) => `没有“${a('name')}”这种情绪。${near(a)}${known(a)}`,
  'unknown-name': (a) =>
    `条件里的“${a('name')}”既不是仪表，也不是标记或数据。${near(a) || (a('name').includes('-') ? '如果想做减法，请在减号两边加空格。' : '请检查拼写；文字要加双引号。')}`,
  'unknown-node': (a) => `没有叫“${a('name')}”的节点。${near(a) || '请改成已有的节点。'}`,
  'unknown-option': (a) => `节点“${a('node')}”没有叫“${a('name')}”的选项。${near(a) || '请改成它已有的选项。'}`,
  'unknown-panel': (a) => `没有叫“${a('name')}”的面板或文件。${near(a) || known(a)}`,
  'unknown-card': (a) => `没有叫“${a('name')}”的概念卡。${near(a) || '请改成 concepts.yaml 里的卡，或者删掉。'}`,
  'unknown-link': (a) => `“${a('name')}”没有指向任何东西。${near(a) || '请改成已有的名字，或者删掉。'}`,
  'not-a-student': (a) => `“${a('name')}”不是由学生扮演的人物。请给他加上 plays: student，或者换一个人。`,
  'needs-field': (a) => `“${a('name')}”是一整条数据，请写明取哪一栏，例如 ${a('name')}.name。`,
  'no-skill': (a) => `节点“${a('name')}”要计分，却没有写考什么能力。请加一行 skill。`,
  'never-outside-rules': () => 'never(…) 只能写在 rules 的 expect 里。请改用别的条件。',
  'condition-empty': () => '条件是空的。请写上条件，或者删掉这一项。',
  'condition-too-long': (a) => `条件太长（最多 ${a('most')} 个字符）。请拆短。`,
  'condition-too-deep': (a) => `条件里的括号套得太深（最多 ${a('most')} 层）。请拆短。`,
  'condition-character': (a) =>
    `条件里不能用“${a('sign')}”。${a('meant') === '' ? '请删掉它。' : `请改成“${a('meant')}”。`}`,
  'condition-quote': () => '条件里的引号没有成对。请补上另一半 "。',
  'condition-unexpected': (a) => `条件在“${a('found')}”这里读不通。请检查前后是否少了 and、or、运算符或括号。`,
  'condition-unfinished': () => '条件没有写完。请补上后半部分或右括号。',
  'condition-function': (a) => `没有叫“${a('name')}”的函数。${near(a) || known(a)}`,
  'condition-arguments': (a) => `${a('name')} 的写法不对。例如：${a('like')}。`,
  'condition-equals': () => '判断相等要用两个等号。请写成 ==。',

  unreachable: (a) => `没有哪条路能走到节点“${a('name')}”。请从别处连过来，或者删掉它。`,
  'closed-off': (a) => `路是画到节点“${a('name')}”的，可是条件不凑巧，怎么走都到不了。请改路上的条件，或者删掉它。`,
  'no-way-on': (a) => `“${a('name')}”之后没有去处，走到这里就断了。请在 then 里写上 to。`,
  'nothing-open': (a) => `节点“${a('name')}”有时一个选项也不开放，学生会卡住。请留一个没有 if 的选项。`,
  'no-ending': (a) => `从节点“${a('name')}”出发走不到任何结局。请让其中一条路通向带 end 的节点。`,
  'endless-loop': (a) => `从节点“${a('name')}”起，节点自己转来转去，学生出不来。请让其中一个节点提问，或者通向别处。`,
  'condition-always': (a) => `条件“${a('condition')}”怎么走都成立。请改条件，或者去掉它。`,
  'condition-never': (a) => `条件“${a('condition')}”怎么走都不成立。请改条件，或者删掉它管的内容。`,
  'chance-sum': (a) => `各分支的概率加起来是 ${a('sum')}%，应当正好是 100%。`,
  'no-else': () => '分档的 then 缺少 else。请在最后补上 else。',
  'bands-out-of-order': (a) => `档次“${a('name')}”永远轮不到。请从高到低排列，else 放在最后。`,
  'last-go-condition': () => '最后一条去路带了条件，条件都不成立时就无路可走。请在最后补一条没有 if 的。',
  'go-never-asked': () => '前面已有一条没有条件的去路，这一条永远轮不到。请给前面那条加上 if，或者删掉这条。',
  'late-without-to': () => 'late 没有写 to。请写明超时以后去哪个节点。',
  'skill-weights': (a) => `各项能力的 weight 加起来是 ${a('sum')}，应当正好是 100。`,
  'skill-shares': (a) => `这个节点各项能力的份额加起来是 ${a('sum')}，应当正好是 1。`,
  'ratings-upside-down': (a) =>
    `连同后面的路一起算，${a('score')} 分的“${a('name')}”值 ${a('worth')} 分，不低于 ${a('otherScore')} 分的“${a('other')}”（${a('otherWorth')} 分）。请调小它后面那些节点的 worth，或者改评分。`,
  'cheap-detour': (a) =>
    `差选项“${a('name')}”绕去“${a('to')}”，总共只丢 ${a('loss')} 分，几乎白绕。请调小绕路上节点的 worth，或者调大这一题的。`,
  'heavy-decision': (a) =>
    `节点“${a('name')}”一步就占 ${a('worth')} 分，最好不超过 25 分。请调小它的 worth，或者拆成几步。`,
  'thin-skill': (a) => `能力“${a('name')}”只在 ${a('count')} 个节点里考，看不准。请至少让两个节点考它。`,
  'skill-not-earned': (a) =>
    `能力“${a('name')}”占 ${a('weight')} 分，最好的一路上却只拿得到 ${a('earned')} 分。请让最好的一路考到它，或者改 weight。`,
  'lucky-random': (a) =>
    `随机乱点平均能得 ${a('score')} 分，最好不超过 ${a('most')} 分。请压低差选项的评分，或者加大真要动脑的节点的 worth。`,
  'lucky-longest': (a) =>
    `每次都选最长的选项，平均能得 ${a('score')} 分，最好不超过 ${a('most')} 分。请把一些好选项写短，或者把差选项写长。`,
  'lucky-first': (a) =>
    `每次都选排在最前的选项，平均能得 ${a('score')} 分，最好不超过 ${a('most')} 分。请调换选项的次序，少用 pin。`,
  'best-longest': (a) => `${a('count')} 个选择题里，最好的选项全是最长的，一看就知道。请把其中一些写短。`,
  'best-first': (a) => `${a('count')} 个 pin 住次序的选择题里，最好的选项全排第一。请调换一些次序，或者去掉 pin。`,
  'no-best-option': (a) => `节点“${a('name')}”没有 4 分的选项，怎么选都拿不满。请给最好的一个 score: 4。`,
  'no-why': (a) => `选项“${a('name')}”只有 ${a('score')} 分，却没有 why。请写一句为什么不好。`,
  'empty-why': (a) => `选项“${a('name')}”的 why 什么也没说明。请写一句为什么好、为什么不好。`,

  'reply-example': (a) =>
    `示例的判定与 hits 不符：${[a('missing') === '' ? '' : `没认出 ${a('missing')}`, a('extra') === '' ? '' : `多认出 ${a('extra')}`].filter(Boolean).join('；')}。请改说法或改 hits。`,
  'few-phrasings': (a) =>
    `“${a('name')}”只有 ${a('count')} 种说法，学生换个说法就认不出。请写到 ${a('least')} 种以上，或用词库里的条目。`,
  'bad-pattern': (a) =>
    `说法“${a('text')}”读不懂：${{ unclosed: '括号没有关上', unopened: '多出一个括号', empty: '什么都能匹配', 'too-long': '太长', 'too-deep': '括号套得太深' }[a('reason')] ?? a('reason')}。`,

  'unknown-dataset': (a) => `没有叫“${a('name')}”的数据集，现有的是“${a('known')}”。请改名或删掉这一行。`,
  'unknown-table': (a) => `数据里没有“${a('name')}”这张表。${near(a) || known(a)}`,
  'unknown-field': (a) => `“${a('table')}”没有“${a('name')}”这一栏。${near(a) || known(a)}`,
  'unknown-placeholder': (a) => `文字里的“{${a('name')}}”在数据里找不到。${near(a) || '请检查名字和栏目。'}`,
  'no-record': (a) => `在“${a('table')}”里一条符合的记录也没有。请检查条件里的编号和值。`,
  'class-not-among': (a) => `“${a('item')}”的答案“${a('name')}”不在 into 的类别里。${near(a) || known(a)}`,
  'class-missing': (a) => `“${a('item')}”没有答案。请在 key 里补上它的类别。`,
  'unknown-method': (a) => `没有叫“${a('name')}”的分析方法，或者它的参数不对。${near(a) || '请检查方法名和参数。'}`,
  'not-a-number': () => '这个式子算出来不是数。请检查用到的数据栏是不是数。',
  'lost-zero': (a) => `“${a('text')}”会被当成数，开头的 0 会丢掉。要保留它，请加引号。`,
  'number-too-long': (a) => `“${a('text')}”太长，当成数会丢掉末尾几位。请加引号。`,
  'sensitive-field': (a) =>
    `表单要收集“${a('name')}”，这属于敏感个人信息。请写明为什么需要（why），或者用 never 标明不该收集。`,
  'real-phone': (a) => `“${a('text')}”像一个真能打通的号码。请换成 1990000 开头的号码。`,
  'real-id-number': (a) => `“${a('text')}”像一个真的身份证号。请改掉其中几位。`,
  'translation-missing': (a) => `译文还缺 ${a('count')} 条，第一条是“${a('text')}”。学生会看到原文。`,
  'translation-stale': (a) => `原文里没有“${a('text')}”了。${near(a) || '请改成现在的原文，或者删掉这一条。'}`,
  'translation-placeholder': (a) => `译文丢了“${a('name')}”。请补上，否则数据不会显示。`,
  'long-line': (a) => `这句话有 ${a('length')} 个字，选之前读不过来。建议 ${a('most')} 个字以内，请拆成几句。`,
  'long-option': (a) => `选项“${a('name')}”有 ${a('length')} 个字。建议 ${a('most')} 个字以内，请写短些。`,
  'short-clock': (a) => `限时只有 ${a('seconds')} 秒，读题都来不及。建议至少 30 秒。`,
  'typed-clock': (a) => `节点“${a('name')}”要打字，却有限时，打字慢的学生吃亏。请去掉 late。`,
  'hardly-reached': (a) => `随机玩 ${a('plays')} 次，一次也没走到节点“${a('name')}”。请放宽路上的条件，或者删掉它。`,
  'test-ends-elsewhere': (a) => `测试“${a('name')}”走到了“${a('found')}”，不是“${a('wanted')}”。请改测试或改剧情。`,
  'test-scores-otherwise': (a) => `测试“${a('name')}”得了 ${a('found')} 分，不是 ${a('wanted')} 分。请改测试或改分值。`,
  'test-stops': (a) => `测试“${a('name')}”走不下去：${a('reason')}。请检查它的 answers。`,

  'too-large': (a) => `文件有 ${a('size')} KB，最多 ${a('most')} KB。请拆成几个文件。`,
  'not-utf8': () => '文件不是 UTF-8 编码。请在编辑器里另存为 UTF-8。',
  'too-deep': (a) => `这里套得太深（最多 ${a('most')} 层）。请拆开写。`,
  'too-many-entries': (a) => `这里的条目太多（最多 ${a('most')} 条）。请拆开写。`,
  'too-many-nodes': (a) => `节点太多：${a('count')} 个，最多 ${a('most')} 个。请拆成几个文件。`,
  'too-many-values': (a) => `文件里的内容太多（最多 ${a('most')} 项）。请拆成几个文件。`,
  anchor: () => '不能用 & 锚点。请直接把内容写出来；如果是文字，请加引号。',
  alias: () => '不能用 * 引用。请直接把内容写出来；如果是文字，请加引号。',
  tag: () => '不能用 ! 标签。如果是文字，请加引号。',
  directive: () => '不能用 % 指令。请删掉这一行；如果是文字，请加引号。',
  'merge-key': () => '不能用 << 合并。请直接把内容写出来。',
  'forbidden-key': (a) => `“${a('name')}”不能作名字。请换一个。`,
  'several-documents': () => '一个文件里只能有一份内容。请删掉多余的 --- 或 ...。',
  'not-yaml': (a) => `这里读不懂：${reasons[a('reason')] ?? '不符合 YAML 的写法。请检查缩进、引号和括号'}。`,
  'control-character': (a) => `这里有一个看不见的控制字符（${a('name')}）。请删掉它。`,

  'missing-key': (a) => `缺少“${a('name')}”。请补上。`,
  'wrong-type': (a) => `“${a('name')}”应当是${kind(a('wanted'))}，这里是${kind(a('found'))}。`,
  'out-of-range': (a) => `“${a('name')}”是 ${a('found')}，应当在 ${a('min')} 到 ${a('max')} 之间。`,
  'not-one-of': (a) => `“${a('name')}”不能是“${a('found')}”。${near(a)}${known(a)}`,
  'wrong-pattern': (a) => `“${a('name')}”写成了“${a('found')}”，应当是${kind(a('wanted'))}。`,
  'too-few': (a) => `“${a('name')}”至少要有 ${a('least')} 项。`,
  'too-many': (a) => `“${a('name')}”最多 ${a('most')} 项。`,
  'empty-text': (a) => `“${a('name')}”是空的。请写上内容，或者删掉这一项。`,
  'not-a-scenario': () => '这不是剧本文件。剧本从“scenario: 1”开始，然后是 id、title、nodes 等。',
  'version-not-here': (a) =>
    `这个文件用的是第 ${a('found')} 版格式，这里只认第 1 版。请写 scenario: 1，或者升级本软件。`,
  'id-not-file-name': (a) => `id 是“${a('name')}”，文件名却是“${a('file')}”。请改成一样的。`,
  'no-student': () => 'cast 里没有人由学生扮演。请给其中一个人加上 plays: student。',
  'no-score': (a) => `选项“${a('name')}”没有 score。请写 0 到 4 的整数。`,
  'no-kind': (a) => `节点“${a('name')}”既没有话，也没有任务。请加上 say 或者一种任务。`,
  'not-an-option': (a) => `“${a('name')}”不在选项里。${near(a) || known(a)}`,
  'no-key': (a) => `“${a('name')}”没有答案。请写 is、unknown: true 或 never 中的一个。`,
  'wrong-translation': (a) => `这份译文写的是“${a('found')}”，对应的剧本却是“${a('wanted')}”。请改正 translates。`,
  unreadable: (a) => `文件读不出来：${a('reason') || '不存在，或者没有权限'}。请检查路径。`,

  'bounds-only': (a) =>
    `剧本的局面超过 ${a('most')} 种，或者算起来步数太多，得分按上下界计算，至多略偏严：没有逐一区分 ${a('names') || '回路里发生过的事'}。想要精确得分，请减少读取它的条件，或让它每次变化的幅度大一些。`,
  'too-much-luck': (a) =>
    `从“${a('name')}”到下一个任务之间，机遇接着机遇，要算的步数超过一万，得分没法逐一算出。请合并几个 chance，或在它们之间放一个任务。`,
};
