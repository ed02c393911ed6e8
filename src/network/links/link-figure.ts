import type { LinkKind } from '../domain/codes.ts';

/** What a figure of a link is: money paid, something given and valued in euros, or not known. */
export const figureNatures = ['money', 'equivalent', 'unknown'] as const;

/** How what is not money is valued; kept with the figure (ANC 2018-06, accounts 86 and 87, for the first three). */
export const valuationBases = [
  'smic-charged',
  'replacement-cost',
  'market-rent',
  'market-price',
  'other',
] as const;
export type ValuationBasis = (typeof valuationBases)[number];

/** Ends of an amount, in euros a year. */
export interface AmountRange {
  readonly low: number;
  readonly high: number;
}

/** One statement of what goes through a link each year. Unknown is a value of its own, never zero. */
export type LinkFigure =
  | { readonly nature: 'unknown' }
  | ({ readonly nature: 'money' } & AmountRange)
  | ({ readonly nature: 'equivalent'; readonly basis: ValuationBasis } & AmountRange);

const paidKinds: readonly unknown[] = ['funds', 'buys-from'] satisfies readonly LinkKind[];

/** True where money passes: there an amount whose nature nobody said is money. */
export const isPaidKind = (kind: unknown): boolean => paidKinds.includes(kind);

export const unknownFigure: LinkFigure = { nature: 'unknown' };

/** What the two ends and the person who entered a link say of it. */
export interface LinkStatements {
  readonly stated: LinkFigure;
  readonly fromSide: LinkFigure | null;
  readonly toSide: LinkFigure | null;
}

/** The range of a figure, or null when it is unknown. */
export const rangeOf = (figure: LinkFigure | null): AmountRange | null =>
  figure === null || figure.nature === 'unknown' ? null : { low: figure.low, high: figure.high };

/** True when two statements say the same amount, in the same nature. */
export function isSameFigure(one: LinkFigure, other: LinkFigure): boolean {
  if (one.nature === 'unknown' || other.nature === 'unknown') return one.nature === other.nature;
  return one.nature === other.nature && one.low === other.low && one.high === other.high;
}

/** True when both ends have said an amount, and not the same one. */
export function isDisputed({ fromSide, toSide }: LinkStatements): boolean {
  if (rangeOf(fromSide) === null || rangeOf(toSide) === null) return false;
  return !isSameFigure(fromSide!, toSide!);
}

/**
 * The amount that computations use: from the lowest to the highest of what the ends say, so that a difference is neither
 * resolved nor hidden; what was entered with the link where no end has said an amount; null when nobody knows.
 *
 * @example usedRange({ stated: { nature: 'unknown' }, fromSide: { nature: 'money', low: 10, high: 12 }, toSide: { nature: 'money', low: 8, high: 8 } }) // { low: 8, high: 12 }
 */
export function usedRange({ stated, fromSide, toSide }: LinkStatements): AmountRange | null {
  const said = [rangeOf(fromSide), rangeOf(toSide)].filter((range) => range !== null);
  if (said.length === 0) return rangeOf(stated);
  return {
    low: Math.min(...said.map(({ low }) => low)),
    high: Math.max(...said.map(({ high }) => high)),
  };
}

/** True when the amount that computations use is money paid, for one of those who say it. */
export function isPaid({ stated, fromSide, toSide }: LinkStatements): boolean {
  const said = [fromSide, toSide].filter((figure) => rangeOf(figure) !== null);
  return (said.length === 0 ? [stated] : said).some((figure) => figure?.nature === 'money');
}

/** Which ends have confirmed: an end confirms by saying its own figure, be it unknown or another one. */
export function confirmationOf({ fromSide, toSide }: LinkStatements): 'none' | 'from' | 'to' | 'both' {
  if (fromSide !== null) return toSide === null ? 'from' : 'both';
  return toSide === null ? 'none' : 'to';
}

/** Reads a figure kept as JSON; what is not one is unknown. */
export function figureFromJson(value: unknown): LinkFigure {
  if (typeof value !== 'object' || value === null) return unknownFigure;
  const { nature, low, high, basis } = value as Readonly<Record<string, unknown>>;
  if (typeof low !== 'number' || typeof high !== 'number' || !(low >= 0 && high >= low)) return unknownFigure;
  if (nature === 'money') return { nature, low, high };
  if (nature !== 'equivalent') return unknownFigure;
  const known = valuationBases.find((one) => one === basis) ?? 'other';
  return { nature, low, high, basis: known };
}

/** The same, where nothing was said at all. */
export const sideFromJson = (value: unknown): LinkFigure | null =>
  value === null || value === undefined ? null : figureFromJson(value);
