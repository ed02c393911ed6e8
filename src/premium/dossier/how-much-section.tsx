import type { Band } from '../../engine/premium/premium-detail.ts';
import type { DrawSummary } from '../../engine/premium/premium-report.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { paperDrawing } from '../../platform/web/charts/paper-drawing.tsx';
import { PaperRanges } from '../../platform/web/charts/paper-ranges.tsx';
import { threeFigures } from '../pages/simulated.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

interface Row {
  readonly name: string;
  readonly note: string;
  readonly band: Band;
  readonly drawn: DrawSummary;
  readonly point: number;
}

/** The four premiums, always together and as ranges. */
export function howMuchSection(subject: Subject): Block[] {
  const { outcome, amounts, words, certain } = subject;
  const { howMuch } = words.results;
  const { point, atMedians, range } = outcome.report;
  const { money } = amounts;
  const rows = rowsOf(subject);
  return [
    { kind: 'heading', level: 1, text: howMuch.title },
    drawing(subject, rows),
    table(subject, rows),
    {
      kind: 'paragraph',
      text: howMuch.central(
        money(point.membersPremium),
        money(point.premiumGross),
        money(point.premiumNet),
        money(point.territoryPremium),
      ),
    },
    ...(certain
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: howMuch.medians(money(atMedians.membersPremium), money(range.members.mean)),
          },
        ]),
    { kind: 'paragraph', tone: 'note', text: `${howMuch.eachTerm} ${howMuch.beside}` },
  ];
}

function rowsOf({ outcome, words }: Subject): Row[] {
  const { report, detail } = outcome;
  const { howMuch } = words.results;
  const { premiums } = detail;
  const row = (name: string, note: string, band: Band, drawn: DrawSummary, point: number) => ({
    name,
    note,
    band,
    drawn,
    point,
  });
  const { range, point } = report;
  return [
    row(howMuch.gross, howMuch.grossNote, premiums.gross, range.gross, point.premiumGross),
    row(howMuch.net, howMuch.netNote, premiums.net, range.territory, point.premiumNet),
    row(howMuch.members, howMuch.membersNote, premiums.members, range.members, point.membersPremium),
    row(howMuch.territory, howMuch.territoryNote, premiums.territory, range.social, point.territoryPremium),
  ];
}

function drawing({ amounts, say, language }: Subject, rows: readonly Row[]): Block {
  const { howMuch } = say;
  const ranges = rows.map(({ name, band }) => ({
    name,
    low: band.p5,
    high: band.p95,
    middle: band.p50,
    value: amounts.range(band.p5, band.p95),
  }));
  const alt = howMuch.drawing(
    ranges.map(({ name, value, middle }) => howMuch.row(name, value, amounts.money(middle))).join(' ; '),
  );
  return paperDrawing(
    language,
    <PaperRanges rows={ranges} write={(value) => amounts.plain(value)} description={alt} />,
    {
      alt,
    },
  );
}

function table({ amounts, say, years, unit, certain }: Subject, rows: readonly Row[]): Block {
  const { howMuch } = say;
  const decimals = threeFigures(rows.flatMap(({ band, point }) => [band.p5, band.p95, point]));
  const plain = (value: number) => amounts.plain(value, decimals);
  const name = {
    label: howMuch.premium,
    width: 2.6,
    cell: (row: Row) => [{ text: row.name, strong: true }, { text: ` (${row.note})` }],
  };
  const central = { label: howMuch.central, numeric: true, cell: (row: Row) => plain(row.point) };
  const drawn = [
    { label: howMuch.low, numeric: true, cell: (row: Row) => plain(row.band.p5) },
    { label: howMuch.middle, numeric: true, cell: (row: Row) => plain(row.band.p50) },
    { label: howMuch.high, numeric: true, cell: (row: Row) => plain(row.band.p95) },
    {
      label: howMuch.chance,
      numeric: true,
      width: 1.5,
      cell: (row: Row) => amounts.format.chances(row.drawn.probabilityPositive),
    },
  ];
  return tableOf(howMuch.caption(years, unit), [name, ...(certain ? [] : drawn), central], rows);
}
