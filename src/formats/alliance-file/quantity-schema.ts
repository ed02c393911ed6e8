import * as z from 'zod/mini';
import type { Quantity } from '../../kernel/quantity.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Finding } from './finding.ts';
import { isObject, oneOf } from './one-of.ts';

/** Where the stated numbers of a quantity may lie: `value`, `min`, `mode`, `max`. */
export interface Domain {
  readonly least?: number;
  /** The least number itself is out. */
  readonly above?: boolean;
  readonly most?: number;
}

const text = z.optional(z.string());
const notes = {
  unit: text,
  source: text,
  year: z.optional(z.int()),
  basis: text,
  note: text,
  factors: z.optional(z.array(z.string())),
};

/** A number inside a domain. */
export function statedNumber({ least, above, most }: Domain): z.ZodMiniNumber<number> {
  const from = least === undefined ? [] : [above ? z.gt(least) : z.gte(least)];
  return z.number().check(...from, ...(most === undefined ? [] : [z.lte(most)]));
}

/**
 * A quantity of the contract: a number, or an object of one of four forms. Which form an object is meant to be is read
 * off its keys; ends that are not in order are refused whatever else is wrong.
 */
export function quantity(domain: Domain): z.ZodMiniType<Quantity> {
  const stated = statedNumber(domain);
  const value = z.optional(stated);
  const share = z.number().check(z.gt(0), z.lt(1));
  const plain = z.strictObject({ value: stated, ...notes });
  const ninety = z.strictObject({ low: z.number(), high: z.number(), value, ...notes });
  const shares = z.strictObject({ low: share, high: share, shape: z.literal('share'), value, ...notes });
  // Only to say which shape is expected: bounds that belong to shares are not asked of another shape.
  const misshapen = z.strictObject({ ...ninety.def.shape, shape: z.literal('share') });
  const threePoint = z.strictObject({
    min: stated,
    mode: stated,
    max: stated,
    shape: z.optional(z.enum(['pert', 'triangular'])),
    value,
    ...notes,
  });
  const formOf = (found: unknown): z.ZodMiniType | Omit<Finding, 'path'> => {
    if (typeof found === 'number') return stated;
    if (!isObject(found)) return notAQuantity(found);
    if ('min' in found || 'mode' in found || 'max' in found) return threePoint;
    if ('low' in found || 'high' in found) {
      if (found.shape === undefined) return ninety;
      return found.shape === 'share' ? shares : misshapen;
    }
    return 'value' in found ? plain : notAQuantity(found);
  };
  return oneOf([stated, plain, ninety, shares, threePoint], formOf, outOfOrder);
}

function notAQuantity(found: unknown): Omit<Finding, 'path'> {
  return { code: 'alliance.not-a-quantity', params: { found: quoteValue(found) } };
}

/** low ≤ high, min ≤ mode ≤ max; said of the quantity, since either end may be the wrong one. */
function outOfOrder(found: unknown): Omit<Finding, 'path'> | null {
  if (!isObject(found)) return null;
  const { low, high, min, mode, max } = found;
  const ranged = low !== undefined && high !== undefined;
  const ends = (ranged ? [low, high] : [min, mode, max]).filter((end) => typeof end === 'number');
  const wrong = ends.some((end, place) => place > 0 && ends[place - 1]! > end);
  if (!wrong) return null;
  const params = { found: quoteValue(found), expected: ranged ? 'low ≤ high' : 'min ≤ mode ≤ max' };
  return { code: 'alliance.not-in-order', params };
}
