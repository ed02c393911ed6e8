import type { Quantity } from '../../kernel/quantity.ts';
import type { FigureIndex } from './compiled-alliance.ts';
import { orderFactors } from './factor-order.ts';
import { type Figure, type FigureRole, factorNames, pointerOf } from './figures.ts';

type Steps = readonly (string | number)[];

/** The figures of a file, gathered while it is compiled. */
export interface FigureList {
  readonly figures: Figure[];
  /** Adds a figure that the file gives. */
  readonly add: (steps: Steps, quantity: Quantity, role: FigureRole) => FigureIndex;
  /** Adds a figure that the file may leave out, with the contract's default. */
  readonly addOptional: (
    steps: Steps,
    quantity: Quantity | undefined,
    otherwise: number,
    role: FigureRole,
  ) => FigureIndex;
}

const multiplier: Omit<FigureRole, 'labelParams'> = {
  label: 'input.factor',
  unit: 'multiplier',
  least: 0,
  most: Number.POSITIVE_INFINITY,
};

/**
 * Starts the list with the common factors, each after those that multiply it: every figure follows its factors.
 * @throws when a factor is unknown or factors go in a circle: the file reader has refused those before
 */
export function createFigureList(factors: Readonly<Record<string, Quantity>>): FigureList {
  const figures: Figure[] = [];
  const placed = new Map<string, FigureIndex>();

  const factorIndex = (name: string): FigureIndex => {
    const index = placed.get(name);
    if (index === undefined) throw new Error(`factor "${name}" is unknown`);
    return index;
  };
  const push = (steps: Steps, quantity: Quantity, role: FigureRole, written: boolean): FigureIndex => {
    const multipliers = factorNames(quantity).map(factorIndex);
    figures.push({ ...role, pointer: pointerOf(steps), quantity, factors: multipliers, written });
    return figures.length - 1;
  };

  const known = new Map(Object.entries(factors));
  const sorted = orderFactors(new Map([...known].map(([name, quantity]) => [name, factorNames(quantity)])));
  if (!sorted.ok) throw new Error(`factors in a circle: ${sorted.circle.join(', ')}`);
  for (const name of sorted.order) {
    const role = { ...multiplier, labelParams: { factor: name } };
    placed.set(name, push(['factors', name], known.get(name)!, role, true));
  }
  return {
    figures,
    add: (steps, quantity, role) => push(steps, quantity, role, true),
    addOptional: (steps, quantity, otherwise, role) =>
      push(steps, quantity ?? otherwise, role, quantity !== undefined),
  };
}
