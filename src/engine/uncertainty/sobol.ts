import { powerOfTwo } from '../arithmetic/index.ts';
import { mix, randomBits } from './random-bits.ts';
import { directionsOf, tabulatedDimensions } from './sobol-directions.ts';

/** A scrambled Sobol sequence of `count` points, read a dimension and a stretch of points at a time. */
export interface SobolSequence {
  readonly dimensions: number;
  /** A power of two. */
  readonly count: number;
  /**
   * Writes coordinate `dimension` of the points from `start` on into `out`, as many as `out` holds: each above 0 and below 1.
   * Any split into stretches gives the same points; aligned powers of two are fastest.
   */
  readonly fill: (dimension: number, start: number, out: Float64Array) => void;
  /** What `fillSobolDraws` reads instead of uniforms; null for a dimension whose points are shuffled. */
  readonly words: (dimension: number) => SobolWords | null;
}

/** A dimension as 32-bit words: point base + i, for base a multiple of 256 and i below 256, is first[i] ^ headAt(base). */
export interface SobolWords {
  readonly first: Int32Array;
  readonly headAt: (base: number) => number;
}

/** What a sequence is made from. */
export interface SobolOptions {
  /** How many uncertain inputs: from 0. */
  readonly dimensions: number;
  /** How many points: a power of two from 1 to 2^31. */
  readonly count: number;
  /** Whole number from 0 to 2^32 − 1; other seeds give independent scrambles of the same sequence. */
  readonly seed: number;
}

/** The points per stretch for which a table of the first ones is kept. */
export const stretch = 256;
const toUnit = 1 / 4294967296;

/**
 * A Sobol sequence (Joe and Kuo's directions) scrambled by a random lower-triangular matrix and a digital shift per
 * dimension (J. Matoušek, J. Complexity 14, 1998): each point is uniform, each stratum keeps one point, and the variance
 * of a mean is that of Owen's scrambling (A. B. Owen, ACM TOMACS 13, 2003).
 *
 * Beyond 256 dimensions, each further block of 256 is the sequence again, scrambled anew and its points taken in another
 * random order: Latin supercube sampling (A. B. Owen, ACM TOMACS 8, 1998), unbiased, and as even as Sobol inside a block.
 * @throws RangeError when `count` is not a power of two
 */
export function createSobolSequence({ dimensions, count, seed }: SobolOptions): SobolSequence {
  if (!(count >= 1 && count <= 2147483648 && powerOfTwo(31 - Math.clz32(count)) === count)) {
    throw new RangeError(`the number of points must be a power of two, found ${count}`);
  }
  const scrambled = Array.from({ length: dimensions }, (_, dimension) => scramble(dimension, seed));
  return {
    dimensions,
    count,
    fill: (dimension, start, out) => {
      const coordinate = scrambled[dimension];
      if (coordinate === undefined) throw new RangeError(`dimension ${dimension} of ${dimensions}`);
      if (start + out.length > count)
        throw new RangeError(`points ${start} to ${start + out.length} of ${count}`);
      if (dimension < tabulatedDimensions) fillInOrder(coordinate, start, out);
      else
        fillShuffled(coordinate, start, out, count, mix(seed ^ Math.floor(dimension / tabulatedDimensions)));
    },
    words: (dimension) => {
      const coordinate = scrambled[dimension];
      if (coordinate === undefined) throw new RangeError(`dimension ${dimension} of ${dimensions}`);
      if (dimension >= tabulatedDimensions) return null;
      return { first: coordinate.first, headAt: (base) => headAt(coordinate, base) };
    },
  };
}

/**
 * The whole sequence, one column per dimension.
 * @example sobolUniforms({ dimensions: 2, count: 4, seed: 1 }) // two columns of four numbers, one in each quarter of 0…1
 */
export function sobolUniforms(options: SobolOptions): Float64Array[] {
  const sequence = createSobolSequence(options);
  return Array.from({ length: options.dimensions }, (_, dimension) => {
    const column = new Float64Array(options.count);
    sequence.fill(dimension, 0, column);
    return column;
  });
}

