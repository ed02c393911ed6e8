import type { Quantity } from '../../kernel/quantity.ts';
import { compileFormula, type FormulaNode, type VectorProgram } from '../formula/index.ts';
import { orderFactors } from '../premium/factor-order.ts';
import {
  createGaussianCopula,
  createQuantileTable,
  distributionOf,
  type GaussianCopula,
  type QuantileTable,
} from '../uncertainty/index.ts';
import type { NamedQuantity, SimulationInput, SimulationModel } from './simulation-model.ts';

/** Runs computed at a time: columns of this length stay in the processor's nearest memory. */
export const blockLength = 1024;

/** A quantity or factor as a product: its own figure or draw, times factors. */
export interface PlannedFigure {
  readonly name: string;
  /** Its own figure when it has no range. */
  readonly constant: number;
  /** Place of its own range among the inputs, or −1. */
  readonly input: number;
  /** Places of the factors that multiply it, among the planned factors. */
  readonly factors: readonly number[];
  /** Places of all inputs it depends on, factors' included. */
  readonly inputs: ReadonlySet<number>;
}

/** Inputs that are drawn together: one alone, or several tied by correlations. */
export interface InputGroup {
  readonly inputs: readonly number[];
  readonly copula: GaussianCopula | null;
}

/** A simulation laid out for speed: every name is a place. */
export interface SimulationPlan {
  readonly inputs: readonly (SimulationInput & { readonly table: QuantileTable })[];
  readonly groups: readonly InputGroup[];
  /** Groups that the formula depends on, as places in `groups`. */
  readonly entering: readonly number[];
  /** In an order where each comes after those it names. */
  readonly factors: readonly PlannedFigure[];
  readonly quantities: readonly PlannedFigure[];
  readonly program: VectorProgram;
  /** The formula itself, to find a step at fault. */
  readonly tree: FormulaNode;
  /** Place in `quantities` of each name of the program. */
  readonly used: readonly number[];
}

/** Why a model cannot be drawn; files are checked for the rest before. */
export type PlanRefusal = { readonly reason: 'impossible-correlations'; readonly names: readonly string[] };

/**
 * Lays a model out. The model is one whose names are known and unique and whose factors form no circle.
 * @returns a refusal when the correlations asked for cannot hold together
 */
export function planSimulation(model: SimulationModel): SimulationPlan | PlanRefusal {
  const inputs: (SimulationInput & { table: QuantileTable })[] = [];
  const plan = (
    kind: SimulationInput['kind'],
    figures: readonly NamedQuantity[],
    earlier: readonly PlannedFigure[],
  ) =>
    figures.reduce<PlannedFigure[]>((planned, figure) => {
      planned.push(planFigure(figure, kind, inputs, kind === 'factor' ? planned : earlier));
      return planned;
    }, []);
  const factors = plan('factor', factorsInOrder(model.factors), []);
  const quantities = plan('quantity', model.quantities, factors);
  const groups = groupInputs(inputs, model);
  const impossible = groups.find(({ inputs: members, copula }) => members.length > 1 && copula === null);
  if (impossible !== undefined) {
    return {
      reason: 'impossible-correlations',
      names: impossible.inputs.map((input) => inputs[input]!.name),
    };
  }
  const program = compileFormula(model.formula, blockLength);
  const used = program.names.map((name) => quantities.findIndex((quantity) => quantity.name === name));
  const reached = new Set(used.flatMap((place) => [...quantities[place]!.inputs]));
  const entering = [...groups.keys()].filter((group) =>
    groups[group]!.inputs.some((input) => reached.has(input)),
  );
  return { inputs, groups, entering, factors, quantities, program, tree: model.formula.tree, used };
}

function factorsInOrder(factors: readonly NamedQuantity[]): NamedQuantity[] {
  const ordered = orderFactors(new Map(factors.map(({ name, quantity }) => [name, factorsOf(quantity)])));
  if (!ordered.ok) throw new RangeError(`factors in a circle: ${ordered.circle.join(', ')}`);
  const byName = new Map(factors.map((factor) => [factor.name, factor]));
  return ordered.order.map((name) => byName.get(name)!);
}

/** Names of the factors that a quantity names, none for a plain number. */
function factorsOf(quantity: Quantity): readonly string[] {
  return typeof quantity === 'number' ? [] : (quantity.factors ?? []);
}

/** Plans one figure, adding its own range to the inputs. */
function planFigure(
  { name, quantity }: NamedQuantity,
  kind: SimulationInput['kind'],
  inputs: (SimulationInput & { table: QuantileTable })[],
  factors: readonly PlannedFigure[],
): PlannedFigure {
  const distribution = distributionOf(quantity);
  const constant = distribution.kind === 'constant' ? distribution.value : 0;
  const input =
    distribution.kind === 'constant'
      ? -1
      : inputs.push({ kind, name, table: createQuantileTable(distribution) }) - 1;
  const multipliers = factorsOf(quantity).map((factor) =>
    factors.findIndex((planned) => planned.name === factor),
  );
  const reached = multipliers.flatMap((place) => [...factors[place]!.inputs]);
  return {
    name,
    constant,
    input,
    factors: multipliers,
    inputs: new Set(input < 0 ? reached : [input, ...reached]),
  };
}

/** Parts the inputs into groups that correlations tie together. */
function groupInputs(inputs: readonly SimulationInput[], { correlations }: SimulationModel): InputGroup[] {
  const placeOf = (name: string): number =>
    inputs.findIndex((input) => input.kind === 'quantity' && input.name === name);
  const ties = correlations.map(({ between, rank }) => ({
    a: placeOf(between[0]),
    b: placeOf(between[1]),
    rank,
  }));
  const groupOf = inputs.map((_, place) => place);
  for (const { a, b } of ties) {
    const [kept, gone] = [groupOf[a]!, groupOf[b]!];
    for (const [place, group] of groupOf.entries()) if (group === gone) groupOf[place] = kept;
  }
  return [...new Set(groupOf)].map((group) => {
    const members = [...groupOf.keys()].filter((place) => groupOf[place] === group);
    if (members.length === 1) return { inputs: members, copula: null };
    const local = ties
      .filter(({ a }) => members.includes(a))
      .map(({ a, b, rank }) => ({ a: members.indexOf(a), b: members.indexOf(b), rank }));
    return { inputs: members, copula: createGaussianCopula(members.length, local) };
  });
}
