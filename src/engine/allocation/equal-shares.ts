import { type Fund, type FundChoice, type FundLevel, groupsOf, sumsOf } from './fund.ts';
import { createRoom, type FundRoom } from './fund-room.ts';

interface Offer {
  readonly candidate: number;
  readonly level: number;
  readonly cost: number;
  readonly value: number;
  readonly supporters: readonly number[];
}

/**
 * Method of equal shares, for additive utilities: each territory holds an equal part of the budget and pays for what
 * serves it. A candidate is worth its value to its territory, to all territories alike when it names none. At each step
 * the offer funded is the one whose supporters pay least per unit of value (ρ: each pays min(what it has left, ρ·value));
 * same ρ: the greater value, then the first in the list.
 *
 * Completed by what is left: the greatest value per unit of money first. Caps and exclusions hold throughout; floors are
 * no part of the method. Source: Peters, Pierczyński and Skowron 2021.
 */
export function equalShares(fund: Fund): FundChoice {
  const territories = groupsOf(fund, 'territory');
  const voters = Math.max(1, territories.length);
  const purses = new Float64Array(voters).fill(fund.budget / voters);
  const room = createRoom(fund);
  const offers = offersOf(fund, territories, voters);
  for (;;) {
    let best: Offer | null = null;
    let least = Infinity;
    for (const offer of offers) {
      if (!room.fits(offer.candidate, offer.level)) continue;
      const rate = rateOf(offer, purses);
      if (rate < least || (best && rate === least && rate < Infinity && offer.value > best.value)) {
        least = rate;
        best = offer;
      }
    }
    if (best === null) break;
    for (const voter of best.supporters) purses[voter] = Math.max(0, purses[voter]! - least * best.value);
    room.take(best.candidate, best.level);
  }
  complete(offers, room);
  const { levels } = room;
  const { cost, value } = sumsOf(fund, levels);
  return { levels, cost, value, isProven: true, bound: value };
}

function offersOf({ candidates }: Fund, territories: readonly string[], voters: number): Offer[] {
  const everyone = Array.from({ length: voters }, (_, voter) => voter);
  return candidates.flatMap(({ levels, groups }, candidate) => {
    const supporters = groups.territory === undefined ? everyone : [territories.indexOf(groups.territory)];
    return levels.flatMap(({ cost, value }: FundLevel, level) =>
      value > 0 ? [{ candidate, level, cost, value, supporters }] : [],
    );
  });
}

/** The least ρ with Σ min(purse, ρ·value) = cost over the supporters; infinite when they cannot pay. */
function rateOf({ cost, value, supporters }: Offer, purses: Float64Array): number {
  const sorted = supporters.map((voter) => purses[voter]!).sort((one, other) => one - other);
  let left = cost;
  for (let place = 0; place < sorted.length; place++) {
    const part = left / (sorted.length - place);
    if (part <= sorted[place]! * (1 + 1e-12)) return part / value;
    left -= sorted[place]!;
  }
  return left <= 0 ? 0 : Infinity;
}

function complete(offers: readonly Offer[], room: FundRoom): void {
  const ratio = ({ cost, value }: Offer): number => (cost === 0 ? Infinity : value / cost);
  const ordered = [...offers].sort((one, other) => {
    const [a, b] = [ratio(one), ratio(other)];
    return a === b ? other.value - one.value : b - a;
  });
  for (const { candidate, level } of ordered) if (room.fits(candidate, level)) room.take(candidate, level);
}
