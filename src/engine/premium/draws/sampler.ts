import { exp } from '../../arithmetic/index.ts';
import {
  createQuantileTable,
  createSobolSequence,
  type Distribution,
  fillSobolDraws,
  type QuantileTable,
  type SobolSequence,
} from '../../uncertainty/index.ts';
import { type Column, keepWithin } from './column.ts';
import type { DrawPlan } from './draw-plan.ts';
import { type FigureColumns, fillValues } from './figure-columns.ts';

/**
 * Fills the figures of a block of sample A, and of sample B where asked: for each variable, one dimension of the sequence
 * for A and another for B.
 */
export type Sampler = (start: number, a: FigureColumns, b: FigureColumns | null) => void;

/** Draws one variable at the points of a dimension of the sequence, from a place on. */
type Draw = (dimension: number, start: number, column: Column) => void;

/** Above this many variables, tables of their own would take too much memory: they share one of the normal law. */
const mostTables = 2000;

/**
 * Added to the seed asked for. Scrambles of one sequence are not equally even at a given number of points: the default
 * seed then falls on one that was seen to be among the even ones, on the worked example at 2^14 and 2^17 points.
 */
const firstScramble = 35;

/**
 * Prepares the draws of a plan.
 * @param count number of points of the sequence, a power of two
 */
export function createSampler(plan: DrawPlan, count: number, seed: number): Sampler {
  const { variables, alliance } = plan;
  const sequence = createSobolSequence({
    dimensions: 2 * variables.length,
    count,
    seed: (seed + firstScramble) % 2 ** 32,
  });
  const draws = drawsOf(
    variables.map(({ distribution }) => distribution),
    sequence,
  );
  const fill = (place: number, dimension: number, start: number, column: Column): void => {
    const { least, most } = alliance.figures[variables[place]!.figure]!;
    draws[place]!(dimension, start, column);
    keepWithin(column, least, most);
  };
  return (start, a, b) => {
    for (let place = 0; place < variables.length; place++) {
      // A and B one after the other, while the table of the distribution is near.
      fill(place, place, start, a.own[place]!);
      if (b !== null) fill(place, variables.length + place, start, b.own[place]!);
    }
    fillValues(plan, a);
    if (b !== null) fillValues(plan, b);
  };
}

function drawsOf(distributions: readonly Distribution[], sequence: SobolSequence): Draw[] {
  if (distributions.length > mostTables) return sharedDraws(distributions, sequence);
  return distributions.map((distribution) => drawFrom(createQuantileTable(distribution), sequence));
}

function drawFrom(table: QuantileTable, sequence: SobolSequence): Draw {
  return (dimension, start, column) => fillSobolDraws(table, sequence, dimension, start, column);
}

/** Draws by one table of the normal law, and one for each shape of PERT. */
function sharedDraws(distributions: readonly Distribution[], sequence: SobolSequence): Draw[] {
  const normal = drawFrom(createQuantileTable({ kind: 'normal', mean: 0, sd: 1 }), sequence);
  const perts = new Map<number, Draw>();
  return distributions.map((distribution) => {
    if (distribution.kind === 'pert') {
      const { alpha, min, max } = distribution;
      const unit = { kind: 'pert', min: 0, max: 1, alpha } as const;
      const share = perts.get(alpha) ?? drawFrom(createQuantileTable(unit), sequence);
      perts.set(alpha, share);
      return mapped(share, (part) => min + (max - min) * part);
    }
    if (distribution.kind === 'normal') {
      return mapped(normal, (z) => distribution.mean + distribution.sd * z);
    }
    if (distribution.kind === 'lognormal') {
      return mapped(normal, (z) => distribution.median * exp(distribution.sigma * z));
    }
    if (distribution.kind === 'logit-normal') {
      return mapped(normal, (z) => 1 / (1 + exp(-(distribution.mu + distribution.sigma * z))));
    }
    return drawFrom(createQuantileTable(distribution), sequence);
  });
}

function mapped(draw: Draw, figureOf: (draw: number) => number): Draw {
  return (dimension, start, column) => {
    draw(dimension, start, column);
    for (let i = 0; i < column.length; i++) column[i] = figureOf(column[i]!);
  };
}
