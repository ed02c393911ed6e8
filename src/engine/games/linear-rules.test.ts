import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyGame, anyGame, drawGame } from '../../../test/support/any-game.ts';
import { expectClose, magnitude, sum } from '../../../test/support/close.ts';
import {
  meanOverOrders,
  slowBanzhaf,
  slowDividends,
  slowRestriction,
  slowShapley,
} from '../../../test/support/slow-games.ts';
import { banzhafIndex } from './banzhaf-index.ts';
import { sizeOfCoalition } from './game.ts';
import { savingsGame } from './game-question.ts';
import { gameOfDividends, harsanyiDividends, interactionIndices } from './harsanyi-dividends.ts';
import { type Link, myersonValue } from './myerson-value.ts';
import { owenCoalitions, owenValue } from './owen-value.ts';
import { shapleyValue, shapleyValueOfGenerated } from './shapley-value.ts';

const thousand = { numRuns: 1000 };
const everyone = (players: number): number[] => Array.from({ length: players }, (_, player) => player);
const alone = (players: number): number[][] => everyone(players).map((player) => [player]);
const allLinks = (players: number): Link[] =>
  everyone(players).flatMap((first) => everyone(first).map((second): Link => [second, first]));

/** The players of a game, in unions drawn with it. */
const anyUnions = ({ players }: AnyGame): fc.Arbitrary<number[][]> =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: players, maxLength: players })
    .map((labels) =>
      [0, 1, 2]
        .map((union) => everyone(players).filter((player) => labels[player] === union))
        .filter((union) => union.length > 0),
    );

const anyLinks = ({ players }: AnyGame): fc.Arbitrary<Link[]> =>
  players < 2 ? fc.constant([]) : fc.subarray(allLinks(players));

describe('Shapley value', () => {
  it('is the mean marginal contribution over all orders of arrival, up to 8 players', () => {
    fc.assert(
      fc.property(anyGame(1, 6), ({ values, players }) => {
        expectClose(shapleyValue(values, players), slowShapley(values, players), magnitude(values));
      }),
      { numRuns: 1000 },
    );
    const eight = drawGame('negative', 8, 5);
    expectClose(shapleyValue(eight, 8), slowShapley(eight, 8), magnitude(eight));
  });

  it('adds up to the worth of the whole', () => {
    fc.assert(
      fc.property(anyGame(1, 8), ({ values, players }) => {
        expectClose([sum(shapleyValue(values, players))], [values.at(-1)!], magnitude(values));
      }),
      thousand,
    );
  });

  it('is linear, and the same for a game and its dual', () => {
    fc.assert(
      fc.property(anyGame(2, 6), fc.integer(), ({ values, players }, seed) => {
        const other = drawGame('real', players, seed);
        const both = values.map((value, group) => 2 * value - 3 * other[group]!);
        const mixed = shapleyValue(values, players).map(
          (share, i) => 2 * share - 3 * shapleyValue(other, players)[i]!,
        );
        expectClose(shapleyValue(both, players), mixed, magnitude(both));
        const whole = values.length - 1;
        const dual = values.map((_, group) => values[whole]! - values[whole ^ group]!);
        expectClose(shapleyValue(dual, players), shapleyValue(values, players), magnitude(values));
      }),
      thousand,
    );
  });

  it('gives nothing more than its own worth to a player who adds just that, and the same to players alike', () => {
    fc.assert(
      fc.property(anyGame(1, 5), fc.double({ min: -9, max: 9, noNaN: true }), ({ values, players }, own) => {
        const dummy = Float64Array.from(
          { length: 2 * values.length },
          (_, group) => values[group % values.length]! + (group >= values.length ? own : 0),
        );
        expectClose([shapleyValue(dummy, players + 1)[players]!], [own], magnitude(dummy));
        const alike = dummy.map(
          (_, group) =>
            values[group % values.length]! +
            sizeOfCoalition(group) ** 2 * (group >= values.length && group % 2 === 1 ? 1 : 0),
        );
        const symmetric = alike.map(
          (_, group) => (alike[group]! + alike[swapFirstAndLast(group, players + 1)]!) / 2,
        );
        const shares = shapleyValue(symmetric, players + 1);
        expectClose([shares[0]!], [shares[players]!], magnitude(symmetric));
      }),
      thousand,
    );
  });

  it('shares costs as it shares savings: c(i) less the saving is the cost share', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const saved = shapleyValue(savingsGame(values, players), players);
        const turned = saved.map((saving, player) => values[1 << player]! - saving);
        expectClose(shapleyValue(values, players), turned, players * magnitude(values));
      }),
      thousand,
    );
  });

  it('does not need the empty coalition to be worth 0', () => {
    expect(shapleyValue(Float64Array.of(4, 10), 1)).toEqual(Float64Array.of(6));
    expectClose(shapleyValue(Float64Array.of(1, 3, 2, 9), 2), [4.5, 3.5]);
  });

  it('gives the same shares whether values are held or made by blocks, around the size of a block', () => {
    for (const players of [1, 2, 5, 11, 12, 13, 14, 15]) {
      const values = drawGame('real', players, players);
      const made = shapleyValueOfGenerated({
        players,
        fill: (start, block) => block.set(values.subarray(start, start + block.length)),
      });
      expect(made).toEqual(shapleyValue(values, players));
    }
  });

  it('stays within 1e-13 of the exact shares of a game of 22 players', () => {
    const amounts = everyone(22).map((player) => 1 + 0.3 * player);
    const values = new Float64Array(2 ** 22);
    for (const [player, amount] of amounts.entries()) {
      for (let rest = 0; rest < 2 ** player; rest++) values[2 ** player + rest] = values[rest]! + amount;
    }
    for (let group = 0; group < values.length; group++) values[group] = values[group]! ** 2;
    expectClose(
      shapleyValue(values, 22),
      amounts.map((amount) => amount * sum(amounts)),
      values.at(-1)!,
      1e-13,
    );
  });

  it('refuses a list whose length is not 2^n', () => {
    expect(() => shapleyValue(new Float64Array(7), 3)).toThrow('a game of 3 players has 8 values, not 7');
    expect(() => shapleyValue(new Float64Array(1), 0)).toThrow('a game has 1 to 30 players, not 0');
  });
});

