import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { pointerOf } from './schema-problems.ts';

/** Positions of the players of a game by id. */
export type PlayerIndex = ReadonlyMap<string, number>;

/** A figure and the group it is of, as it stands in a document. */
export interface GroupFigure {
  /** Positions of its players, ascending. */
  readonly members: readonly number[];
  readonly amount: number;
}

/**
 * Reads a figure for each group of an object: keys are ids joined by commas in any order, blanks around an id ignored.
 *
 * @param path where the object stands, for the problems; a group given twice is one
 */
export function readGroups(
  figures: Readonly<Record<string, number>>,
  index: PlayerIndex,
  path: readonly string[],
): Result<GroupFigure[]> {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const groups: GroupFigure[] = [];
  for (const key of Object.keys(figures)) {
    const amount = figures[key]!;
    const members = readGroup(key, index);
    if (members === null) {
      problems.push(...problemsOfKey(key, index, pointerOf([...path, key])));
      continue;
    }
    const identity = members.join();
    const other = seen.get(identity);
    if (other !== undefined) {
      problems.push({
        code: 'game.repeated-group',
        path: pointerOf([...path, key]),
        params: { group: key, other },
      });
    }
    seen.set(identity, key);
    if (Math.abs(amount) > mostAmount) problems.push(beyondAmount(amount, pointerOf([...path, key])));
    groups.push({ members, amount });
  }
  return problems.length > 0 ? refused(problems) : ok(groups);
}

/** The players of a group key, ascending; `null` when something is wrong with it. */
function readGroup(key: string, index: PlayerIndex): number[] | null {
  const members: number[] = [];
  let sorted = true;
  for (const id of key.split(',')) {
    const player = playerOf(id, index);
    if (player === undefined) return null;
    if (members.length > 0 && player <= members.at(-1)!) sorted = false;
    members.push(player);
  }
  if (sorted) return members;
  members.sort((a, b) => a - b);
  return members.every((member, place) => place === 0 || member !== members[place - 1]) ? members : null;
}

/** Position of the player named by an id, blanks around it and its Unicode form ignored. */
export function playerOf(id: string, index: PlayerIndex): number | undefined {
  return index.get(id) ?? index.get(id.trim().normalize('NFC'));
}

/** What is wrong with a group key: an unknown player, one named twice, none at all. */
export function problemsOfKey(key: string, index: PlayerIndex, path: string): Problem[] {
  if (key.trim() === '') return [{ code: 'game.empty-group', path, params: {} }];
  const seen = new Set<number>();
  return key.split(',').flatMap((part): Problem[] => {
    const player = playerOf(part, index);
    const found = part.trim();
    if (player === undefined) return [{ code: 'game.unknown-player', path, params: { found } }];
    if (seen.has(player)) return [{ code: 'game.repeated-member', path, params: { found, group: key } }];
    seen.add(player);
    return [];
  });
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
