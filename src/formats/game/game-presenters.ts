import {
  type Answered,
  type GameSolver,
  membersOf,
  type NucleolusCertificate,
  type Objection,
} from '../../engine/games/index.ts';
import type { GameSolutionName } from './game-schema.ts';
import { keyOf } from './group-keys.ts';

/** A figure, a statement, figures by player or group, or `null` with its reason under `notes`. */
export type GameAnswerValue =
  | null
  | number
  | boolean
  | string
  | { readonly [key: string]: GameAnswerValue }
  | readonly GameAnswerValue[];

type Presenter = (solver: GameSolver, ids: readonly string[]) => Answered<GameAnswerValue>;

/** How each answer is printed: by player id, by group key, as a list or as it is. */
export const gamePresenters: Readonly<Record<GameSolutionName, Presenter>> = {
  shapley: (solver, ids) => printed(solver.shapley(), (shares) => byPlayer(shares, ids)),
  banzhaf: (solver, ids) => printed(solver.banzhaf(), (shares) => byPlayer(shares, ids)),
  nucleolus: (solver, ids) => printed(solver.nucleolus(), (shares) => byPlayer(shares, ids)),
  prenucleolus: (solver, ids) => printed(solver.prenucleolus(), (shares) => byPlayer(shares, ids)),
  perCapitaNucleolus: (solver, ids) =>
    printed(solver.perCapitaNucleolus(), (shares) => byPlayer(shares, ids)),
  tau: (solver, ids) => printed(solver.tau(), (shares) => byPlayer(shares, ids)),
  gately: (solver, ids) => printed(solver.gately(), (shares) => byPlayer(shares, ids)),
  separableCosts: (solver, ids) => printed(solver.separableCosts(), (shares) => byPlayer(shares, ids)),
  owen: (solver, ids) => printed(solver.owen(), (shares) => byPlayer(shares, ids)),
  myerson: (solver, ids) => printed(solver.myerson(), (shares) => byPlayer(shares, ids)),
  dividends: (solver, ids) => printed(solver.dividends(), (dividends) => byGroup(dividends, ids)),
  coreNonEmpty: (solver) => printed(solver.coreNonEmpty(), (answer) => answer),
  leastCore: (solver) => printed(solver.leastCore(), figure),
  shapleyInCore: (solver) => printed(solver.shapleyInCore(), (answer) => answer),
  superadditive: (solver) => printed(solver.superadditive(), (answer) => answer),
  convex: (solver) => printed(solver.convex(), (answer) => answer),
  objections: (solver, ids) =>
    printed(solver.objections(), (list) => list.map((objection) => showObjection(objection, ids))),
  costOfStability: (solver) => printed(solver.costOfStability(), figure),
  interaction: (solver, ids) => printed(solver.interaction(), (indices) => byPair(indices, ids)),
  certificate: (solver, ids) =>
    printed(solver.certificate(), (certificate) => showCertificate(certificate, ids)),
  sampling: (solver, ids) =>
    printed(solver.sampling(), ({ orders, reached, halfWidths }) => ({
      orders,
      reached,
      halfWidths: byPlayer(halfWidths, ids),
    })),
};

function printed<Value>(
  answered: Answered<Value>,
  print: (value: Value) => GameAnswerValue,
): Answered<GameAnswerValue> {
  if (answered.value === null) return { value: null, note: answered.note! };
  return { value: print(answered.value), ...(answered.note ? { note: answered.note } : {}) };
}

/** What is not finite is `null`; a zero has no sign. */
function figure(amount: number): number | null {
  if (!Number.isFinite(amount)) return null;
  return amount === 0 ? 0 : amount;
}

function byPlayer(shares: Float64Array, ids: readonly string[]): GameAnswerValue {
  return Object.fromEntries(ids.map((id, player) => [id, figure(shares[player]!)]));
}

function byGroup(figures: Float64Array, ids: readonly string[]): GameAnswerValue {
  const groups = Array.from(figures.subarray(1), (amount, place) => [
    keyOf(membersOf(place + 1), ids),
    figure(amount),
  ]);
  return Object.fromEntries(groups);
}

function byPair(indices: Float64Array, ids: readonly string[]): GameAnswerValue {
  const rowOf = (player: number) =>
    ids.flatMap((id, other) =>
      other === player ? [] : [[id, figure(indices[player * ids.length + other]!)]],
    );
  return Object.fromEntries(ids.map((id, player) => [id, Object.fromEntries(rowOf(player))]));
}

function showObjection({ group, gain }: Objection, ids: readonly string[]): GameAnswerValue {
  return { group: keyOf(membersOf(group), ids), gain: figure(gain) };
}

function showCertificate(
  { levels, largestBreach }: NucleolusCertificate,
  ids: readonly string[],
): GameAnswerValue {
  return {
    levels: levels.map((level) => ({
      excess: figure(level.excess),
      groups: level.coalitions.map((group) => keyOf(membersOf(group), ids)),
      weights: level.weights.map(figure),
      held: level.held.map((player) => ids[player]!),
      heldWeights: level.heldWeights.map(figure),
    })),
    largestBreach: figure(largestBreach),
  };
}