/** The group with the first and the last player exchanged. */
function swapFirstAndLast(group: number, players: number): number {
  const last = 1 << (players - 1);
  const rest = group & ~(last | 1);
  return rest | (group & 1 ? last : 0) | (group & last ? 1 : 0);
}

describe('Banzhaf index', () => {
  it('is the mean marginal contribution over the groups of the others', () => {
    fc.assert(
      fc.property(anyGame(1, 8), ({ values, players }) => {
        expectClose(banzhafIndex(values, players), slowBanzhaf(values, players), magnitude(values));
      }),
      thousand,
    );
  });
});

describe('Owen value', () => {
  it('is the mean over the orders in which unions arrive whole', () => {
    fc.assert(
      fc.property(
        anyGame(1, 6).chain((game) => fc.tuple(fc.constant(game), anyUnions(game))),
        ([{ values, players }, unions]) => {
          const found = owenValue((group) => values[group]!, players, unions);
          expectClose(found, meanOverOrders(values, players, unions), magnitude(values));
        },
      ),
      thousand,
    );
  });

  it('is the Shapley value with one union, and with one union per player', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const worth = (group: number): number => values[group]!;
        const shapley = shapleyValue(values, players);
        expectClose(owenValue(worth, players, [everyone(players)]), shapley, magnitude(values));
        expectClose(owenValue(worth, players, alone(players)), shapley, magnitude(values));
      }),
      thousand,
    );
  });

  it('asks for 4,096 coalitions of 28 players in 4 unions of 7', () => {
    const unions = [0, 1, 2, 3].map((union) => everyone(7).map((member) => 7 * union + member));
    let asked = 0;
    const shares = owenValue((group) => ++asked && sizeOfCoalition(group) ** 2, 28, unions);
    expect(asked).toBe(4096);
    expect(owenCoalitions(unions)).toBe(4096);
    expectClose(shares, new Float64Array(28).fill(28), 784);
  });

  it('refuses unions that do not hold each player once', () => {
    expect(() =>
      owenValue(() => 0, 3, [
        [0, 1],
        [1, 2],
      ]),
    ).toThrow('exactly one union');
    expect(() => owenValue(() => 0, 3, [[0, 1]])).toThrow('exactly one union');
  });
});

describe('Myerson value', () => {
  it('is the Shapley value of what linked players can do', () => {
    fc.assert(
      fc.property(
        anyGame(1, 6).chain((game) => fc.tuple(fc.constant(game), anyLinks(game))),
        ([{ values, players }, links]) => {
          const expected = slowShapley(slowRestriction(values, players, links), players);
          expectClose(myersonValue(values, players, links), expected, players * magnitude(values));
        },
      ),
      thousand,
    );
  });

  it('gives each linked component what it is worth, and Shapley when all are linked', () => {
    fc.assert(
      fc.property(anyGame(4, 7), ({ values, players }) => {
        const shares = myersonValue(values, players, [
          [0, 1],
          [1, 2],
        ]);
        expectClose([shares[0]! + shares[1]! + shares[2]!], [values[7]!], players * magnitude(values));
        for (let player = 3; player < players; player++)
          expectClose([shares[player]!], [values[1 << player]!], players * magnitude(values));
        expectClose(
          myersonValue(values, players, allLinks(players)),
          shapleyValue(values, players),
          magnitude(values),
        );
      }),
      thousand,
    );
  });
});

describe('Harsanyi dividends', () => {
  it('are what each group adds to all its sub-groups, and add up to the game', () => {
    fc.assert(
      fc.property(anyGame(1, 7), ({ values, players }) => {
        const dividends = harsanyiDividends(values, players);
        expectClose(dividends, slowDividends(values), 2 ** players * magnitude(values));
        expectClose(gameOfDividends(dividends, players), values, 2 ** players * magnitude(values));
      }),
      thousand,
    );
  });

  it('give the interaction of a pair: their sum over the groups of both, over size less one', () => {
    fc.assert(
      fc.property(anyGame(2, 6), ({ values, players }) => {
        const dividends = slowDividends(values);
        const expected = everyone(players).flatMap((first) =>
          everyone(players).map((second) => {
            const pair = (1 << first) | (1 << second);
            if (first === second) return 0;
            return sum(
              dividends.map((dividend, group) =>
                (group & pair) === pair ? dividend / (sizeOfCoalition(group) - 1) : 0,
              ),
            );
          }),
        );
        expectClose(interactionIndices(values, players), expected, 2 ** players * magnitude(values));
      }),
      thousand,
    );
  });
});
