import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { pointerOf } from './schema-problems.ts';

/** Positions of the players of a game by id. */
export type PlayerIndex = ReadonlyMap<string, number>;

/**
 * The players of a group key, ascending: ids joined by commas in any order, blanks around an id ignored.
 *
 * @param path where the key stands, for its problems
 */
export function readGroup(key: string, index: PlayerIndex, path: string): Result<number[]> {
  const ids = key.split(',').map((id) => id.trim().normalize('NFC'));
  if (ids.length === 1 && ids[0] === '') return refused([{ code: 'game.empty-group', path, params: {} }]);
  const members: number[] = [];
  const problems: Problem[] = [];
  for (const id of ids) {
    const player = index.get(id);
    if (player === undefined) problems.push({ code: 'game.unknown-player', path, params: { found: id } });
    else if (members.includes(player))
      problems.push({ code: 'game.repeated-member', path, params: { found: id, group: key } });
    else members.push(player);
  }
  return problems.length > 0 ? refused(problems) : ok(members.sort((a, b) => a - b));
}

/** Reads a figure for each group of an object; a group given twice is a problem. */
export function readGroups(
  figures: Readonly<Record<string, number>>,
  index: PlayerIndex,
  path: readonly string[],
): Result<{ readonly members: readonly number[]; readonly amount: number }[]> {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const groups: { members: readonly number[]; amount: number }[] = [];
  for (const [key, amount] of Object.entries(figures)) {
    const pointer = pointerOf([...path, key]);
    const group = readGroup(key, index, pointer);
    if (!group.ok) {
      problems.push(...group.errors);
      continue;
    }
    const identity = group.value.join();
    const other = seen.get(identity);
    if (other !== undefined)
      problems.push({ code: 'game.repeated-group', path: pointer, params: { group: key, other } });
    seen.set(identity, key);
    if (Math.abs(amount) > mostAmount) problems.push(beyondAmount(amount, pointer));
    groups.push({ members: group.value, amount });
  }
  return problems.length > 0 ? refused(problems) : ok(groups);
}

/** Largest figure of a game: sums and products of 2^20 of them stay far from the end of doubles. */
export const mostAmount = 1e100;

/** The problem of a figure too large to be computed with. */
export function beyondAmount(amount: number, path: string): Problem {
  return {
    code: 'game.out-of-range',
    path,
    params: { found: String(amount), expected: `−${mostAmount} … ${mostAmount}` },
  };
}

/** The key of a group, its ids in the order of the players. */
export function keyOf(members: readonly number[], ids: readonly string[]): string {
  return members.map((member) => ids[member]!).join(',');
}
