import { language, speak } from '../../app/language.svelte.ts';
import { punctuation } from '../../app/messages/punctuation.ts';
import { report as messages } from '../../app/messages/report.ts';
import type { ReportPart, ReportText } from '../../app/report-html.ts';
import type { Review } from '../../app/scores.svelte.ts';
import type { DebriefNotes } from '../../app/study.svelte.ts';
import { round } from '../../core/kernel/round.ts';
import { dateOf } from '../kit/when.ts';
import { traces } from './curve.ts';
import { keyMoments } from './key-moments.ts';
import { moments as momentsOf, type Moment } from './moments.ts';
import type { Reader } from './reader.svelte.ts';
import { skillResults } from './skills.ts';

/** What was done at a step, in one plain sentence. */
export function deedOf({ answered, node }: Moment, reader: Reader): string {
  const { answerOf: say } = speak(messages);
  const plain = (text: string) => reader.plain(text, node.id);
  const list = (texts: readonly string[]) => reader.words.list(texts.map(plain));
  switch (answered.kind) {
    case 'choice': {
      const chosen = answered.options.find((one) => one.chosen);
      return chosen ? say.text(plain(chosen.option.text)) : say.none();
    }
    case 'quiz': {
      const picked = answered.options.filter((one) => one.picked);
      return picked.length > 0 ? say.picked(list(picked.map(({ text }) => text))) : say.none();
    }
    case 'classify':
      return say.sorted(answered.right, answered.items.length);
    case 'form':
      return say.filled(answered.right, answered.asked);
    case 'inspect':
      return say.looked(
        reader.words.list(answered.panels.filter(({ opened }) => opened).map(({ panel }) => reader.panelName(panel))),
      );
    case 'compute':
      return answered.given ? say.computed(reader.amount(answered.given.value, answered.given.unit)) : say.none();
    case 'reply':
      return answered.text.length > 0 ? say.text(answered.text.map(({ text }) => text).join('')) : say.none();
    case 'order':
      return answered.given.length > 0
        ? say.ordered(answered.given.map(({ text }) => plain(text)).join(' → '))
        : say.none();
    case 'match':
      return say.matched(answered.right, answered.pairs.length);
    case 'best-worst': {
      const named = (end: 'best' | 'worst') => answered.options.find((one) => one.named === end)?.option.text;
      const [best, worst] = [named('best'), named('worst')];
      return best === undefined || worst === undefined ? say.none() : say.ends(plain(best), plain(worst));
    }
    default:
      return answered satisfies never;
  }
}

/** The reflection to start from: what the student said in the debrief, with the sentences left open. */
export function draftReflection(notes: DebriefNotes | undefined, steps: { best?: number; worst?: number }): string {
  const words = speak(messages);
  const best = notes?.assessed?.best ?? steps.best;
  const redo = notes?.assessed?.redo ?? steps.worst;
  const intention = notes?.intention?.trim() ?? '';
  return [
    best === undefined ? '' : words.draftBest(best),
    redo === undefined ? '' : words.draftRedo(redo),
    words.draftLearnt(),
    words.draftNext(intention),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The training report of a run: headings as Chinese courses ask for them, filled from what happened. */
export function reportOf(review: Review, reader: Reader, reflection: string): ReportText {
  const words = speak(messages);
  const { scenario, run, standing, header, play } = review;
  const all = momentsOf(review);
  const key = keyMoments(all);
  const title = reader.plain(scenario.title);
  const lang = language.current;
  const date = header.started === null ? '' : dateOf(header.started, lang);
  const minutes = Math.max(1, Math.round((run.decisions.at(-1)?.t ?? 0) / 60_000));
  const people = scenario.cast.filter(({ student }) => !student);
  const heard = ({ said }: Moment) => {
    const line = said.filter(({ cast }) => !reader.isStudent(cast)).at(-1);
    return line
      ? `${reader.castName(line.cast)}${speak(punctuation).colon()}${reader.plain(line.text, line.group)}`
      : '';
  };
  const judged = ({ verdict, loss }: Moment) =>
    [reader.words.verdict(verdict), loss && loss.loss > 0 ? words.lost(reader.points(loss.loss)) : '']
      .filter((part) => part !== '')
      .join(speak(punctuation).comma());
  const ending = run.ending ? reader.words.ending(run.ending.end) : reader.words.unfinishedEnding();
  const skills = skillResults(scenario, run, standing);
  const worst = key.lost[0];
  const parts: ReportPart[] = [
    {
      title: words.purpose(),
      paragraphs: [words.purposeText(title)],
      list: scenario.skills.map(({ id }) => words.skill(reader.skillName(id), reader.skillAbout(id))),
    },
    {
      title: words.content(),
      paragraphs: [
        reader.plain(scenario.about),
        people.length > 0
          ? words.people(
              reader.words.list(people.map(({ name, role }) => words.person(reader.plain(name), reader.plain(role)))),
            )
          : '',
        words.decisions(all.length),
      ].filter((text) => text !== ''),
    },
    {
      title: words.process(),
      paragraphs: [],
      tables: [
        {
          head: [words.step(), words.situation(), words.did(), words.judged()],
          rows: all.map((moment) => [String(moment.step), heard(moment), deedOf(moment, reader), judged(moment)]),
        },
      ],
    },
    {
      title: words.results(),
      paragraphs: [
        words.score(String(round(standing.score, 0)), ending),
        ...new Set(run.redlines.map(({ reason }) => words.redline(reader.plain(reason)))),
      ],
      tables: [
        {
          head: [words.ability(), words.points()],
          rows: skills.map(({ id, score }) => [
            reader.skillName(id),
            score === null ? reader.words.skillUnseen() : String(round(score, 0)),
          ]),
        },
        {
          head: [words.meters(), ''],
          rows: traces(play, run).map(({ meter, values }) => [
            reader.plain(meter.name),
            `${reader.amount(values[0] ?? 0)} → ${reader.amount(values.at(-1) ?? 0, meter.unit)}`,
          ]),
        },
      ].filter(({ rows }) => rows.length > 0),
      after: [
        key.best ? words.strong(key.best.step, deedOf(key.best, reader)) : '',
        worst ? words.weak(worst.step, deedOf(worst, reader)) : '',
      ].filter((text) => text !== ''),
    },
    { title: words.reflection(), paragraphs: [reflection] },
  ];
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title: words.title(title),
    facts: [
      [words.student(), header.student.name],
      [words.number(), header.student.number],
      [words.group(), header.student.class],
      [words.date(), date],
      [words.minutes(), words.minutesOf(minutes)],
      [words.mode(), reader.words.mode(header.mode)],
    ],
    parts,
    teacher: { title: words.teacher(), signature: words.signature() },
    foot: words.made(),
  };
}
