import { banzhafIndex } from './banzhaf-index.ts';
import { isConvex, isSuperadditive, maximumSuperadditivityPlayers } from './convexity.ts';
import { coreIsNonEmpty, costOfStability, isInCore, leastCore, type Objection, objections } from './core.ts';
import { membersOf, type Solution } from './game.ts';
import {
  type Answered,
  createContext,
  type GameContext,
  type GameQuestion,
  maximumListedPlayers,
} from './game-question.ts';
import {
  betweenAloneAndMarginal,
  gatelyPoint,
  separableCosts,
  shareRemainingBenefits,
} from './gately-point.ts';
import { harsanyiDividends, interactionIndices } from './harsanyi-dividends.ts';
import { myersonValue } from './myerson-value.ts';
import { type NucleolusSolution, nucleolus, perCapitaNucleolus, prenucleolus } from './nucleolus.ts';
import type { NucleolusCertificate } from './nucleolus-certificate.ts';
import { owenCoalitions, owenValue } from './owen-value.ts';
import type { SampledShapley } from './sampled-shapley.ts';
import { tauValue } from './tau-value.ts';

/** Everything that can be asked of a game; each answer is computed when asked, in the game's own kind. */
export interface GameSolver {
  shapley(): Answered<Float64Array>;
  banzhaf(): Answered<Float64Array>;
  nucleolus(): Answered<Float64Array>;
  prenucleolus(): Answered<Float64Array>;
  perCapitaNucleolus(): Answered<Float64Array>;
  tau(): Answered<Float64Array>;
  gately(): Answered<Float64Array>;
  separableCosts(): Answered<Float64Array>;
  owen(): Answered<Float64Array>;
  myerson(): Answered<Float64Array>;
  /** By coalition, of the figures as they stand. */
  dividends(): Answered<Float64Array>;
  coreNonEmpty(): Answered<boolean>;
  leastCore(): Answered<number>;
  shapleyInCore(): Answered<boolean>;
  superadditive(): Answered<boolean>;
  convex(): Answered<boolean>;
  /** To the Shapley sharing. */
  objections(): Answered<readonly Objection[]>;
  costOfStability(): Answered<number>;
  /** n × n, row after row. */
  interaction(): Answered<Float64Array>;
  /** Of the nucleolus, in the value game. */
  certificate(): Answered<NucleolusCertificate>;
  /** How the Shapley shares were estimated; none when they are exact. */
  sampling(): Answered<SampledShapley>;
}

/** Largest game whose dividends are given group by group. */
export const maximumDividendPlayers = 12;
const mostOwenCoalitions = 2 ** 22;

/**
 * A solver of one game. For costs, rules are those of the savings game turned back into costs (x_i = c(i) − saving), and
 * statements (core, superadditivity, objections) are about the savings game.
 *
 * @example solveGame({ kind: 'value', players: 2, figures: Float64Array.of(0, 0, 0, 10) }).shapley().value
 */
export function solveGame(question: GameQuestion): GameSolver {
  const context = createContext(question);
  return { ...linearRules(context), ...otherRules(context), ...statements(context), ...details(context) };
}

const tooLarge = (players: number, most: number) =>
  ({ value: null, note: { reason: 'too-large', params: { players, most } } }) as const;

const beyondList = (context: GameContext) => tooLarge(context.question.players, maximumListedPlayers);

function linearRules(context: GameContext) {
  const { question, family } = context;
  const { players } = question;
  return {
    shapley(): Answered<Float64Array> {
      const { shares, sampled } = context.shapley();
      if (!sampled) return { value: shares };
      const halfWidth = sampled.halfWidths.reduce((most, width) => Math.max(most, width), 0);
      const reason = sampled.reached ? 'sampled' : 'not-reached';
      return { value: shares, note: { reason, params: { orders: sampled.orders, halfWidth } } };
    },
    banzhaf(): Answered<Float64Array> {
      const exact = family?.banzhaf();
      if (exact) return { value: exact };
      const listed = context.listed();
      return listed ? { value: banzhafIndex(listed, players) } : beyondList(context);
    },
    owen: () => owenAnswer(context),
    myerson(): Answered<Float64Array> {
      if (!question.links) return { value: null, note: { reason: 'no-links', params: {} } };
      const listed = context.listed();
      return listed ? { value: myersonValue(listed, players, question.links) } : beyondList(context);
    },
  };
}

function owenAnswer(context: GameContext): Answered<Float64Array> {
  const { unions, players } = context.question;
  if (!unions) return { value: null, note: { reason: 'no-unions', params: {} } };
  const listed = context.listed();
  if (listed) return { value: owenValue((group) => listed[group]!, players, unions) };
  if (players > 30 || owenCoalitions(unions) > mostOwenCoalitions) return beyondList(context);
  const game = context.family!.ordered();
  const worth = (group: number): number => {
    let reached = game.start();
    for (const member of membersOf(group)) reached = game.add(member);
    return reached;
  };
  return { value: owenValue(worth, players, unions) };
}

