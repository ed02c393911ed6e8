import { searchKey } from '../../kernel/search-key.ts';
import type { GrantFacts } from '../alliance/alliance-facts.ts';
import { isPatronage } from './count-support.ts';

/** What one company gives in one calendar year: the law sets its ceiling and its rates on the whole of it. */
export interface YearlyGift {
  readonly payer: string;
  /** Calendar year. */
  readonly year: number;
  /** Ends of the sum of its gifts, in euros. */
  readonly low: number;
  readonly high: number;
  /** Turnover of that year, in euros; null when nobody said. */
  readonly turnover: number | null;
}

/** The gifts of companies whose amount is known, added up by company and by year. */
export function yearlyGifts(grants: readonly GrantFacts[]): readonly YearlyGift[] {
  const keyOf = ({ payer, onYear }: GrantFacts): string => `${onYear} ${searchKey(payer)}`;
  const known = grants.filter((grant) => isPatronage(grant) && grant.low !== null && grant.high !== null);
  return [...new Set(known.map(keyOf))].map((key) => {
    const same = known.filter((grant) => keyOf(grant) === key);
    const said = same.flatMap(({ turnover }) => (turnover === null ? [] : [turnover]));
    return {
      payer: same[0]!.payer,
      year: same[0]!.onYear,
      low: same.reduce((sum, { low }) => sum + (low ?? 0), 0),
      high: same.reduce((sum, { high }) => sum + (high ?? 0), 0),
      turnover: said.length === 0 ? null : Math.max(...said),
    };
  });
}
