import { exp, log, pow } from '../arithmetic/index.ts';
import type { FormulaNode, OperationNode } from './syntax-tree.ts';

/** The first step of a formula that has no result for some values of its names. */
export interface FormulaFault {
  readonly reason: 'division-by-zero' | 'logarithm' | 'root' | 'power' | 'overflow';
  /** Place of the operator or function in the formula, counted from 1. */
  readonly position: number;
}

/**
 * Computes a formula for one set of values and tells the first step that fails: the slow twin of `compileFormula`, for
 * messages and for tests.
 * @param values value of each name
 * @example findFault(parsed.tree, new Map([['x', 0]])) // for 1/x: { reason: 'division-by-zero', position: 2 }
 */
export function findFault(tree: FormulaNode, values: ReadonlyMap<string, number>): FormulaFault | number {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'name') {
    const value = values.get(tree.name)!;
    return Number.isFinite(value) ? value : { reason: 'overflow', position: tree.position };
  }
  const operands: number[] = [];
  for (const operand of tree.operands) {
    const value = findFault(operand, values);
    if (typeof value !== 'number') return value;
    operands.push(value);
  }
  const result = compute(tree, operands[0]!, operands[1] ?? 0);
  if (Number.isFinite(result)) return result;
  return { reason: reasonOf(tree, operands[1] ?? 0, operands[0]!), position: tree.position };
}

function reasonOf({ operation }: OperationNode, second: number, first: number): FormulaFault['reason'] {
  if (operation === 'divide' && second === 0) return 'division-by-zero';
  if (operation === 'log') return 'logarithm';
  if (operation === 'sqrt') return 'root';
  if (operation === 'power' && first === 0) return 'division-by-zero';
  if (operation === 'power' && first < 0 && Math.floor(second) !== second) return 'power';
  return 'overflow';
}

function compute({ operation }: OperationNode, a: number, b: number): number {
  switch (operation) {
    case 'negate':
      return -a;
    case 'exp':
      return exp(a);
    case 'log':
      return log(a);
    case 'sqrt':
      return Math.sqrt(a);
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return a / b;
    case 'power':
      return pow(a, b);
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    default:
      return compare(operation, a, b) ? 1 : 0;
  }
}

function compare(
  operation: 'less' | 'at-most' | 'greater' | 'at-least' | 'equal' | 'different',
  a: number,
  b: number,
): boolean {
  switch (operation) {
    case 'less':
      return a < b;
    case 'at-most':
      return a <= b;
    case 'greater':
      return a > b;
    case 'at-least':
      return a >= b;
    case 'equal':
      return a === b;
    case 'different':
      return a !== b;
  }
}
