import type { Sentences, Words } from './messages-zh.ts';

const near = (a: Words) => (a('suggestion') === '' ? '' : `Did you mean "${a('suggestion')}"? `);
const known = (a: Words) => (a('known') === '' ? '' : `Known here: ${a('known')}.`);
const said = (sentence: string) => sentence.trimEnd();

const kinds: Readonly<Record<string, string>> = {
  text: 'text',
  word: 'text',
  number: 'a number',
  integer: 'a whole number',
  flag: 'true or false',
  value: 'a value',
  list: 'a list',
  map: 'a set of "name: value"',
  condition: 'a condition',
  id: 'a name',
  share: 'a percentage such as 60%',
  seconds: 'a time such as 60s',
  tolerance: 'a number or a percentage such as 0.5 or 0.5%',
  'scenario-id': 'lower-case letters, digits and -, 2 to 64 characters',
  nothing: 'empty',
};
const kind = (word: string) =>
  word
    .split('|')
    .map((one) => kinds[one] ?? one)
    .join(' or ');

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation does not line up. Lines of one level start in the same column, with spaces',
  MISSING_CHAR: 'a sign is missing: a quote or bracket without its partner, or no space after a colon or comma',
  UNEXPECTED_TOKEN: 'something is left over. A quote or bracket before it has no partner, or the text needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a name and its colon must stand on one line',
  BLOCK_AS_IMPLICIT_KEY: 'there are two ": " in one line. Put quotes around the text',
  BLOCK_IN_FLOW: 'indented lines cannot stand inside braces or brackets',
  BAD_DQ_ESCAPE: 'this backslash means nothing inside double quotes. Use single quotes or write two backslashes',
  TAB_AS_INDENT: 'the indentation is a tab. Use spaces',
  BAD_SCALAR_START: 'text cannot start with this sign. Put quotes around it',
};

