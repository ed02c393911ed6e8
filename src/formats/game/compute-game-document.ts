import { solveGame } from '../../engine/games/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { gameNote } from '../messages/game-notes.ts';
import { type GameAnswerValue, gamePresenters } from './game-presenters.ts';
import { type GameSolutionName, gameSolutionNames } from './game-schema.ts';
import { type ReadGame, readGameDocument } from './read-game-document.ts';

/** The document that `cap17 compute game` prints: the answers asked for, in a fixed order, then `notes`. */
export type GameAnswer = Readonly<Record<string, GameAnswerValue>> & {
  readonly notes: Readonly<Record<string, string>>;
};

/** What the caller may settle besides the document. */
export interface GameOptions {
  /** Language of the notes; French by default. */
  readonly language?: Language;
  /** Told before each answer which share of them is done. */
  readonly onProgress?: (share: number) => void;
}

const onlyWhenAsked: readonly GameSolutionName[] = [
  'costOfStability',
  'interaction',
  'certificate',
  'sampling',
];

/**
 * Computes the answers to a game document, as the command line and the API print them.
 *
 * @param document what the file holds, once read as JSON
 * @param options language of the notes; French by default
 * @returns the answer, or every problem of the document (codes `game.…`)
 * @example computeGameDocument({ kind: 'value', players: ['A', 'B'], values: { A: 0, B: 0, 'A,B': 10 }, want: ['shapley'] })
 */
export function computeGameDocument(document: unknown, options: GameOptions = {}): Result<GameAnswer> {
  const read = readGameDocument(document);
  return read.ok ? ok(answerGame(read.value, options)) : read;
}

function answerGame(game: ReadGame, { language = 'fr', onProgress }: GameOptions): GameAnswer {
  const solver = solveGame(game.question);
  const answer: Record<string, GameAnswerValue> = {};
  const notes: Record<string, string> = {};
  const asked = askedOf(game);
  for (const [place, name] of asked.entries()) {
    onProgress?.(place / asked.length);
    const answered = gamePresenters[name](solver, game.ids);
    answer[name] = answered.value;
    if (answered.note) notes[name] = gameNote(answered.note, language);
  }
  return { ...answer, notes };
}

/** What the document asks for, or everything that its fields allow. */
function askedOf({ want, question }: ReadGame): GameSolutionName[] {
  if (want !== undefined) return gameSolutionNames.filter((name) => want.includes(name));
  return gameSolutionNames.filter((name) => {
    if (name === 'owen') return question.unions !== undefined;
    if (name === 'myerson') return question.links !== undefined;
    return !onlyWhenAsked.includes(name);
  });
}
