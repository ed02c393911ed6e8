import loadHighs from 'highs';
import { membersOf } from '../../src/engine/games/index.ts';

/**
 * Kohlberg's criterion by its definition, with HiGHS: a sharing is the prenucleolus when, for every level, the groups whose
 * excess is at least that level are balanced with positive weights; the nucleolus when the players held at v(i) may
 * help with weights that need not be positive.
 *
 * Nothing is shared with the engine but the list of members of a group.
 */
export async function createKohlbergCheck(): Promise<KohlbergCheck> {
  const highs = await loadHighs();
  const leastWeight = (groups: readonly number[], held: readonly number[], players: number): number => {
    const names = [...groups.map((_, index) => `w${index}`), ...held.map((_, index) => `h${index}`)];
    const masks = [...groups, ...held.map((player) => 1 << player)];
    const rows = Array.from({ length: players }, (_, player) => {
      const terms = masks.flatMap((mask, index) => ((mask >>> player) & 1 ? [names[index]!] : []));
      return ` p${player}: ${terms.length === 0 ? '0 least' : terms.join(' + ')} = 1`;
    });
    const floors = groups.map((_, index) => ` f${index}: w${index} - least >= 0`);
    const text = `Maximize\n least\nSubject To\n${[...rows, ...floors].join('\n')}\nBounds\n least <= 1\n least >= -1\nEnd\n`;
    const solution = highs.solve(text);
    return solution.Status === 'Optimal' ? solution.ObjectiveValue : -1;
  };
  return {
    holds(values, players, shares, { floors }) {
      const scale = Math.max(1, ...values.map(Math.abs));
      const excesses = Array.from(
        values,
        (value, group) => value - membersOf(group).reduce((sum, member) => sum + shares[member]!, 0),
      );
      if (Math.abs(excesses.at(-1)!) > 1e-9 * scale) return false;
      const held = floors
        ? Array.from(shares).flatMap((share, player) =>
            share <= values[1 << player]! + 1e-9 * scale ? [player] : [],
          )
        : [];
      if (floors && Array.from(shares).some((share, player) => share < values[1 << player]! - 1e-9 * scale))
        return false;
      const proper = excesses
        .map((_, group) => group)
        .slice(1, -1)
        .sort((a, b) => excesses[b]! - excesses[a]!);
      for (let from = 0; from < proper.length; ) {
        let to = from + 1;
        while (to < proper.length && excesses[proper[to]!]! > excesses[proper[from]!]! - 1e-7 * scale) to++;
        if (leastWeight(proper.slice(0, to), held, players) <= 1e-9) return false;
        from = to;
      }
      return true;
    },
  };
}

export interface KohlbergCheck {
  holds(
    values: Float64Array,
    players: number,
    shares: ArrayLike<number>,
    options: { readonly floors: boolean },
  ): boolean;
}