function otherRules(context: GameContext) {
  const { question, family, ofItsKind } = context;
  const { players } = question;
  const onValues = (rule: (values: Float64Array, players: number) => Solution): Answered<Float64Array> => {
    const values = context.valueGame();
    return values ? answerOf(rule(values, players), context) : beyondList(context);
  };
  const known = (): Answered<Float64Array> | null => {
    const closed = ofItsKind?.nucleolus?.();
    return closed ? { value: closed.shares } : null;
  };
  const familyTolerance = (): number => 1e-11 * Math.max(Math.abs(family!.worth), ...family!.alone);
  const betweenBounds = (rule: typeof betweenAloneAndMarginal): Answered<Float64Array> =>
    plainAnswer(rule(family!.alone, family!.marginals, family!.worth, familyTolerance()));
  return {
    nucleolus: () => known() ?? onValues(nucleolus),
    prenucleolus: () => known() ?? onValues(prenucleolus),
    perCapitaNucleolus: () => onValues(perCapitaNucleolus),
    tau: () => (ofItsKind?.convex ? betweenBounds(betweenAloneAndMarginal) : onValues(tauValue)),
    gately: () => (family ? betweenBounds(betweenAloneAndMarginal) : onValues(gatelyPoint)),
    separableCosts(): Answered<Float64Array> {
      if (family) return betweenBounds(shareRemainingBenefits);
      return plainAnswer(separableCosts(context.listed()!, players));
    },
  };
}

const plainAnswer = (solution: Solution): Answered<Float64Array> =>
  solution.shares === null
    ? { value: null, note: { reason: solution.reason, params: {} } }
    : { value: solution.shares };

/** A sharing of the value game, turned back to the kind of the question. */
function answerOf(solution: Solution, context: GameContext): Answered<Float64Array> {
  const plain = plainAnswer(solution);
  return plain.value === null ? plain : { value: context.inKind(plain.value) };
}

function statements(context: GameContext) {
  const { question, ofItsKind } = context;
  const { players } = question;
  const ask = <Value>(answer: (values: Float64Array) => Value): Answered<Value> => {
    const values = context.valueGame();
    return values ? { value: answer(values) } : beyondList(context);
  };
  const shares = (): Float64Array => context.inKind(context.shapley().shares);
  const knownConvex = ofItsKind?.convex === true;
  const convex = (): Answered<boolean> =>
    knownConvex ? { value: true } : ask((values) => isConvex(values, players));
  return {
    convex,
    coreNonEmpty: (): Answered<boolean> =>
      ofItsKind?.nucleolus || knownConvex
        ? { value: true }
        : ask((values) => coreIsNonEmpty(values, players)),
    leastCore(): Answered<number> {
      if (players === 1) return { value: null, note: { reason: 'no-proper-coalition', params: {} } };
      const known = ofItsKind?.nucleolus?.().leastCore;
      return known === undefined ? ask((values) => leastCore(values, players).epsilon) : { value: known };
    },
    shapleyInCore: (): Answered<boolean> =>
      knownConvex ? { value: true } : ask((values) => isInCore(values, players, shares())),
    objections: (): Answered<readonly Objection[]> =>
      knownConvex ? { value: [] } : ask((values) => objections(values, players, shares())),
    superadditive(): Answered<boolean> {
      if (players <= maximumSuperadditivityPlayers && !knownConvex)
        return ask((values) => isSuperadditive(values, players));
      return convex().value === true ? { value: true } : tooLarge(players, maximumSuperadditivityPlayers);
    },
  };
}

function details(context: GameContext) {
  const { players } = context.question;
  return {
    dividends(): Answered<Float64Array> {
      const listed = players <= maximumDividendPlayers ? context.listed() : null;
      return listed
        ? { value: harsanyiDividends(listed, players) }
        : tooLarge(players, maximumDividendPlayers);
    },
    interaction(): Answered<Float64Array> {
      const listed = context.listed();
      return listed ? { value: interactionIndices(listed, players) } : beyondList(context);
    },
    costOfStability(): Answered<number> {
      const values = context.valueGame();
      return values ? { value: costOfStability(values, players) } : beyondList(context);
    },
    sampling(): Answered<SampledShapley> {
      const { sampled } = context.shapley();
      return sampled ? { value: sampled } : { value: null, note: { reason: 'exact', params: {} } };
    },
    certificate(): Answered<NucleolusCertificate> {
      const values = context.valueGame();
      if (!values) return beyondList(context);
      const solution: NucleolusSolution = nucleolus(values, players);
      return solution.shares === null
        ? { value: null, note: { reason: solution.reason, params: {} } }
        : { value: solution.certificate };
    },
  };
}
