import { createOrders } from './random-orders.ts';

/** A game asked along orders of arrival: it need never be listed. */
export interface OrderedGame {
  readonly players: number;
  /** v(∅); also empties the group. */
  start(): number;
  /** Adds a player to the group; returns what the group is worth now. */
  add(player: number): number;
}

export interface SamplingOptions {
  /** Stops once the 95 % interval of every share is this narrow on each side, in the unit of the values. */
  readonly halfWidth: number;
  /** Stops there in any case; default 1,000,000 orders. */
  readonly mostOrders?: number;
  /** Whole number from 0 to 2^32 − 1; default 1. */
  readonly seed?: number;
}

export interface SampledShapley {
  readonly shares: Float64Array;
  /** Half of the 95 % interval of each share, each taken alone. */
  readonly halfWidths: Float64Array;
  /** Orders of arrival gone through. */
  readonly orders: number;
  /** Whether the wanted precision was reached. */
  readonly reached: boolean;
}

/** Two-sided 95 % point of the normal law. */
const normalPoint = 1.959963984540054;
/** Rotations of one order that are taken together: each player then stands once in each eighth of the order. */
const mostRotations = 8;
const leastObservations = 32;

/**
 * Estimates the Shapley value of a game of up to a thousand players from orders of arrival.
 *
 * An observation is one random order with its rotations by equal steps (so that each player is seen early, midway and late:
 * strata by position), each with its reverse (antithetic). Every order in it is as likely as any other, so the mean is
 * unbiased; the interval comes from the spread between observations, never from the orders inside, which are not independent.
 * Shares of every order add up to v(N), and so do the estimates.
 * Sources: Castro, Gómez, Tejada 2009; Castro et al. 2017; Staudacher & Pollmann 2023 (economics.md A.4).
 *
 * @example sampledShapley(game, { halfWidth: 0.01, seed: 7 }).shares
 */
export function sampledShapley(game: OrderedGame, options: SamplingOptions): SampledShapley {
  const { players } = game;
  const rotations = Math.min(players, mostRotations);
  const ordersEach = 2 * rotations;
  const mostObservations = Math.max(
    leastObservations,
    Math.floor((options.mostOrders ?? 1_000_000) / ordersEach),
  );
  const orders = createOrders(players, options.seed ?? 1);
  const order = new Int32Array(players);
  const moments = createMoments(players);
  const observation = new Float64Array(players);
  while (moments.count() < mostObservations) {
    orders.next(order);
    observation.fill(0);
    for (let rotation = 0; rotation < rotations; rotation++) {
      const from = Math.floor((rotation * players) / rotations);
      addMarginals(game, order, from, 1, observation);
      addMarginals(game, order, from + players - 1, players - 1, observation);
    }
    moments.add(observation, 1 / ordersEach);
    if (moments.count() >= leastObservations && moments.count() % 16 === 0) {
      if (moments.halfWidths().every((width) => width <= options.halfWidth)) break;
    }
  }
  const halfWidths = moments.halfWidths();
  return {
    shares: moments.means(),
    halfWidths,
    orders: moments.count() * ordersEach,
    reached: halfWidths.every((width) => width <= options.halfWidth),
  };
}

/** Goes through an order from place `from`, stepping by `step` modulo n, and adds what each player brings on arrival. */
function addMarginals(
  game: OrderedGame,
  order: Int32Array,
  from: number,
  step: number,
  sums: Float64Array,
): void {
  const { players } = game;
  let before = game.start();
  let place = from % players;
  for (let arrived = 0; arrived < players; arrived++) {
    const player = order[place]!;
    const after = game.add(player);
    sums[player]! += after - before;
    before = after;
    place = (place + step) % players;
  }
}

/** Running mean and spread of observations (Welford). */
function createMoments(players: number) {
  const mean = new Float64Array(players);
  const squares = new Float64Array(players);
  let count = 0;
  return {
    add(observation: Float64Array, scale: number): void {
      count++;
      for (let player = 0; player < players; player++) {
        const amount = observation[player]! * scale;
        const gap = amount - mean[player]!;
        mean[player]! += gap / count;
        squares[player]! += gap * (amount - mean[player]!);
      }
    },
    count: () => count,
    means: () => mean.slice(),
    halfWidths: () => squares.map((square) => normalPoint * Math.sqrt(square / (count - 1) / count)),
  };
}
