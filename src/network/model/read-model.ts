import type { Lever } from '../domain/codes.ts';
import { leaves, type ModelFigures, type ModelType, modelTypes } from './leaves.ts';

/** A share of the money that comes in. */
export interface TypeShare {
  readonly type: ModelType;
  /** In euros. */
  readonly amount: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** Towards which types a model leans: shares, never one verdict. */
export interface ModelMix {
  readonly shares: readonly TypeShare[];
  /** Money that comes in and is known, in euros. */
  readonly total: number;
  /** Leaves of money of which nothing is known: the mix is that of the others. */
  readonly unknown: readonly string[];
  /** 1 − HHI over the shares of types, from 0 (one type) to 6/7 (all seven equally); `null` when no money is known. */
  readonly hybridation: number | null;
}

/**
 * The mix of types of a model, from the money that comes in.
 * @example mixOf({ dues: 50, sales: 50 }).hybridation // 0.5
 */
export function mixOf(figures: ModelFigures): ModelMix {
  const money = leaves.filter(({ type }) => type !== undefined);
  const known = money.filter(({ id }) => figures[id] !== undefined);
  const total = known.reduce((sum, { id }) => sum + figures[id]!, 0);
  const shares = modelTypes.flatMap((type): TypeShare[] => {
    const amount = known.reduce((sum, one) => sum + (one.type === type ? figures[one.id]! : 0), 0);
    return amount > 0 ? [{ type, amount, share: amount / total }] : [];
  });
  return {
    shares,
    total,
    unknown: money.filter(({ id }) => figures[id] === undefined).map(({ id }) => id),
    hybridation: total > 0 ? 1 - shares.reduce((sum, { share }) => sum + share * share, 0) : null,
  };
}

/** The largest single source of money: what would be missed most if it broke. */
export interface Dependency {
  readonly leaf: string;
  readonly amount: number;
  /** Share of the money known, from 0 to 1. */
  readonly share: number;
}

/** On which source of money a model depends most; `null` when no money is known. */
export function dependencyOf(figures: ModelFigures): Dependency | null {
  const { total } = mixOf(figures);
  if (total <= 0) return null;
  const sources = leaves.filter(({ type, id }) => type !== undefined && (figures[id] ?? 0) > 0);
  const [largest] = sources.sort((a, b) => figures[b.id]! - figures[a.id]!);
  return largest
    ? { leaf: largest.id, amount: figures[largest.id]!, share: figures[largest.id]! / total }
    : null;
}

/** What an hour is worth, and on which stated basis. */
export interface ValuationBasis {
  /** `smic` one gross minimum wage; `smic-charged` with a factor for the employer's charges; `replacement` what somebody hired would cost. */
  readonly basis: 'smic' | 'smic-charged' | 'replacement';
  /** Euros per hour. */
  readonly hourly: number;
}

/** Whether what comes in and what is used are equal, as accounts must be, gifts in kind on both sides. */
export interface AccountsCheck {
  /** In euros: money, then what came without money; `null` where nothing is known, which is not zero. */
  readonly resources: { readonly money: number | null; readonly inKind: number | null };
  readonly uses: { readonly money: number | null; readonly inKind: number | null };
  /** Resources less uses, in euros; `null` when one of the two is not known whole. */
  readonly gap: number | null;
  /** What the detail has beyond the stated total, in euros; 0 where they agree. */
  readonly excess: number;
  /** Leaves in hours that have no stated worth: they are left out of both sides. */
  readonly unvalued: readonly string[];
}

/**
 * Checks the accounts of a year: money in against money spent, and the same worth in kind on both sides (ANC 2018-06,
 * accounts 86 and 87). What is unknown is left out, and said.
 * @param totals money received and spent in the year, in euros; a total that is unknown is left out, the detail is then used
 */
export function checkAccounts(
  figures: ModelFigures,
  { received, spent }: { readonly received?: number | undefined; readonly spent?: number | undefined },
  valuation: ValuationBasis | null,
): AccountsCheck {
  const { total, unknown } = mixOf(figures);
  const leavesOfMoney = leaves.filter(({ type }) => type !== undefined).length;
  const detailed = unknown.length < leavesOfMoney ? total : null;
  const whole = received ?? (unknown.length === 0 ? total : null);
  let inKind: number | null = null;
  const unvalued: string[] = [];
  for (const { id, unit } of leaves.filter((one) => one.inKind)) {
    const figure = figures[id];
    if (figure === undefined) continue;
    if (unit !== 'EUR' && valuation === null) unvalued.push(id);
    else inKind = (inKind ?? 0) + (unit === 'EUR' ? figure : figure * valuation!.hourly);
  }
  return {
    resources: { money: received ?? detailed, inKind },
    uses: { money: spent ?? null, inKind },
    gap: spent === undefined || whole === null ? null : difference(whole, spent),
    excess: received === undefined ? 0 : Math.max(0, difference(total, received)),
    unvalued,
  };
}

/** In whole cents, since a sum of amounts in euros has digits beyond them. */
const difference = (one: number, other: number): number =>
  (Math.round(one * 100) - Math.round(other * 100)) / 100;

/** Hours of each lever that have no stated worth in euros: known, though not drawn. */
export function hoursOf(
  figures: ModelFigures,
  valuation: ValuationBasis | null,
): Readonly<Record<Lever, number>> {
  const hours = (lever: Lever): number =>
    valuation !== null
      ? 0
      : leaves
          .filter((one) => one.lever === lever && one.unit === 'hours')
          .reduce((sum, { id }) => sum + (figures[id] ?? 0), 0);
  return { human: hours('human'), financial: hours('financial'), alliances: hours('alliances') };
}

/**
 * The worth of each lever in euros, for the drawing; leaves without a worth in euros are left out.
 * @param received money received in the year as a whole, of which the detail may be a part
 */
export function leversOf(
  figures: ModelFigures,
  valuation: ValuationBasis | null,
  received?: number,
): Readonly<Record<'human' | 'financial' | 'alliances', number | null>> {
  const worth = (lever: string): number | null => {
    const known = leaves
      .filter((one) => one.lever === lever && figures[one.id] !== undefined)
      .flatMap(({ id, unit }) => {
        if (unit === 'EUR') return [figures[id]!];
        return unit === 'hours' && valuation !== null ? [figures[id]! * valuation.hourly] : [];
      });
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  };
  const detailed = worth('financial');
  const financial = received === undefined ? detailed : Math.max(received, detailed ?? 0);
  return { human: worth('human'), financial, alliances: worth('alliances') };
}
