import { tableDecimals } from './table-decimals.ts';
import type { TerminalInput } from './terminal-page.ts';
import { setTable } from './terminal-table.ts';
import { heading, wrap } from './terminal-text.ts';
import { verdictOf } from './verdict.ts';

/** The finding first: does the territory gain, do the members. */
export function leadLines({ computed, model, format, words, style, certain }: TerminalInput): string[] {
  if (certain) return wrap(words.certain, style.width);
  const { members, territory } = computed.report.range;
  const years = format.years(model.horizonYears);
  const [forAll, forMembers] = [territory.probabilityPositive, members.probabilityPositive];
  return [
    ...wrap(words.territory[verdictOf(forAll)](years, format.chances(forAll)), style.width),
    ...wrap(words.membersAlone[verdictOf(forMembers)](format.chances(forMembers)), style.width),
  ];
}

const shown = [
  ['gross', 'premiumGross'],
  ['net', 'premiumNet'],
  ['members', 'membersPremium'],
  ['territory', 'territoryPremium'],
] as const;
/** The report calls the net premium `territory`, and the part for others `social`. */
const ranges = { gross: 'gross', net: 'territory', members: 'members', territory: 'social' } as const;

/** The four premiums as ranges, with their chances; never one alone. */
export function howMuchSection(input: TerminalInput): string[] {
  const { computed, model, currency, format, words, style, certain } = input;
  const { report } = computed;
  const years = format.years(model.horizonYears);
  const sub = certain ? words.howMuchCertain : words.howMuchSub;
  const drawnOf = (name: keyof typeof ranges) => report.range[ranges[name]];
  const decimals = tableDecimals(
    shown.flatMap(([name, key]) => [report.point[key], drawnOf(name).p5, drawnOf(name).p95]),
  );
  const rows = shown.map(([name, key]) => {
    const drawn = drawnOf(name);
    const point = format.number(report.point[key], { decimals });
    const spread = [drawn.p5, drawn.p50, drawn.p95].map((value) => format.number(value, { decimals }));
    const cells = certain ? [point] : [...spread, words.outOf100(drawn.probabilityPositive), point];
    return { name: words.premiums[name], cells };
  });
  const columns = certain
    ? [words.central]
    : [words.low, words.middle, words.high, words.aboveZero, words.central];
  return [
    ...heading(words.howMuch, style),
    ...wrap(sub(years, currency), style.width),
    '',
    ...setTable({ columns, rows }, style.width),
    ...(certain ? [] : threeFigures(input)),
  ];
}

function threeFigures({ computed, model, format, words, style }: TerminalInput): string[] {
  const { point, atMedians, range } = computed.report;
  const money = (amount: number): string => format.money(amount, model.currency);
  const figures = [point.membersPremium, atMedians.membersPremium, range.members.mean].map(money);
  return ['', ...wrap(words.threeFigures(figures[0]!, figures[1]!, figures[2]!), style.width)];
}
