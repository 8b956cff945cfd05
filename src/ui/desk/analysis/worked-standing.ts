import { AFTER_SALES } from '../../../core/crm/after-sales.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { wordOf, type ResultRow } from './format.ts';
import { figure, yuan, type Telling } from './told.ts';
import { cell, listed, percent, plain, sum, told, type Say, type Work } from './worked-line.ts';
import { punctuation } from '../../../app/messages/punctuation.ts';

const limit = (telling: Telling, name: string): string => plain(told(telling, name));

/** How many heads each class has, in the order of the ranking; whoever has no rank is left out. */
export function cutLine({ result: { rows }, lang }: Telling, say: Say, column: string): string {
  const heads = new Map<string, number>();
  for (const row of rows)
    if (row['rank'] !== null) heads.set(String(row[column]), (heads.get(String(row[column])) ?? 0) + 1);
  return say.cut([...heads].map(([word, count]) => say.cutPart(wordOf(word, lang), count)).join(' · '));
}

/** The place of a customer among all decides the class; whoever never bought has no place. */
const ranked: Work = (row, telling, say) => {
  const level = cell(row, 'class', telling);
  if (row['rank'] === null) return [say.neverBought(level)];
  const all = telling.result.rows.filter(({ rank }) => rank !== null).length;
  return [
    `${say.ranked(yuan(figure(row, 'contribution')), figure(row, 'rank'), all)} → ${level}`,
    cutLine(telling, say, 'class'),
  ];
};

const isContent = (row: ResultRow, telling: Telling): boolean =>
  row['csat'] !== null && figure(row, 'csat') >= told(telling, 'satisfied');
const csatText = (row: ResultRow, say: Say): string =>
  row['csat'] === null ? say.notAsked() : say.points(plain(figure(row, 'csat')));

/** Why a customer of the lower stages is not loyal. */
function lacking(row: ResultRow, telling: Telling, say: Say): string {
  const [orders, signs] = [figure(row, 'orders'), figure(row, 'recommends')];
  const why = [
    ...(orders < told(telling, 'loyal') ? [say.tooFew(orders, limit(telling, 'loyal'))] : []),
    ...(isContent(row, telling) ? [] : [say.notSatisfied(limit(telling, 'satisfied'))]),
    ...(signs < told(telling, 'signs') ? [say.noSigns(signs, limit(telling, 'signs'))] : []),
  ];
  return say.notLoyal(why.join(punctuation[telling.lang].comma()));
}

const loyaltyStage: Work = (row, telling, say) => {
  const [orders, stage] = [figure(row, 'orders'), cell(row, 'stage', telling)];
  const reason = (): string => {
    switch (row['stage']) {
      case '忠诚':
        return say.isLoyal(orders, limit(telling, 'loyal'), stage);
      case '偏好':
        return orders >= told(telling, 'preferring')
          ? say.prefersByOrders(orders, limit(telling, 'preferring'), stage)
          : say.prefersBySaying(stage);
      case '认可':
        return say.accepts(stage);
      default:
        return say.onlyAware(orders, stage);
    }
  };
  return [
    say.facts(told(telling, 'months'), orders, csatText(row, say), figure(row, 'complaints')),
    ...(row['stage'] === '忠诚' ? [] : [lacking(row, telling, say)]),
    reason(),
    ...(row['falseLoyalty'] === true ? [say.falseLoyalty()] : []),
  ];
};

const loyaltyScore: Work = (row, telling, say) => {
  const [satisfied = 0, quiet = 0, repeat = 0] = listed(telling, 'weights');
  const cost = Math.min(100, told(telling, 'perComplaint') * figure(row, 'complaints'));
  const calm =
    cost < 100 ? `(100 − ${limit(telling, 'perComplaint')} × ${plain(figure(row, 'complaints'))})` : '(100 − 100)';
  const parts = [
    `${plain(satisfied)} × ${plain(figure(row, 'satisfaction'))}`,
    `${plain(quiet)} × ${calm}`,
    `${plain(repeat)} × ${row['returned'] === true ? 100 : 0}`,
  ];
  const [score, level] = [plain(figure(row, 'score')), cell(row, 'level', telling)];
  return [
    sum(parts.join(' + '), score),
    row['level'] === '低'
      ? say.below(score, limit(telling, 'medium'), level)
      : say.reaches(score, limit(telling, row['level'] === '高' ? 'high' : 'medium'), level),
  ];
};

