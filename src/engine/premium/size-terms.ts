import type { CompiledAlliance } from './compiled-alliance.ts';
import { costAnnuity, discountByYear, gainAnnuity, rampByYear, survivalByYear } from './timing.ts';

/** What depends on the number of members of a group only, at given values of the figures. */
export interface SizeTerms {
  /** Present value of 1 a year of gains at full regime, by group size. */
  readonly gain: Float64Array;
  /** Present value of coordination, by group size; a positive amount. */
  readonly coordination: Float64Array;
  /** Present value of start-up work (engineering), by group size; a positive amount. */
  readonly engineering: Float64Array;
  /** Paid once by any group of two or more. */
  readonly investment: number;
  /** Present value of 1 a year of a public line that drops off at this yearly share, by group size; kept once computed. */
  readonly publicGain: (dropOff: number) => Float64Array;
}

/** Computes the terms of the sizes 0 to n; sizes 0 and 1 are no alliance and have none. */
export function sizeTerms(alliance: CompiledAlliance, values: Float64Array): SizeTerms {
  const { horizon, memberIds } = alliance;
  const sizes = memberIds.length + 1;
  const discount = discountByYear(values[alliance.discountRate]!, horizon);
  const survival = survivalByYear(values[alliance.hazard]!, horizon);
  const ramps = Array.from({ length: sizes }, (_, size) =>
    rampByYear(values[alliance.delay]!, values[alliance.timeConstant]!, Math.max(1, size), horizon),
  );
  const bySize = (term: (size: number) => number): Float64Array =>
    Float64Array.from({ length: sizes }, (_, size) => (size < 2 ? 0 : term(size)));
  let engineering = 0;
  alliance.engineering.forEach((figure, year) => {
    engineering += values[figure]! * discount[year]!;
  });
  const coordination = values[alliance.coordination]! * costAnnuity(discount);
  const annuities = new Map<number, Float64Array>();
  const withDropOff = (dropOff: number): Float64Array => {
    const known = annuities.get(dropOff);
    if (known !== undefined) return known;
    const annuity = bySize((size) => gainAnnuity(ramps[size]!, survival, discount, dropOff));
    annuities.set(dropOff, annuity);
    return annuity;
  };
  return {
    gain: withDropOff(0),
    coordination: bySize((size) => coordination * (size - 1)),
    engineering: bySize((size) => engineering * engineeringShare(alliance, size)),
    investment: values[alliance.investment]!,
    publicGain: withDropOff,
  };
}

/** How many times the figures of `engineering` a group of `size` pays. */
export function engineeringShare({ engineeringBasis, memberIds }: CompiledAlliance, size: number): number {
  return engineeringBasis === 'perExtraMember' ? size - 1 : (size - 1) / (memberIds.length - 1);
}