/**
 * The plain sequence, unscrambled, its first point 0: for comparison with published points, not for simulation.
 * @returns one point per row
 */
export function plainSobolPoints(dimensions: number, count: number): number[][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from(
      { length: dimensions },
      (_unused, dimension) => (pointAt(directionsOf(dimension), i ^ (i >>> 1)) >>> 0) * toUnit,
    ),
  );
}

/** One scrambled dimension: its directions, its shift, and its first points before any other is mixed in. */
interface Coordinate {
  readonly directions: Uint32Array;
  readonly shift: number;
  readonly first: Int32Array;
}

function scramble(dimension: number, seed: number): Coordinate {
  const next = randomBits(seed, dimension);
  const plain = directionsOf(dimension % tabulatedDimensions);
  // Row r of the matrix: a 1 on the diagonal and random bits to its left, so bit r of a result depends on bits 0…r.
  const rows = Uint32Array.from({ length: 32 }, (_, r) => {
    const diagonal = powerOfTwo(31 - r);
    const left = r === 0 ? 0 : (0xffffffff << (32 - r)) >>> 0;
    return ((next() & left) | diagonal) >>> 0;
  });
  const directions = plain.map((word) => multiply(rows, word));
  const shift = next() | 0;
  const first = new Int32Array(stretch);
  for (let i = 1; i < stretch; i++) first[i] = pointAt(directions, i ^ (i >>> 1));
  return { directions, shift, first };
}

/** The matrix of bits `rows` times the column of bits `word`. */
function multiply(rows: Uint32Array, word: number): number {
  let result = 0;
  for (let r = 0; r < 32; r++) {
    let parity = rows[r]! & word;
    parity ^= parity >>> 16;
    parity ^= parity >>> 8;
    parity ^= parity >>> 4;
    parity ^= parity >>> 2;
    parity ^= parity >>> 1;
    result = (result << 1) | (parity & 1);
  }
  return result >>> 0;
}

/** Exclusive or of the directions at the set bits of `code`. */
function pointAt(directions: Uint32Array, code: number): number {
  let word = 0;
  for (let rest = code; rest !== 0; rest &= rest - 1) word ^= directions[31 - Math.clz32(rest & -rest)]!;
  return word;
}

/**
 * Points in Gray-code order, a stretch of 256 at a time: the Gray code of base + i is the exclusive or of theirs, so a
 * stretch is the first 256 points with one word mixed in. The half added keeps every coordinate off 0 and 1.
 */
function fillInOrder(coordinate: Coordinate, start: number, out: Float64Array): void {
  const { first } = coordinate;
  const end = start + out.length;
  for (let i = start; i < end; ) {
    const base = i - (i % stretch);
    const stop = Math.min(base + stretch, end);
    const head = headAt(coordinate, base);
    for (; i < stop; i++) out[i - start] = ((first[i - base]! ^ head) + 2147483648.5) * toUnit;
  }
}

/** The word mixed into a stretch of points that starts at `base`. */
function headAt({ directions, shift }: Coordinate, base: number): number {
  return pointAt(directions, base ^ (base >>> 1)) ^ shift;
}

/** Points in a shuffled order, the same for the 256 dimensions of a block. */
function fillShuffled(
  { directions, shift }: Coordinate,
  start: number,
  out: Float64Array,
  count: number,
  key: number,
): void {
  const bits = 31 - Math.clz32(count);
  for (let i = 0; i < out.length; i++) {
    out[i] = ((pointAt(directions, shuffledPlace(start + i, key, bits)) ^ shift) + 2147483648.5) * toUnit;
  }
}

/** A permutation of 0…2^bits − 1 that flips each bit by a hash of the bits above it: Owen's scrambling of the order itself. */
function shuffledPlace(index: number, key: number, bits: number): number {
  let place = 0;
  let path = key;
  for (let b = bits - 1; b >= 0; b--) {
    const bit = (index >>> b) & 1;
    path = mix(path + 2 * b);
    place |= (bit ^ (path & 1)) << b;
    path = (path & ~1) | bit;
  }
  return place;
}