const afterSales: Work = (row, telling, say) => {
  const [gap, since] = [figure(row, 'gap'), figure(row, 'since')];
  const own = told(telling, 'gaps') * gap;
  const silent = told(telling, 'silent');
  const most = gap === 0 ? silent : Math.min(silent, own);
  const silence = say.silence(
    gap === 0
      ? say.anyLimit(plain(silent))
      : say.ownLimit(plain(silent), limit(telling, 'gaps'), plain(gap), plain(most)),
  );
  const level = cell(row, 'class', telling);
  const [open, year] = [figure(row, 'openComplaints'), figure(row, 'complaints')];
  const lines = [
    since >= most ? say.lost(since, plain(most), level) : say.notLost(since, plain(most)),
    row['class'] === '抱怨' ? say.complaining(open, year, level) : say.quiet(open, year, limit(telling, 'complaints')),
    say.buyer(figure(row, 'orders'), limit(telling, 'orders'), csatText(row, say), level),
  ];
  // The classes are tried in this order: what comes after the one that fits was never asked.
  const tried = 1 + AFTER_SALES.findIndex((one) => one === row['class']);
  return [silence, ...lines.slice(0, Math.min(lines.length, tried))];
};

const dealing: Work = (row, telling, say) => {
  const [first, last] = [row['first'], row['last']];
  const level = cell(row, 'dealing', telling);
  const ongoing =
    row['hasOpenOrder'] === true
      ? say.openOrder(level)
      : typeof last === 'number'
        ? say[last <= told(telling, 'current') ? 'lately' : 'longAgo'](last, limit(telling, 'current'), level)
        : row['hasOffer'] === true
          ? say.offered(level)
          : say.noDealing();
  const age = cell(row, 'age', telling);
  const [main, ordinary] = [told(telling, 'main'), told(telling, 'ordinary')].map((share) => `${plain(share * 100)}%`);
  return [
    ongoing,
    typeof first === 'number'
      ? say.firstOrder(first, first > told(telling, 'fresh'), limit(telling, 'fresh'), age)
      : say.noOrder(age),
    say.position(
      percent(row, 'share'),
      plain(figure(row, 'first')),
      main ?? '',
      limit(telling, 'standing'),
      ordinary ?? '',
      cell(row, 'position', telling),
    ),
  ];
};

const satisfactionValue: Work = (row, telling, say) => {
  if (row['csat'] === null) return [say.noQuadrant()];
  const money = figure(row, 'contribution');
  return [
    say.csatSide(plain(figure(row, 'csat')), isContent(row, telling), limit(telling, 'satisfied')),
    say.moneySide(
      yuan(money),
      money > told(telling, 'contribution'),
      yuan(told(telling, 'contribution')),
      cell(row, 'quadrant', telling),
    ),
  ];
};

const guestSegment: Work = (row, telling, say) => {
  const [nights, rooms] = [figure(row, 'nights'), figure(row, 'rooms')];
  const level = cell(row, 'segment', telling);
  if (row['segment'] === '长住') return [say.longStay(nights, limit(telling, 'nights'), level)];
  const stay = say.shortStay(nights, limit(telling, 'nights'));
  if (row['segment'] === '团队') return [stay, say.agency(rooms, limit(telling, 'rooms'), level)];
  return [
    stay,
    say.notAgency(rooms, row['byAgency'] === true, limit(telling, 'rooms')),
    say.hall(row['hasHall'] === true, level),
  ];
};

/** Why a customer or a stay is of its class. */
export const STANDING: Readonly<Partial<Record<MethodName, Work>>> = {
  'customer-level': ranked,
  'key-accounts': ranked,
  'value-level': ranked,
  'loyalty-stage': loyaltyStage,
  'loyalty-score': loyaltyScore,
  'after-sales': afterSales,
  dealing,
  'satisfaction-value': satisfactionValue,
  'guest-segment': guestSegment,
};
