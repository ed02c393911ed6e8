/**
 * Who pays whom inside a territory, and what crosses its border, over one period and in one unit.
 * Actors are numbered 0…size−1. Flows of 0 are left out, flows given several times between the same two are added.
 * A flow from an actor to itself is kept.
 */
export interface FlowNetwork {
  readonly size: number;
  /** Flows by payer, then payee: those of actor i are at positions outStart[i] … outStart[i+1]−1. */
  readonly outStart: Int32Array;
  readonly outTo: Int32Array;
  readonly outAmount: Float64Array;
  /** The same flows by payee, then payer. */
  readonly inStart: Int32Array;
  readonly inFrom: Int32Array;
  readonly inAmount: Float64Array;
  /** What each actor receives from outside, sends outside, and uses up. */
  readonly imports: Float64Array;
  readonly exports: Float64Array;
  readonly dissipation: Float64Array;
  /** Throughflow: all that each actor receives, imports included. */
  readonly income: Float64Array;
  /** All that leaves each actor, exports and dissipation included. */
  readonly outgoings: Float64Array;
}

export interface FlowInput {
  readonly size: number;
  /** Payer, payee and amount of each flow, position by position. */
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly amount: ArrayLike<number>;
  /** By actor; left out: nothing crosses the border that way. */
  readonly imports?: ArrayLike<number>;
  readonly exports?: ArrayLike<number>;
  readonly dissipation?: ArrayLike<number>;
}

/**
 * Indexes a list of flows by payer and by payee.
 *
 * @throws RangeError when an actor is outside 0…size−1, an amount is negative or not finite, or lists differ in length
 * @example createFlowNetwork({ size: 2, from: [0], to: [1], amount: [10], imports: [10, 0] }).income // 10, 10
 */
export function createFlowNetwork(input: FlowInput): FlowNetwork {
  checkFlows(input);
  const { size } = input;
  const byPayer = indexFlows(size, input.from, input.to, input.amount);
  const payers = expand(byPayer.start, byPayer.other.length);
  const byPayee = indexFlows(size, byPayer.other, payers, byPayer.amount);
  const imports = amounts(input.imports, size);
  const exports = amounts(input.exports, size);
  const dissipation = amounts(input.dissipation, size);
  return {
    size,
    outStart: byPayer.start,
    outTo: byPayer.other,
    outAmount: byPayer.amount,
    inStart: byPayee.start,
    inFrom: byPayee.other,
    inAmount: byPayee.amount,
    imports,
    exports,
    dissipation,
    income: sums(byPayee, imports),
    outgoings: sums(byPayer, exports, dissipation),
  };
}

interface FlowIndex {
  readonly start: Int32Array;
  readonly other: Int32Array;
  readonly amount: Float64Array;
}

function checkFlows({
  size,
  from,
  to,
  amount,
  imports = [],
  exports = [],
  dissipation = [],
}: FlowInput): void {
  if (from.length !== to.length || from.length !== amount.length)
    throw new RangeError('flow lists differ in length');
  for (let flow = 0; flow < amount.length; flow++) {
    for (const actor of [from[flow]!, to[flow]!]) {
      if (!(Number.isInteger(actor) && actor >= 0 && actor < size)) {
        throw new RangeError(`flow ${flow}: actor ${actor} is not in 0…${size - 1}`);
      }
    }
  }
  for (const list of [amount, imports, exports, dissipation]) {
    const wrong = Array.from(list).findIndex((value) => !(value >= 0 && value < Infinity));
    if (wrong >= 0) throw new RangeError(`amount ${list[wrong]} at ${wrong} is not a number of 0 or more`);
  }
}

function amounts(list: ArrayLike<number> | undefined, size: number): Float64Array {
  const values = new Float64Array(size);
  if (list !== undefined) values.set(Array.from(list).slice(0, size));
  return values;
}

/** Sorts flows by their key actor, then by the other one (two stable counting passes), and merges the repeated ones. */
function indexFlows(
  size: number,
  key: ArrayLike<number>,
  other: ArrayLike<number>,
  amount: ArrayLike<number>,
): FlowIndex {
  const order = countingSort(size, key, countingSort(size, other, null));
  const merged = new Float64Array(order.length);
  const others = new Int32Array(order.length);
  const start = new Int32Array(size + 1);
  let count = 0;
  let lastKey = -1;
  for (const flow of order) {
    if (amount[flow] === 0) continue;
    if (key[flow] !== lastKey || others[count - 1] !== other[flow]) {
      lastKey = key[flow]!;
      others[count++] = other[flow]!;
      start[lastKey + 1] = count;
    }
    merged[count - 1]! += amount[flow]!;
  }
  for (let actor = 1; actor <= size; actor++) start[actor] = Math.max(start[actor]!, start[actor - 1]!);
  return { start, other: others.slice(0, count), amount: merged.slice(0, count) };
}

function countingSort(size: number, key: ArrayLike<number>, order: Int32Array | null): Int32Array {
  const next = new Int32Array(size + 1);
  for (let flow = 0; flow < key.length; flow++) next[key[flow]! + 1]!++;
  for (let actor = 0; actor < size; actor++) next[actor + 1]! += next[actor]!;
  const sorted = new Int32Array(key.length);
  for (let place = 0; place < key.length; place++) {
    const flow = order === null ? place : order[place]!;
    sorted[next[key[flow]!]!++] = flow;
  }
  return sorted;
}

/** The key actor of each indexed flow. */
function expand(start: Int32Array, flows: number): Int32Array {
  const keys = new Int32Array(flows);
  for (let actor = 0; actor + 1 < start.length; actor++) keys.fill(actor, start[actor], start[actor + 1]);
  return keys;
}

function sums(index: FlowIndex, ...more: Float64Array[]): Float64Array {
  const size = index.start.length - 1;
  const totals = new Float64Array(size);
  for (let actor = 0; actor < size; actor++) {
    let sum = 0;
    for (let flow = index.start[actor]!; flow < index.start[actor + 1]!; flow++) sum += index.amount[flow]!;
    for (const list of more) sum += list[actor]!;
    totals[actor] = sum;
  }
  return totals;
}

/** Sum of a list of amounts. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += values[place]!;
  return sum;
}
