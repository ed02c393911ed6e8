import type { Band } from '../../../engine/premium/premium-detail.ts';
import type { DrawSummary } from '../../../engine/premium/premium-report.ts';
import { type Cell, cellAddress, type Sheet } from '../../../platform/ports/workbook.ts';
import type { Subject } from '../subject.ts';
import { presentValueCell } from './years-sheet.ts';

const headRow = 2;

/** The four premiums: their ranges from the draws, their central value computed from the years. */
export function premiumsSheet(subject: Subject): Sheet {
  const { words, say, years, unit, certain } = subject;
  const { book, howMuch } = say;
  const drawnHead = [
    howMuch.low,
    howMuch.middle,
    howMuch.high,
    book.mean,
    book.sd,
    book.p10,
    book.worstTenth,
    howMuch.chance,
    book.knowing,
  ];
  return {
    name: book.premiums,
    widths: [34, 14, 18, ...drawnHead.map(() => 16)],
    frozenRows: headRow + 1,
    frozenColumns: 1,
    headings: [0, headRow],
    rows: [
      [howMuch.caption(years, unit)],
      [book.live],
      [howMuch.premium, book.unit, howMuch.central, ...(certain ? [] : drawnHead)],
      ...premiumRows(subject),
      [],
      ...otherFigures(subject),
      [],
      [words.results.howMuch.eachTerm],
      [words.results.howMuch.beside],
    ],
  };
}

/** Rows of the sheet where each premium stands, for the formulas. */
const rowOf = { gross: headRow + 1, net: headRow + 2, members: headRow + 3, others: headRow + 4 } as const;
const centralOf = (row: keyof typeof rowOf): string => cellAddress(2, rowOf[row]);

function premiumRows(subject: Subject): Cell[][] {
  const { outcome, words, amounts, certain } = subject;
  const { point, range } = outcome.report;
  const { premiums } = outcome.detail;
  const { howMuch } = words.results;
  const row = (name: string, central: Cell, band: Band, drawn: DrawSummary): Cell[] => [
    name,
    amounts.sign,
    central,
    ...(certain ? [] : drawnCells(band, drawn)),
  ];
  const formula = (text: string, value: number): Cell => ({ formula: text, value, format: 'amount' });
  const net = formula(`${centralOf('members')}+${centralOf('others')}`, point.premiumNet);
  const gross = formula(
    `${centralOf('net')}-${presentValueCell(subject, 'engineering')}`,
    point.premiumGross,
  );
  const members = formula(presentValueCell(subject, 'net'), point.membersPremium);
  const others: Cell = { value: point.territoryPremium, format: 'amount' };
  return [
    row(howMuch.gross, gross, premiums.gross, range.gross),
    row(howMuch.net, net, premiums.net, range.territory),
    row(howMuch.members, members, premiums.members, range.members),
    row(howMuch.territory, others, premiums.territory, range.social),
  ];
}

const drawnCells = (band: Band, drawn: DrawSummary): Cell[] => [
  ...[band.p5, band.p50, band.p95, drawn.mean, drawn.sd, drawn.p10, drawn.cvar10].map(
    (value): Cell => ({ value, format: 'amount' }),
  ),
  { value: drawn.probabilityPositive, format: 'percent' },
  { value: drawn.evpi, format: 'amount' },
];

/** What else the report says of the whole, one figure a row. */
function otherFigures({ outcome, amounts, words, say }: Subject): Cell[][] {
  const { point, atMedians, funding } = outcome.report;
  const { funding: bounds, book } = say;
  const money = (name: string, value: number | null): Cell[] => [
    name,
    amounts.sign,
    value === null ? bounds.notComputed : { value, format: 'amount' },
  ];
  const { justified } = funding;
  return [
    money(words.results.when.trough, point.trough),
    [
      words.results.when.payback,
      words.form.years,
      point.payback === null ? '–' : { value: point.payback, format: 'amount' },
    ],
    money(`${words.results.howMuch.members}. ${book.atMedians}`, atMedians.membersPremium),
    money(bounds.breakEven, funding.breakEvenFloor),
    money(bounds.stability, funding.stabilityFloor),
    money(bounds.risk, funding.riskFloor),
    money(bounds.ceiling, funding.ceiling),
    money(bounds.liquidity, funding.liquidity),
    ...(justified === null
      ? [[words.results.funding.notJustified]]
      : [
          money(`${words.results.funding.justified}. ${book.low}`, justified[0]),
          money(`${words.results.funding.justified}. ${book.high}`, justified[1]),
        ]),
  ];
}
