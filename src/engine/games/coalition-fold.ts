import { sizeOfCoalition } from './game.ts';

/** Weighted sums of a game: over every coalition, and over the coalitions that hold each player. */
export interface FoldedSums {
  /** Σ_S w(|S|)·v(S). */
  readonly total: number;
  /** For each player i, Σ_{S∋i} w(|S|)·v(S). */
  readonly holding: Float64Array;
}

/** A fold under way: it takes the values block after block, in any order, each once. */
export interface CoalitionFold {
  /** Number of values in a block: a power of two, 2^n at most. */
  readonly blockLength: number;
  /** Takes the values of the coalitions `start` to `start + blockLength − 1`, found in `source` from `offset` on. */
  addBlock(start: number, source: Float64Array, offset: number): void;
  finish(): FoldedSums;
}

const blockBits = 12;
/** Blocks added into one row before it is flushed: keeps rounding errors from growing with 2^n. */
const flushEvery = 64;

/**
 * Sums w(|S|)·v(S) over the coalitions that hold each player, reading every value once (economics.md A.2).
 *
 * The low bits of a coalition address a row that stays in the first-level cache: values that differ only by their
 * high bits are added there, each once multiplied, and the row is folded bit by bit at the end. The high bits get the
 * totals of whole blocks. That is one product and about three sums a coalition, with nothing copied.
 *
 * @param weightBySize w(0) to w(n)
 */
export function createCoalitionFold(players: number, weightBySize: ArrayLike<number>): CoalitionFold {
  if (players < 2) return createTinyFold(players, weightBySize);
  const lowBits = Math.min(players, blockBits);
  const rowLength = 2 ** (lowBits - 2);
  const weights = weightRows(players, weightBySize, lowBits, rowLength);
  const row = new Float64Array(rowLength);
  const rowTotal = new Float64Array(rowLength);
  const quarters = new Float64Array(4);
  const holding = createCompensatedSums(players);
  let pending = 0;
  const flush = (): void => {
    for (let low = 0; low < rowLength; low++) rowTotal[low]! += row[low]!;
    row.fill(0);
    pending = 0;
  };
  const all = createCompensatedSums(1);
  return {
    blockLength: 2 ** lowBits,
    addBlock(start, source, offset) {
      const high = start >>> lowBits;
      addQuarters(source, offset, weights, sizeOfCoalition(high), row, quarters);
      const upper = quarters[2]! + quarters[3]!;
      const blockTotal = quarters[0]! + quarters[1]! + upper;
      all.add(0, blockTotal);
      holding.add(lowBits - 2, quarters[1]! + quarters[3]!);
      holding.add(lowBits - 1, upper);
      for (let rest = high; rest !== 0; rest &= rest - 1)
        holding.add(lowBits + 31 - Math.clz32(rest & -rest), blockTotal);
      if (++pending === flushEvery) flush();
    },
    finish() {
      flush();
      const sums = holding.read();
      foldRow(rowTotal, lowBits - 2, sums);
      return { total: all.read()[0]!, holding: sums };
    },
  };
}

/** Reads all the values of a game held in memory. */
export function foldGame(values: Float64Array, players: number, weightBySize: ArrayLike<number>): FoldedSums {
  const fold = createCoalitionFold(players, weightBySize);
  for (let start = 0; start < values.length; start += fold.blockLength) fold.addBlock(start, values, start);
  return fold.finish();
}

/** One weight per low index, for each number of members among the high bits: w(high + |low|). */
function weightRows(
  players: number,
  weightBySize: ArrayLike<number>,
  lowBits: number,
  rowLength: number,
): Float64Array[] {
  const rows: Float64Array[] = [];
  for (let high = 0; high <= players - lowBits + 2; high++) {
    const row = new Float64Array(rowLength);
    for (let low = 0; low < rowLength; low++) row[low] = weightBySize[high + sizeOfCoalition(low)] ?? 0;
    rows.push(row);
  }
  return rows;
}

/**
 * Adds the four quarters of a block (its two top bits) into the row, and leaves their four totals. Views of the quarters
 * let every array be read from index 0, which spares the engine its bounds checks: 1.6 times faster than with offsets.
 */
function addQuarters(
  source: Float64Array,
  offset: number,
  weights: Float64Array[],
  highSize: number,
  row: Float64Array,
  quarters: Float64Array,
): void {
  const length = row.length;
  const [none, one, both] = [weights[highSize]!, weights[highSize + 1]!, weights[highSize + 2]!];
  const first = source.subarray(offset, offset + length);
  const second = source.subarray(offset + length, offset + 2 * length);
  const third = source.subarray(offset + 2 * length, offset + 3 * length);
  const fourth = source.subarray(offset + 3 * length, offset + 4 * length);
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let low = 0; low < length; low++) {
    const weight = one[low]!;
    const value0 = none[low]! * first[low]!;
    const value1 = weight * second[low]!;
    const value2 = weight * third[low]!;
    const value3 = both[low]! * fourth[low]!;
    row[low] = row[low]! + (value0 + value1 + (value2 + value3));
    sum0 += value0;
    sum1 += value1;
    sum2 += value2;
    sum3 += value3;
  }
  quarters[0] = sum0;
  quarters[1] = sum1;
  quarters[2] = sum2;
  quarters[3] = sum3;
}

/** Folds a row of 2^bits sums in halves: the sum of the upper half belongs to the top bit. */
function foldRow(row: Float64Array, bits: number, holding: Float64Array): void {
  for (let bit = bits - 1; bit >= 0; bit--) {
    const half = 2 ** bit;
    let sum = 0;
    for (let low = 0; low < half; low++) {
      const upper = row[half + low]!;
      sum += upper;
      row[low]! += upper;
    }
    holding[bit] = sum;
  }
}

/** Sums that carry their rounding error along (Neumaier), one per index. */
function createCompensatedSums(length: number): {
  add(index: number, amount: number): void;
  read(): Float64Array;
} {
  const sums = new Float64Array(length);
  const lost = new Float64Array(length);
  return {
    add(index, amount) {
      const before = sums[index]!;
      const after = before + amount;
      lost[index]! +=
        Math.abs(before) >= Math.abs(amount) ? before - after + amount : amount - after + before;
      sums[index] = after;
    },
    read: () => sums.map((sum, index) => sum + lost[index]!),
  };
}

/** A game of one player has two values: no row to fold. */
function createTinyFold(players: number, weightBySize: ArrayLike<number>): CoalitionFold {
  let alone = 0;
  let empty = 0;
  return {
    blockLength: 2 ** players,
    addBlock(_start, source, offset) {
      empty = weightBySize[0]! * source[offset]!;
      alone = weightBySize[1]! * source[offset + 1]!;
    },
    finish: () => ({ total: empty + alone, holding: Float64Array.of(alone) }),
  };
}
