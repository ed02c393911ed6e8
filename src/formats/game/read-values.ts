import { membersOf } from '../../engine/games/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { beyondAmount, keyOf, mostAmount, type PlayerIndex, playerOf, problemsOfKey } from './group-keys.ts';
import { mostProblems, pointerOf } from './schema-problems.ts';

/**
 * The 2^n figures of a game from the object that names every group, by coalition index.
 *
 * Up to a million keys: groups are read as bits, without a list or a text for each.
 */
export function readValues(
  values: Readonly<Record<string, number>>,
  ids: readonly string[],
  index: PlayerIndex,
): Result<Float64Array> {
  const figures = new Float64Array(2 ** ids.length);
  const given = new Uint8Array(figures.length);
  const problems: Problem[] = [];
  for (const key of Object.keys(values)) {
    const amount = values[key]!;
    const group = groupOf(key, index);
    const path = (): string => pointerOf(['values', key]);
    if (group === 0) problems.push(...problemsOfKey(key, index, path()));
    else if (given[group] === 1) problems.push(repeated(values, key, group, index, path()));
    else if (Math.abs(amount) > mostAmount) problems.push(beyondAmount(amount, path()));
    figures[group] = amount;
    given[group] = 1;
  }
  if (problems.length === 0) problems.push(...missingGroups(given, ids));
  return problems.length > 0 ? refused(problems) : ok(figures);
}

/** Coalition index of a key; 0 when something is wrong with it. */
function groupOf(key: string, index: PlayerIndex): number {
  let group = 0;
  for (let from = 0; from <= key.length; ) {
    const comma = key.indexOf(',', from);
    const to = comma < 0 ? key.length : comma;
    const player = playerOf(key.slice(from, to), index);
    if (player === undefined || (group >>> player) & 1) return 0;
    group |= 1 << player;
    from = to + 1;
  }
  return group;
}

function repeated(
  values: Readonly<Record<string, number>>,
  key: string,
  group: number,
  index: PlayerIndex,
  path: string,
): Problem {
  const other = Object.keys(values).find((candidate) => groupOf(candidate, index) === group)!;
  return { code: 'game.repeated-group', path, params: { group: key, other } };
}

function missingGroups(given: Uint8Array, ids: readonly string[]): Problem[] {
  const missing = given.subarray(1).reduce((count, one) => count + 1 - one, 0);
  const problems: Problem[] = [];
  for (let group = 1; group < given.length && problems.length < Math.min(missing, mostProblems); group++) {
    if (given[group] === 0) {
      const params = { group: keyOf(membersOf(group), ids), missing };
      problems.push({ code: 'game.missing-group', path: '/values', params });
    }
  }
  return problems;
}
