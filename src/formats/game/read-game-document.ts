import {
  type FamilyFigures,
  familyOf,
  type GameQuestion,
  type Link,
  maximumListedPlayers,
  type SamplingWish,
} from '../../engine/games/index.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import { type GameDocument, gameDocumentSchema } from './game-schema.ts';
import { type PlayerIndex, playerOf } from './group-keys.ts';
import { readFamily } from './read-family.ts';
import { readValues } from './read-values.ts';
import { mostProblems, pointerOf, problemsOfSchema, quote } from './schema-problems.ts';

/** A game document, read and found valid. */
export interface ReadGame {
  readonly question: GameQuestion;
  /** Ids of the players, in order. */
  readonly ids: readonly string[];
  readonly want: GameDocument['want'];
}

/**
 * Reads the document of `cap17 compute game`: every problem at once, 100 at most, each with its JSON Pointer.
 *
 * Codes: see src/formats/messages/game.en.ts.
 */
export function readGameDocument(document: unknown): Result<ReadGame> {
  const parsed = gameDocumentSchema.safeParse(document);
  if (!parsed.success) return refused(problemsOfSchema(parsed.error.issues, document).slice(0, mostProblems));
  const players = readPlayers(parsed.data.players);
  if (!players.ok) return refused(players.errors.slice(0, mostProblems));
  const { ids, index } = players.value;
  const figures = readFigures(parsed.data, ids, index);
  const unions = readUnions(parsed.data.unions, ids, index);
  const links = readLinks(parsed.data.graph, index);
  if (!figures.ok || !unions.ok || !links.ok) {
    return refused(
      [figures, unions, links].flatMap((part) => (part.ok ? [] : part.errors)).slice(0, mostProblems),
    );
  }
  const question: GameQuestion = {
    ...figures.value,
    players: ids.length,
    ...(unions.value ? { unions: unions.value } : {}),
    ...(links.value ? { links: links.value } : {}),
    ...(parsed.data.sampling ? { sampling: present(parsed.data.sampling) } : {}),
  };
  return ok({ question, ids, want: parsed.data.want });
}

/** The fields that are there. */
function present({ halfWidth, mostOrders, seed }: NonNullable<GameDocument['sampling']>): SamplingWish {
  return {
    ...(halfWidth === undefined ? {} : { halfWidth }),
    ...(mostOrders === undefined ? {} : { mostOrders }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function readPlayers(players: readonly string[]): Result<{ ids: string[]; index: PlayerIndex }> {
  const index = new Map<string, number>();
  const problems: Problem[] = [];
  const ids = players.map((player) => player.normalize('NFC'));
  for (const [place, id] of ids.entries()) {
    const path = pointerOf(['players', place]);
    if (!isId(id)) problems.push({ code: 'game.bad-id', path, params: { found: quote(id) } });
    else if (index.has(id)) problems.push({ code: 'game.repeated-player', path, params: { found: id } });
    else index.set(id, place);
  }
  return problems.length > 0 ? refused(problems) : ok({ ids, index });
}

/** 1 to 64 characters, without comma, control character, nor blank at its ends. */
function isId(id: string): boolean {
  const length = [...id].length;
  return length >= 1 && length <= 64 && id.trim() === id && !/[,\p{Cc}]/u.test(id);
}

function readFigures(
  document: GameDocument,
  ids: readonly string[],
  index: PlayerIndex,
): Result<Pick<GameQuestion, 'kind' | 'figures'>> {
  const { values, family, kind } = document;
  if ((values === undefined) === (family === undefined))
    return refused([{ code: 'game.values-or-family', path: '', params: {} }]);
  if (family !== undefined) {
    const figures: Result<FamilyFigures> = readFamily(family, index);
    if (!figures.ok) return figures;
    const game = familyOf(figures.value, ids.length);
    return ok({ kind: kind ?? game.kind, figures: game });
  }
  if (kind === undefined)
    return refused([{ code: 'game.missing-field', path: '/kind', params: { field: 'kind' } }]);
  if (ids.length > maximumListedPlayers) {
    const params = { found: ids.length, most: maximumListedPlayers };
    return refused([{ code: 'game.too-many-listed', path: '/players', params }]);
  }
  const listed = readValues(values!, ids, index);
  return listed.ok ? ok({ kind, figures: listed.value }) : listed;
}

function readUnions(
  unions: GameDocument['unions'],
  ids: readonly string[],
  index: PlayerIndex,
): Result<number[][] | undefined> {
  if (unions === undefined) return ok(undefined);
  const problems: Problem[] = [];
  const seen = new Set<number>();
  const read = unions.map((union, place) => {
    if (union.length === 0)
      problems.push({ code: 'game.empty-group', path: pointerOf(['unions', place]), params: {} });
    return union.flatMap((id, member) => {
      const path = pointerOf(['unions', place, member]);
      const player = playerOf(id, index);
      if (player === undefined) problems.push({ code: 'game.unknown-player', path, params: { found: id } });
      else if (seen.has(player)) problems.push({ code: 'game.in-two-unions', path, params: { found: id } });
      else seen.add(player);
      return player === undefined ? [] : [player];
    });
  });
  for (const [player, id] of ids.entries()) {
    if (!seen.has(player))
      problems.push({ code: 'game.in-no-union', path: '/unions', params: { found: id } });
  }
  return problems.length > 0 ? refused(problems) : ok(read);
}

function readLinks(graph: GameDocument['graph'], index: PlayerIndex): Result<Link[] | undefined> {
  if (graph === undefined) return ok(undefined);
  const problems: Problem[] = [];
  const links = graph.map((pair, place): Link => {
    const [first, second] = pair.map((id, end) => {
      const player = playerOf(id, index);
      if (player === undefined)
        problems.push({
          code: 'game.unknown-player',
          path: pointerOf(['graph', place, end]),
          params: { found: id },
        });
      return player ?? -1 - end;
    });
    if (first === second)
      problems.push({
        code: 'game.linked-to-itself',
        path: pointerOf(['graph', place]),
        params: { found: pair[0] },
      });
    return [first!, second!];
  });
  return problems.length > 0 ? refused(problems) : ok(links);
}
