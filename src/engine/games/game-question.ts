import { type AbsenceReason, sumOver, valuesAlone } from './game.ts';
import type { GameFamily } from './game-family.ts';
import type { Link } from './myerson-value.ts';
import { type SampledShapley, sampledShapley } from './sampled-shapley.ts';
import { shapleyValue } from './shapley-value.ts';

/** Largest game whose 2^n values are held and gone through. */
export const maximumListedPlayers = 20;

/** Arrivals of players drawn at most unless told: about a second of work. */
const mostArrivals = 2e8;

/** How a game too large to be counted is to be estimated. */
export interface SamplingWish {
  /** Half of the 95 % interval at which to stop, in the unit of the figures; a twentieth of a mean share unless told. */
  readonly halfWidth?: number;
  /** Orders of arrival drawn at most; a second's work unless told. */
  readonly mostOrders?: number;
  /** Seed of the orders, a whole number from 0 to 2^32 − 1; 1 unless told. */
  readonly seed?: number;
}

/** A game and what is known about it; figures are costs when `kind` says so. */
export interface GameQuestion {
  readonly kind: 'value' | 'cost';
  readonly players: number;
  /** 2^n figures by coalition, or a family. */
  readonly figures: Float64Array | GameFamily;
  /** Players by union, each in exactly one. */
  readonly unions?: readonly (readonly number[])[];
  /** Pairs of players who can work together directly. */
  readonly links?: readonly Link[];
  readonly sampling?: SamplingWish;
}

/** Why a figure is missing, or how it was reached. */
export interface SolutionNote {
  readonly reason: AbsenceReason | 'no-unions' | 'no-links' | 'sampled' | 'not-reached' | 'exact';
  readonly params: Readonly<Record<string, number>>;
}

/** A figure, or `null` with its reason; a figure may carry a note too. */
export type Answered<Value> =
  | { readonly value: Value; readonly note?: SolutionNote }
  | { readonly value: null; readonly note: SolutionNote };

/** A question with what several answers need, each computed once. */
export interface GameContext {
  readonly question: GameQuestion;
  readonly family: GameFamily | null;
  /** The family is of the kind asked for, so that its closed forms hold. */
  readonly ofItsKind: GameFamily | null;
  /** The figures, listed; `null` when there are too many players. */
  listed(): Float64Array | null;
  /** Value game that rules are computed on: the savings when figures are costs. */
  valueGame(): Float64Array | null;
  alone(): Float64Array;
  /** From a sharing of the value game back to the kind of the question. */
  inKind(shares: Float64Array): Float64Array;
  shapley(): ExactOrSampled;
}

export type ExactOrSampled =
  | { readonly shares: Float64Array; readonly sampled?: undefined }
  | { readonly shares: Float64Array; readonly sampled: SampledShapley };

/** s(S) = Σ_{i∈S} c(i) − c(S): what groups save by acting together. */
export function savingsGame(costs: Float64Array, players: number): Float64Array {
  const alone = valuesAlone(costs, players);
  return costs.map((cost, group) => (group & (group - 1) ? sumOver(alone, group) - cost : 0));
}

export function createContext(question: GameQuestion): GameContext {
  const { kind, players, figures } = question;
  const family = figures instanceof Float64Array ? null : figures;
  const listed = once(() => (family === null ? (figures as Float64Array) : listFamily(family)));
  const alone = once(() => (family === null ? valuesAlone(figures as Float64Array, players) : family.alone));
  return {
    question,
    family,
    ofItsKind: family !== null && family.kind === kind ? family : null,
    listed,
    alone,
    valueGame: once(() => {
      const values = listed();
      return values !== null && kind === 'cost' ? savingsGame(values, players) : values;
    }),
    inKind: (shares) => (kind === 'cost' ? alone().map((cost, player) => cost - shares[player]!) : shares),
    shapley: once(() => exactOrSampled(family, listed, question)),
  };
}

function listFamily(family: GameFamily): Float64Array | null {
  return family.players <= maximumListedPlayers ? family.list() : null;
}

/** Exact by the family's own form, else by the list, else estimated from orders of arrival. */
function exactOrSampled(
  family: GameFamily | null,
  listed: () => Float64Array | null,
  question: GameQuestion,
): ExactOrSampled {
  const exact = family?.shapley();
  if (exact) return { shares: exact };
  const values = listed();
  if (values !== null) return { shares: shapleyValue(values, question.players) };
  const { sampling = {}, players } = question;
  const sampled = sampledShapley(family!.ordered(), {
    halfWidth: sampling.halfWidth ?? Math.abs(family!.worth) / (20 * players),
    mostOrders: sampling.mostOrders ?? Math.min(1_000_000, Math.floor(mostArrivals / players)),
    seed: sampling.seed ?? 1,
  });
  return { shares: sampled.shares, sampled };
}

function once<Value>(compute: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
