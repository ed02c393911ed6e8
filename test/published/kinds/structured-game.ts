import { structuredShapley } from '../../../src/engine/games/index.ts';
import type { Computed, Figures } from '../published-case.ts';

/** A game of the shape of the alliance model, for 12 and 40 members, nothing listed. */
export function structuredGame(): Computed {
  return { figures: { ...sharedBy(12), ...sharedBy(40) }, exact: 1e-10 };
}

function sharedBy(players: number): Figures {
  const bySize = Float64Array.from({ length: players + 1 }, (_, size) => 1 - Math.exp(-size / 5));
  const everyone = Array.from({ length: players }, (_, player) => player);
  const pairs = everyone.flatMap((first) => {
    const second = (3 * first + 1) % players;
    return first % 2 === 1 || first === second
      ? []
      : [{ kind: 'dividend' as const, bySize, members: [first, second], amount: 1 + (first % 4) }];
  });
  const { shares, worth } = structuredShapley(
    [
      {
        kind: 'pooled-law',
        bySize,
        users: everyone,
        needs: everyone.map((i) => 1 + ((7 * i) % 9)),
        fixed: 12,
        unitCost: 1,
        elasticity: 0.8,
      },
      { kind: 'size', bySize: everyone.concat(players).map((size) => (size === 0 ? 0 : -2 * (size - 1))) },
      ...pairs,
      { kind: 'dividend', bySize, members: [0, 1, 2], amount: 9 },
    ],
    players,
  );
  return {
    [`v_N_${players}`]: worth,
    [`phi_${players}`]: [...shares],
    [`phi_${players}_first4`]: [...shares.slice(0, 4)],
  };
}
