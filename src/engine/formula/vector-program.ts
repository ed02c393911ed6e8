import { exp, log, pow } from '../arithmetic/index.ts';
import type { Formula } from './parse-formula.ts';
import type { FormulaNode, Operation } from './syntax-tree.ts';

/** A formula ready to be computed over many runs at once. */
export interface VectorProgram {
  /** Names whose values it needs, in the order of `inputs`. */
  readonly names: readonly string[];
  /**
   * Computes one result per run. NaN marks a run that cannot be computed: a division by 0, the logarithm of a number that
   * is not above 0, a root or power that does not exist, or a step beyond doubles, wherever it is in the formula.
   * @param inputs one array per name, each at least as long as `out`; `out` at most `block` long
   */
  readonly run: (inputs: readonly Float64Array[], out: Float64Array) => void;
  /** Rough time of one run, in nanoseconds on a common machine: to refuse what would take too long. */
  readonly cost: number;
}

interface Step {
  readonly operation: Operation;
  /** Places in the list of inputs, then constants, then scratch columns. */
  readonly left: number;
  readonly right: number;
  readonly target: number;
}

/** Rough nanoseconds of each operation that is not plain arithmetic. */
const slowOperations: Readonly<Partial<Record<Operation, number>>> = {
  exp: 20,
  log: 20,
  power: 90,
  sqrt: 4,
  divide: 3,
};

/**
 * Compiles a formula to steps over columns of `block` runs: no code is generated, each step is one loop.
 * @example compileFormula(formula, 1024).run([hours, rate], out)
 */
export function compileFormula(formula: Formula, block: number): VectorProgram {
  const { names } = formula;
  const places = new Map(names.map((name, place) => [name, place]));
  const constants = new Map<number, number>();
  const columns: Float64Array[] = names.map(() => new Float64Array(0));
  const constantPlace = (value: number): number => {
    const known = constants.get(value);
    if (known !== undefined && !Object.is(value, -0)) return known;
    constants.set(value, columns.length);
    return columns.push(new Float64Array(block).fill(value)) - 1;
  };
  const steps: Step[] = [];
  const scratch: number[] = [];
  /** Compiles a node whose result may use scratch columns from `depth` on; gives the place of its result. */
  const compile = (node: FormulaNode, depth: number): number => {
    if (node.kind === 'number') return constantPlace(node.value);
    if (node.kind === 'name') return places.get(node.name)!;
    const left = compile(node.operands[0]!, depth);
    const right = node.operands.length > 1 ? compile(node.operands[1]!, depth + 1) : left;
    scratch[depth] ??= columns.push(new Float64Array(block)) - 1;
    const target = scratch[depth];
    steps.push({ operation: node.operation, left, right, target });
    return target;
  };
  const result = compile(formula.tree, 0);
  const run = (inputs: readonly Float64Array[], out: Float64Array): void => {
    for (let k = 0; k < names.length; k++) columns[k] = inputs[k]!;
    for (const { operation, left, right, target } of steps) {
      columnOperations[operation](columns[left]!, columns[right]!, columns[target]!, out.length);
    }
    const last = columns[result]!;
    for (let i = 0; i < out.length; i++) out[i] = last[i]!;
  };
  const cost = steps.reduce((sum, { operation }) => sum + (slowOperations[operation] ?? 1), 1);
  return { names, run, cost };
}

type ColumnOperation = (left: Float64Array, right: Float64Array, target: Float64Array, count: number) => void;

/**
 * One loop per operation. `x − x` is 0 for a number and NaN for an infinity or NaN: added to a result, it turns every step
 * that leaves doubles into NaN, and lets no later step (a comparison, a power of 0, a division) hide it.
 */
const columnOperations: Readonly<Record<Operation, ColumnOperation>> = {
  negate: (a, _, t, n) => {
    for (let i = 0; i < n; i++) t[i] = -a[i]!;
  },
  exp: (a, _, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(exp(a[i]!));
  },
  log: (a, _, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(log(a[i]!));
  },
  sqrt: (a, _, t, n) => {
    for (let i = 0; i < n; i++) t[i] = Math.sqrt(a[i]!);
  },
  add: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(a[i]! + b[i]!);
  },
  subtract: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(a[i]! - b[i]!);
  },
  multiply: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(a[i]! * b[i]!);
  },
  divide: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(a[i]! / b[i]!);
  },
  power: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = finite(pow(a[i]!, b[i]!)) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  min: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = Math.min(a[i]!, b[i]!);
  },
  max: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = Math.max(a[i]!, b[i]!);
  },
  less: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! < b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  'at-most': (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! <= b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  greater: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! > b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  'at-least': (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! >= b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  equal: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! === b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
  different: (a, b, t, n) => {
    for (let i = 0; i < n; i++) t[i] = (a[i]! !== b[i]! ? 1 : 0) + (a[i]! - a[i]!) + (b[i]! - b[i]!);
  },
};

function finite(x: number): number {
  return x + (x - x);
}
