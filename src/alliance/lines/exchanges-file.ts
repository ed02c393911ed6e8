import type { AllianceReading } from '../domain/alliance-reading.ts';
import { lineWorth } from '../domain/line-worth.ts';

/** The headings of the table of lines, stable in every language. */
const headings = [
  'member',
  'side',
  'title',
  'means',
  'lever',
  'low',
  'high',
  'unit',
  'per',
  'basis',
  'unit_value_eur',
  'worth_low_eur',
  'worth_high_eur',
  'worth_price_year',
  'from_year',
  'to_year',
  'beneficiary',
  'source',
] as const;

/** The lines that a reader may see, as a table for programs: what is unknown is empty, never zero. */
export function exchangeTable(reading: AllianceReading): readonly (readonly (string | number | null)[])[] {
  const name = (id: string): string => reading.members.find((member) => member.id === id)?.name ?? '';
  return [
    headings,
    ...reading.lines.map((line) => {
      const worth = lineWorth(line, reading.alliance);
      const isKnown = !('unknown' in worth);
      return [
        name(line.memberId),
        line.side,
        line.title,
        line.means,
        line.lever,
        line.amount?.low ?? null,
        line.amount?.high ?? null,
        line.amount?.unit ?? null,
        line.per,
        line.basis,
        line.unitValue,
        isKnown ? worth.low : null,
        isKnown ? worth.high : null,
        isKnown ? worth.year : null,
        line.fromYear,
        line.toYear,
        line.beneficiary,
        line.source,
      ];
    }),
  ];
}

/** The alliance as one reader may see it, for programs. */
export function allianceJson({ alliance, members, lines, milestones }: AllianceReading): object {
  const { id, name, state, stage, kinds, need, answer, lessons, sdgs, priceYear, territory, origin } =
    alliance;
  return {
    ...{ id, name, state, stage, kinds, need, answer, lessons, sdgs, priceYear, territory, origin },
    startsOn: alliance.startsOn,
    endsOn: alliance.endsOn,
    isExample: alliance.isDemo,
    members: members.map((member) => ({
      id: member.id,
      name: member.name,
      kind: member.kind,
      standing: member.standing,
      role: member.role,
    })),
    lines: lines.map(({ visibility: _, version: __, ...line }) => ({
      ...line,
      worth: lineWorth(line, alliance),
    })),
    calendar: milestones.map(({ on, title, isDone }) => ({ on, title, isDone })),
  };
}
