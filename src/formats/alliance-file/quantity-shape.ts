import { quoteValue } from '../messages/quote-value.ts';
import { isObject } from './is-object.ts';
import {
  annotations,
  choice,
  type Domain,
  type FormsShape,
  fields,
  list,
  number,
  oneOf,
  optional,
  type Refusal,
  type Shape,
  text,
} from './shape/shape.ts';

const notes = {
  unit: optional(text),
  source: annotations.source,
  year: annotations.year,
  basis: optional(text),
  note: annotations.note,
  factors: optional(list(text)),
};

/**
 * A quantity of the contract: a number, or an object of one of four forms. Which form an object is meant to be is read
 * off its keys; ends that are not in order are refused whatever else is wrong.
 * @param domain where its stated numbers may lie: `value`, `min`, `mode`, `max`
 */
export function quantity(domain: Domain): FormsShape {
  const stated = number(domain);
  const value = optional(stated);
  const share = number({ least: 0, above: true, most: 1, below: true });
  const ofShares = choice(['share']);
  const plain = fields({ value: stated, ...notes });
  const ninety = fields({ low: number(), high: number(), value, ...notes });
  const shares = fields({ low: share, high: share, shape: ofShares, value, ...notes });
  // Only to say which shape is expected: bounds that belong to shares are not asked of another shape.
  const misshapen = fields({ ...ninety.fields, shape: ofShares });
  const threePoint = fields({
    min: stated,
    mode: stated,
    max: stated,
    shape: optional(choice(['pert', 'triangular'])),
    value,
    ...notes,
  });
  const formOf = (found: unknown): Shape | Refusal => {
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

function notAQuantity(found: unknown): Refusal {
  return { code: 'alliance.not-a-quantity', params: { found: quoteValue(found) } };
}

/** low ≤ high, min ≤ mode ≤ max; said of the quantity, since either end may be the wrong one. */
function outOfOrder(found: unknown): Refusal | null {
  if (!isObject(found)) return null;
  const { low, high, min, mode, max } = found;
  const ranged = low !== undefined && high !== undefined;
  const ends = (ranged ? [low, high] : [min, mode, max]).filter((end) => typeof end === 'number');
  const wrong = ends.some((end, place) => place > 0 && ends[place - 1]! > end);
  if (!wrong) return null;
  const params = { found: quoteValue(found), expected: ranged ? 'low ≤ high' : 'min ≤ mode ≤ max' };
  return { code: 'alliance.not-in-order', params };
}
