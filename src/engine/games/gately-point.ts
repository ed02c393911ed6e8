import {
  assertGame,
  marginalsToWhole,
  roundingTolerance,
  type Solution,
  total,
  valuesAlone,
} from './game.ts';

/**
 * The Gately point: the sharing at which every player would lose others as many times what it would lose itself by leaving.
 *
 * (M_i − x_i)/(x_i − v(i)) is the same for all, hence x_i = v(i) + (M_i − v(i))·(v(N) − Σv(j))/(ΣM_j − Σv(j)).
 * Source: Gately 1974.
 *
 * @returns one share per player, or `no-common-propensity` when ΣM = Σv(i) ≠ v(N)
 * @example gatelyPoint(Float64Array.of(0, 0, 0, 4, 0, 0, 3, 6), 3).shares // 18/11, 36/11, 12/11
 */
export function gatelyPoint(
  values: Float64Array,
  players: number,
  tolerance = roundingTolerance(values),
): Solution {
  assertGame(values, players);
  return betweenAloneAndMarginal(
    valuesAlone(values, players),
    marginalsToWhole(values, players),
    values[values.length - 1]!,
    tolerance,
  );
}

/** The same point from the figures it needs: any number of players, no list of coalitions. */
export function betweenAloneAndMarginal(
  alone: Float64Array,
  marginal: Float64Array,
  worth: number,
  tolerance: number,
): Solution {
  const gain = worth - total(alone);
  const width = total(marginal) - total(alone);
  if (Math.abs(width) <= tolerance) {
    return Math.abs(gain) <= tolerance
      ? { shares: alone.slice() }
      : { shares: null, reason: 'no-common-propensity' };
  }
  // The quotient first: the product of two amounts may be too small or too large for a double.
  const part = gain / width;
  return { shares: alone.map((own, player) => own + (marginal[player]! - own) * part) };
}

/**
 * Separable costs, remaining benefits (SCRB): each pays what it adds to the whole, and the rest is shared in proportion
 * to what each would still save by joining.
 *
 * x_i = sep_i + (c(N) − Σsep)·rb_i/Σrb, sep_i = c(N) − c(N∖i), rb_i = min(c(i), benefit_i) − sep_i.
 * Source: Ransmeier 1942 (Tennessee Valley Authority); economics.md A.1.
 *
 * @param benefits what each player would pay at most; its own cost alone when left out
 * @returns one amount per player, or `no-common-propensity` when nothing remains to share the rest by
 */
export function separableCosts(
  costs: Float64Array,
  players: number,
  benefits: Float64Array = valuesAlone(costs, players),
  tolerance = roundingTolerance(costs),
): Solution {
  assertGame(costs, players);
  const alone = valuesAlone(costs, players);
  return shareRemainingBenefits(
    alone.map((cost, player) => Math.min(cost, benefits[player]!)),
    marginalsToWhole(costs, players),
    costs[costs.length - 1]!,
    tolerance,
  );
}

/** SCRB from what each would pay at most, its separable cost and the cost of the whole. */
export function shareRemainingBenefits(
  most: Float64Array,
  separable: Float64Array,
  cost: number,
  tolerance: number,
): Solution {
  const rest = cost - total(separable);
  const remaining = total(most) - total(separable);
  if (Math.abs(remaining) <= tolerance) {
    return Math.abs(rest) <= tolerance
      ? { shares: separable.slice() }
      : { shares: null, reason: 'no-common-propensity' };
  }
  const part = rest / remaining;
  return { shares: separable.map((own, player) => own + (most[player]! - own) * part) };
}
