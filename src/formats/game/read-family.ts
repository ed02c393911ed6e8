import type { FamilyFigures } from '../../engine/games/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import type { FamilyDocument } from './game-schema.ts';
import { beyondAmount, mostAmount, type PlayerIndex, readGroups } from './group-keys.ts';
import { pointerOf } from './schema-problems.ts';

/** Largest game of each family: those with a closed form of every group size go far. */
const mostPlayers = {
  airport: 20_000,
  weightedVoting: 1_000,
  bankruptcy: 1_000,
  glove: 1_000,
  dividends: 1_000,
} as const;

/** The figures of the one family that a document names, checked against its players. */
export function readFamily(family: FamilyDocument, index: PlayerIndex): Result<FamilyFigures> {
  const named = Object.keys(family) as (keyof FamilyDocument)[];
  const [name] = named;
  if (name === undefined || named.length > 1) {
    return refused([{ code: 'game.one-family', path: '/family', params: { found: named.length } }]);
  }
  if (index.size > mostPlayers[name]) {
    const params = { found: index.size, most: mostPlayers[name], family: name };
    return refused([{ code: 'game.too-many-in-family', path: '/players', params }]);
  }
  if (name === 'dividends') return readDividends(family.dividends!, index);
  const problems = problemsOfLists(family, index.size);
  if (problems.length > 0) return refused(problems);
  if (name === 'airport') return ok({ airport: family.airport! });
  if (name === 'weightedVoting') return ok({ weightedVoting: family.weightedVoting! });
  if (name === 'bankruptcy') return ok({ bankruptcy: family.bankruptcy! });
  return ok({ glove: family.glove! });
}

function readDividends(
  dividends: Readonly<Record<string, number>>,
  index: PlayerIndex,
): Result<FamilyFigures> {
  const groups = readGroups(dividends, index, ['family', 'dividends']);
  return groups.ok ? ok({ dividends: groups.value }) : groups;
}

function problemsOfLists(family: FamilyDocument, players: number): Problem[] {
  const { airport, weightedVoting, bankruptcy, glove } = family;
  if (airport) return problemsOfList(airport, ['family', 'airport'], players);
  if (weightedVoting) {
    return [
      ...problemsOfAmount(weightedVoting.quota, ['family', 'weightedVoting', 'quota']),
      ...problemsOfList(weightedVoting.weights, ['family', 'weightedVoting', 'weights'], players),
    ];
  }
  if (bankruptcy) {
    const { estate, claims } = bankruptcy;
    const path = ['family', 'bankruptcy', 'estate'];
    const all = claims.reduce((sum, claim) => sum + claim, 0);
    const beyond = estate > all * (1 + 1e-12);
    return [
      ...(beyond
        ? [{ code: 'game.estate-beyond-claims', path: pointerOf(path), params: { found: estate, most: all } }]
        : []),
      ...problemsOfAmount(estate, path),
      ...problemsOfList(claims, ['family', 'bankruptcy', 'claims'], players),
    ];
  }
  const gloves = glove!.left + glove!.right;
  return gloves === players ? [] : [sizeProblem(['family', 'glove'], gloves, players)];
}

function problemsOfList(amounts: readonly number[], path: readonly string[], players: number): Problem[] {
  if (amounts.length !== players) return [sizeProblem(path, amounts.length, players)];
  return amounts.flatMap((amount, place) => problemsOfAmount(amount, [...path, String(place)]));
}

function problemsOfAmount(amount: number, path: readonly string[]): Problem[] {
  return amount > mostAmount ? [beyondAmount(amount, pointerOf(path))] : [];
}

function sizeProblem(path: readonly string[], found: number, expected: number): Problem {
  return { code: 'game.family-size', path: pointerOf(path), params: { found, expected } };
}
