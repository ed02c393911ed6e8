/** Rules of tax relief on gifts by companies, as dated data: rates are shares, amounts in euros. */
export interface CompanyGivingRules {
  /** Relief on gifts up to `threshold` a year. */
  readonly rate: number;
  /** Relief on the part above it. */
  readonly rateAbove: number;
  readonly threshold: number;
  /** Gifts count up to the larger of this amount… */
  readonly floorOfCeiling: number;
  /** …and this share of the turnover; the rest is carried to later years. */
  readonly shareOfTurnover: number;
}

/** What a gift brings back and costs in the end. */
export interface GivingRelief {
  readonly relief: number;
  /** Gift less relief. */
  readonly netCost: number;
  /** Part of the gift beyond the yearly ceiling, carried to later years. */
  readonly carried: number;
}

/**
 * Tax relief on a company's gifts of a year.
 * @example companyGivingRelief(25000, 1e9, rules).netCost // 10000 at 60 %
 */
export function companyGivingRelief(
  gifts: number,
  turnover: number,
  rules: CompanyGivingRules,
): GivingRelief {
  const ceiling = Math.max(rules.floorOfCeiling, rules.shareOfTurnover * turnover);
  const counted = Math.min(gifts, ceiling);
  const relief =
    rules.rate * Math.min(counted, rules.threshold) +
    rules.rateAbove * Math.max(counted - rules.threshold, 0);
  return { relief, netCost: gifts - relief, carried: gifts - counted };
}

/** Rules of tax relief on gifts by persons, as dated data. */
export interface PersonalGivingRules {
  /** Relief on gifts to bodies that help people in difficulty, up to `aidCeiling`. */
  readonly aidRate: number;
  readonly aidCeiling: number;
  /** Relief on any other gift, and on aid beyond its ceiling. */
  readonly rate: number;
  /** Gifts at the ordinary rate count up to this share of taxable income; the rest is carried to later years. */
  readonly shareOfIncome: number;
}

/**
 * Tax relief on a person's gifts of a year.
 * @param gifts.aid to bodies that help people in difficulty; `gifts.other` to other bodies of public interest
 * @example personalGivingRelief({ aid: 2000, other: 0 }, 40000, rules).relief // 1500 at 75 % up to 2000
 */
export function personalGivingRelief(
  gifts: { readonly aid: number; readonly other: number },
  taxableIncome: number,
  rules: PersonalGivingRules,
): GivingRelief {
  const aid = Math.min(gifts.aid, rules.aidCeiling);
  const ordinary = gifts.other + (gifts.aid - aid);
  const counted = Math.min(ordinary, rules.shareOfIncome * taxableIncome);
  const relief = rules.aidRate * aid + rules.rate * counted;
  return { relief, netCost: gifts.aid + gifts.other - relief, carried: ordinary - counted };
}
