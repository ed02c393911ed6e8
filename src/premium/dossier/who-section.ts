import type { LineDetail, MemberDetail, PresentValueBands } from '../../engine/premium/premium-detail.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { threeFigures } from '../pages/simulated.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

/** What each part brings or costs and to whom, then each member and each line. */
export function whoSection(subject: Subject): Block[] {
  const { words, years, unit } = subject;
  const { who } = words.results;
  return [
    { kind: 'heading', level: 1, text: who.title },
    { kind: 'paragraph', text: who.sub(years, unit) },
    parts(subject),
    { kind: 'heading', level: 2, text: who.eachMember },
    members(subject),
    ...(subject.outcome.detail.lines.length === 0 ? [] : [lines(subject)]),
    { kind: 'paragraph', tone: 'note', text: who.accountsNote },
  ];
}

function parts({ outcome, amounts, words, say, years, unit, certain }: Subject): Block {
  const { who, parts: names } = words.results;
  const bands = outcome.detail.presentValues;
  const rows: [keyof PresentValueBands, string, 1 | -1][] = [
    ['frugality', who.toMembers, 1],
    ['jointValue', who.toMembers, 1],
    ['social', who.toTerritory, 1],
    ['engineering', who.paidByMembers, -1],
    ['investment', who.paidAtStart, -1],
    ['coordination', who.paidYearly, -1],
  ];
  type Row = (typeof rows)[number];
  const end = (label: string, low: 'p5' | 'p50' | 'p95', high: 'p5' | 'p50' | 'p95') => ({
    label,
    numeric: true,
    cell: ([name, , sign]: Row) => amounts.plain(sign === 1 ? bands[name][low] : -bands[name][high]),
  });
  const ends = certain
    ? [end(say.howMuch.central, 'p50', 'p50')]
    : [end(say.who.low, 'p5', 'p95'), end(say.who.middle, 'p50', 'p50'), end(say.who.high, 'p95', 'p5')];
  return tableOf<Row>(
    say.howMuch.caption(years, unit),
    [
      { label: say.who.part, cell: ([name]) => names[name] },
      { label: say.who.to, cell: ([, to]) => to },
      ...ends,
    ],
    rows,
  );
}

function members({ outcome, amounts, words, unit, nameOf }: Subject): Block {
  const { who } = words.results;
  const rows = outcome.detail.members;
  const decimals = threeFigures(rows.flatMap(({ presentValue }) => Object.values(presentValue)));
  const plain = (value: number) => amounts.plain(value, decimals);
  return tableOf<MemberDetail>(
    who.eachMemberCaption(unit),
    [
      { label: who.member, cell: ({ id }) => nameOf(id) },
      { label: who.gains, numeric: true, cell: ({ presentValue }) => plain(presentValue.gains) },
      { label: who.pays, numeric: true, cell: ({ presentValue }) => plain(presentValue.payments) },
      { label: who.balance, numeric: true, cell: ({ presentValue }) => plain(presentValue.net) },
    ],
    rows,
  );
}

function lines({ outcome, amounts, words, say, unit }: Subject): Block {
  const { who, parts: names } = words.results;
  const kinds = { pooled: names.frugality, joint: names.jointValue, public: names.social };
  return tableOf<LineDetail>(
    who.linesCaption(unit),
    [
      { label: who.line, width: 2.4, cell: ({ label }) => label ?? words.form.unnamedLine },
      { label: say.who.kind, width: 1.4, cell: ({ kind }) => kinds[kind] },
      { label: who.perYear, numeric: true, cell: ({ perYear }) => amounts.plain(perYear) },
      { label: who.presentValue, numeric: true, cell: ({ presentValue }) => amounts.plain(presentValue) },
    ],
    outcome.detail.lines,
  );
}