/** Every problem in English. */
export const en: Sentences = {
  'full-width-colon': (a) => `A full-width colon stands after "${a('name')}". Use a half-width colon and a space ": ".`,
  'strange-indent': () =>
    'The line is indented by a full-width space or a tab, which changes the structure silently. Use plain spaces only.',
  'lost-to-comment': (a) =>
    `A space and # start a comment, so "${a('lost')}" is lost. To keep it, put quotes around the whole text.`,
  'needs-quotes': (a) => `Text such as "${a('text')}" means something else in YAML. Put quotes around the whole text.`,
  'dash-needs-space': () =>
    'No space after the dash, so the line sticks to the one before. Write "- " and then the text.',
  'full-width-comma': () => 'A full-width comma stands inside the brackets, so several items became one. Use ", ".',
  'unknown-target': (a) =>
    said(`There is no node "${a('name')}". ${near(a) || 'Name an existing node, or add this one.'}`),

  'unknown-key': (a) => said(`"${a('name')}" means nothing here. ${near(a) || known(a)}`),
  'duplicate-key': (a) => `"${a('name')}" is written twice. Delete one of them or rename it.`,
  'duplicate-id': (a) => `The name "${a('name')}" is taken. Choose another.`,
  'bad-id': (a) =>
    `"${a('name')}" cannot be a name. Names start with a letter of any script or _, then letters, digits, _ or -, at most 64.`,
  'reserved-word': (a) => `"${a('name')}" is a reserved word and cannot be a name. Choose another.`,
  'two-names': (a) =>
    said(
      `Two names in one item: "${a('first')}" and "${a('name')}". Make two items of it. ${near(a) || 'Or is one of them a misspelt keyword?'}`,
    ),
  'no-name': (a) => `This item lacks its "name: text". Write "- ${a('like')}".`,
  'two-kinds': (a) => `A node asks one thing; here are "${a('first')}" and "${a('name')}". Make two nodes of it.`,
  'unknown-phrase': (a) => said(`The phrasebank has no entry "${a('name')}". ${near(a) || known(a)}`),
  'unknown-scene': (a) =>
    said(`There is no sub-scene "${a('name')}". ${near(a) || 'Put its file beside this one, named after its id.'}`),
  'broken-scene': (a) => `The sub-scene "${a('name')}" cannot be used here: ${a('reason')}. Mend its file first.`,
  'unknown-meter': (a) =>
    said(`There is no meter "${a('name')}", and no such key here. ${near(a) || 'Define it under meters first.'}`),
  'unknown-skill': (a) =>
    said(`There is no skill "${a('name')}". ${near(a) || 'Use one of skills.yaml, or give it a name under skills.'}`),
  'unknown-cast': (a) =>
    said(`Nobody in cast is called "${a('name')}". ${near(a) || 'Add the person under cast first.'}`),
  'unknown-mood': (a) => said(`There is no mood "${a('name')}". ${near(a)}${known(a)}`),
  'unknown-name': (a) =>
    said(
      `"${a('name')}" in the condition is no meter, flag or data. ${near(a) || (a('name').includes('-') ? 'To subtract, put spaces around the minus.' : 'Check the spelling; text needs double quotes.')}`,
    ),
  'unknown-node': (a) => said(`There is no node "${a('name')}". ${near(a) || 'Name an existing node.'}`),
  'unknown-option': (a) =>
    said(`Node "${a('node')}" has no option "${a('name')}". ${near(a) || 'Name one of its options.'}`),
  'unknown-panel': (a) => said(`There is no panel or document "${a('name')}". ${near(a) || known(a)}`),
  'unknown-card': (a) =>
    said(`There is no concept card "${a('name')}". ${near(a) || 'Name a card of concepts.yaml, or delete it.'}`),
  'unknown-link': (a) =>
    said(`"${a('name')}" leads nowhere. ${near(a) || 'Name something that exists, or delete it.'}`),
  'not-a-student': (a) => `"${a('name')}" is not played by a student. Add plays: student, or name somebody else.`,
  'needs-field': (a) => `"${a('name')}" is a whole record. Say which field, for instance ${a('name')}.name.`,
  'no-skill': (a) => `Node "${a('name')}" is scored but names no skill. Add a skill.`,
  'never-outside-rules': () => 'never(…) works only in the expect of rules. Use another condition.',
  'condition-empty': () => 'The condition is empty. Write one, or delete the key.',
  'condition-too-long': (a) => `The condition is too long (at most ${a('most')} characters). Split it.`,
  'condition-too-deep': (a) => `The parentheses are nested too deeply (at most ${a('most')}). Split the condition.`,
  'condition-character': (a) =>
    `A condition cannot hold "${a('sign')}". ${a('meant') === '' ? 'Delete it.' : `Write "${a('meant')}".`}`,
  'condition-quote': () => 'A quote in the condition has no partner. Add the closing ".',
  'condition-unexpected': (a) =>
    `The condition makes no sense at "${a('found')}". Is an and, an or, an operator or a parenthesis missing?`,
  'condition-unfinished': () => 'The condition stops half-way. Add the rest or the closing parenthesis.',
  'condition-function': (a) => said(`There is no function "${a('name')}". ${near(a) || known(a)}`),
  'condition-arguments': (a) => `${a('name')} is not used like this. For instance: ${a('like')}.`,
  'condition-equals': () => 'Equality takes two signs. Write ==.',

  unreachable: (a) => `No way leads to node "${a('name')}". Lead there from somewhere, or delete it.`,
  'closed-off': (a) =>
    `A way is drawn to node "${a('name')}", but its conditions never let a play through. Change them, or delete the node.`,
  'no-way-on': (a) => `Nothing leads on from "${a('name')}". Add a to in its then.`,
  'nothing-open': (a) =>
    `At times node "${a('name')}" has no open option and the student is stuck. Leave one option without an if.`,
  'no-ending': (a) => `No ending can be reached from node "${a('name')}". Let one way lead to a node with end.`,
  'endless-loop': (a) =>
    `From node "${a('name')}" the nodes go round by themselves and the student cannot leave. Let one of them ask something or lead elsewhere.`,
  'condition-always': (a) => `The condition "${a('condition')}" holds in every play. Change it, or leave it out.`,
  'condition-never': (a) =>
    `The condition "${a('condition')}" holds in no play. Change it, or delete what depends on it.`,
  'chance-sum': (a) => `The chances add up to ${a('sum')} %; they must make exactly 100 %.`,
  'no-else': () => 'A then in bands needs an else. Add it at the end.',
  'bands-out-of-order': (a) => `Band "${a('name')}" can never apply. Order bands from the highest down, else last.`,
  'last-go-condition': () =>
    'The last way has a condition, so all of them may be closed. Add one without if at the end.',
  'go-never-asked': () =>
    'A way without a condition stands before this one, so it is never taken. Give that one an if, or delete this one.',
  'late-without-to': () => 'late has no to. Say which node follows when time runs out.',
  'skill-weights': (a) => `The weights of the skills add up to ${a('sum')}; they must make exactly 100.`,
  'skill-shares': (a) => `The shares of this node's skills add up to ${a('sum')}; they must make exactly 1.`,
  'ratings-upside-down': (a) =>
    `With what follows, option "${a('name')}" (rated ${a('score')}) is worth ${a('worth')} points, no less than "${a('other')}" (rated ${a('otherScore')}) with ${a('otherWorth')}. Lower the worth of the nodes that it leads to, or change the ratings.`,
  'cheap-detour': (a) =>
    `The detour of the bad option "${a('name')}" by way of "${a('to')}" costs only ${a('loss')} points in all. Lower the worth of the nodes on the detour, or raise that of this one.`,
  'heavy-decision': (a) =>
    `Node "${a('name')}" carries ${a('worth')} of 100 points; 25 is the most for one decision. Lower its worth, or make several steps of it.`,
  'thin-skill': (a) =>
    `The skill "${a('name')}" rests on ${a('count')} node${a('count') === '1' ? '' : 's'}, too few to judge it. Let at least two nodes ask for it.`,
  'skill-not-earned': (a) =>
    `The skill "${a('name')}" weighs ${a('weight')} points, but the best line earns ${a('earned')} of them. Let the best line ask for it, or change the weight.`,
  'lucky-random': (a) =>
    `Random clicking scores ${a('score')} on average; ${a('most')} is the most. Rate poor options lower, or give more worth to nodes that take thought.`,
  'lucky-longest': (a) =>
    `Always taking the longest option scores ${a('score')} on average; ${a('most')} is the most. Shorten some good options, or lengthen poor ones.`,
  'lucky-first': (a) =>
    `Always taking the first option scores ${a('score')} on average; ${a('most')} is the most. Reorder options, or use pin less.`,
  'best-longest': (a) =>
    `In all ${a('count')} choices the best option is the longest, which gives it away. Shorten some of them.`,
  'best-first': (a) =>
    `In all ${a('count')} pinned choices the best option stands first. Reorder some of them, or leave out pin.`,
  'no-best-option': (a) =>
    `No option of node "${a('name')}" is rated 4, so it never pays in full. Rate the best one score: 4.`,
  'no-why': (a) =>
    `Option "${a('name')}" is rated ${a('score')} but has no why. Say in a sentence what is wrong with it.`,
  'empty-why': (a) =>
    `The why of option "${a('name')}" explains nothing. Say in a sentence what is good or bad about it.`,

  'reply-example': (a) =>
    `The example is not read as you say: ${[a('missing') === '' ? '' : `not found: ${a('missing')}`, a('extra') === '' ? '' : `found as well: ${a('extra')}`].filter(Boolean).join('; ')}. Change the phrasings or hits.`,
  'few-phrasings': (a) =>
    `"${a('name')}" has only ${a('count')} phrasings; students will say it in other words. Give at least ${a('least')}, or use an entry of the phrasebank.`,
  'bad-pattern': (a) =>
    `The pattern "${a('text')}" cannot be read: ${{ unclosed: 'a bracket is not closed', unopened: 'a bracket is not opened', empty: 'it would match anything', 'too-long': 'it is too long', 'too-deep': 'its brackets are nested too deeply' }[a('reason')] ?? a('reason')}.`,

  'unknown-dataset': (a) =>
    `There is no dataset "${a('name')}", only "${a('known')}". Correct the name or delete the line.`,
  'unknown-table': (a) => said(`The data have no table "${a('name')}". ${near(a) || known(a)}`),
  'unknown-field': (a) => said(`"${a('table')}" has no field "${a('name')}". ${near(a) || known(a)}`),
  'unknown-placeholder': (a) =>
    said(`The data have nothing for "{${a('name')}}" in the text. ${near(a) || 'Check the name and the field.'}`),
  'no-record': (a) => `No record of "${a('table')}" fits. Check the ids and values of the condition.`,
  'class-not-among': (a) =>
    said(`The class "${a('name')}" of "${a('item')}" is not among into. ${near(a) || known(a)}`),
  'class-missing': (a) => `"${a('item')}" has no class. Add it to key.`,
  'unknown-method': (a) =>
    said(
      `There is no analysis "${a('name')}", or its parameters do not fit. ${near(a) || 'Check its name and parameters.'}`,
    ),
  'not-a-number': () => 'This formula does not give a number. Check that the fields it uses are numbers.',
  'lost-zero': (a) => `"${a('text')}" is read as a number and loses its leading 0. To keep it, add quotes.`,
  'number-too-long': (a) => `"${a('text')}" is too long for a number and loses its last digits. Add quotes.`,
  'sensitive-field': (a) =>
    `The form asks for "${a('name')}", which is sensitive personal data. Say why it is needed (why), or mark it with never.`,
  'real-phone': (a) => `"${a('text')}" looks like a number that can be dialled. Use one that starts with 1990000.`,
  'real-id-number': (a) => `"${a('text')}" looks like a real ID number. Change some of its digits.`,
  'translation-missing': (a) =>
    `${a('count')} texts are not translated, the first is "${a('text')}". Students will see the original.`,
  'translation-stale': (a) =>
    said(`The scenario no longer says "${a('text')}". ${near(a) || 'Correct the source text, or delete this pair.'}`),
  'translation-placeholder': (a) => `The translation lost "${a('name')}". Add it, or the data will not show.`,
  'long-line': (a) =>
    `The line is as long as ${a('length')} Chinese characters, much to read before a decision. Keep it within ${a('most')}; make several lines of it.`,
  'long-option': (a) =>
    `Option "${a('name')}" is as long as ${a('length')} Chinese characters. Keep it within ${a('most')}.`,
  'short-clock': (a) => `${a('seconds')} s is hardly enough to read the question. Allow at least 30 s.`,
  'typed-clock': (a) =>
    `Node "${a('name')}" asks for typing against a clock, which punishes slow typists. Leave out late.`,
  'hardly-reached': (a) =>
    `${a('plays')} random plays never came to node "${a('name')}". Loosen the conditions on the way, or delete it.`,
  'test-ends-elsewhere': (a) =>
    `Test "${a('name')}" came to "${a('found')}", not to "${a('wanted')}". Change the test or the story.`,
  'test-scores-otherwise': (a) =>
    `Test "${a('name')}" scored ${a('found')}, not ${a('wanted')}. Change the test or the ratings.`,
  'test-stops': (a) => `Test "${a('name')}" cannot go on: ${a('reason')}. Check its answers.`,

  'too-large': (a) => `The file has ${a('size')} KB; at most ${a('most')} KB are allowed. Split it.`,
  'not-utf8': () => 'The file is not UTF-8. Save it as UTF-8 in your editor.',
  'too-deep': (a) => `This is nested too deeply (at most ${a('most')} levels). Take it apart.`,
  'too-many-entries': (a) => `Too many entries in one place (at most ${a('most')}). Take it apart.`,
  'too-many-nodes': (a) => `There are ${a('count')} nodes; at most ${a('most')} are allowed. Split the file.`,
  'too-many-values': (a) => `The file holds too much (at most ${a('most')} values). Split it.`,
  anchor: () => 'Anchors (&) are not allowed. Write the content out; if it is text, put quotes around it.',
  alias: () => 'Aliases (*) are not allowed. Write the content out; if it is text, put quotes around it.',
  tag: () => 'Tags (!) are not allowed. If it is text, put quotes around it.',
  directive: () => 'Directives (%) are not allowed. Delete the line; if it is text, put quotes around it.',
  'merge-key': () => 'Merge keys (<<) are not allowed. Write the content out.',
  'forbidden-key': (a) => `"${a('name')}" cannot be a name. Choose another.`,
  'several-documents': () => 'One file holds one document. Delete the extra --- or ....',
  'not-yaml': (a) =>
    `This cannot be read: ${reasons[a('reason')] ?? 'it is not YAML. Check indentation, quotes and brackets'}.`,
  'control-character': (a) => `An invisible control character (${a('name')}) stands here. Delete it.`,

  'missing-key': (a) => `"${a('name')}" is missing. Add it.`,
  'wrong-type': (a) => `"${a('name')}" must be ${kind(a('wanted'))}; here it is ${kind(a('found'))}.`,
  'out-of-range': (a) => `"${a('name')}" is ${a('found')}; it must be between ${a('min')} and ${a('max')}.`,
  'not-one-of': (a) => said(`"${a('name')}" cannot be "${a('found')}". ${near(a)}${known(a)}`),
  'wrong-pattern': (a) => `"${a('name')}" says "${a('found')}"; it must be ${kind(a('wanted'))}.`,
  'too-few': (a) => `"${a('name')}" needs at least ${a('least')} items.`,
  'too-many': (a) => `"${a('name')}" takes at most ${a('most')} items.`,
  'empty-text': (a) => `"${a('name')}" is empty. Write something, or delete it.`,
  'not-a-scenario': () => 'This is not a scenario. One starts with "scenario: 1", then id, title, nodes and so on.',
  'version-not-here': (a) =>
    `The file is in version ${a('found')} of the format; only version 1 is known here. Write scenario: 1, or update this program.`,
  'id-not-file-name': (a) => `The id is "${a('name')}" but the file is called "${a('file')}". Make them the same.`,
  'no-student': () => 'Nobody in cast is played by a student. Add plays: student to one of them.',
  'no-score': (a) => `Option "${a('name')}" has no score. Give it a whole number from 0 to 4.`,
  'no-kind': (a) => `Node "${a('name')}" neither says nor asks anything. Add say or a task.`,
  'not-an-option': (a) => said(`"${a('name')}" is not among the options. ${near(a) || known(a)}`),
  'no-key': (a) => `"${a('name')}" has no right answer. Write one of is, unknown: true or never.`,
  'wrong-translation': (a) =>
    `This translation is of "${a('found')}", but the scenario is "${a('wanted')}". Correct translates.`,
  unreadable: (a) =>
    `The file cannot be read: ${a('reason') || 'it does not exist, or permission is missing'}. Check the path.`,

  'bounds-only': (a) =>
    `The story has more than ${a('most')} positions, or takes too many steps to follow, so scores are bounds, at most a little too strict: ${a('names') || 'what happened in loops'} is not followed in full. For exact scores, let fewer conditions read it, or change it in larger steps.`,
  'too-much-luck': (a) =>
    `From "${a('name')}" to the next task, chance upon chance takes more than 10,000 steps to follow, too many to value. Join some of the chance nodes, or put a task between them.`,
};
