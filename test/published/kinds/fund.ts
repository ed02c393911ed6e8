import { computations } from '../../../src/platform/compute/methods.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

interface Choice {
  readonly chosen: readonly string[];
  readonly cost: number;
  readonly value: number;
}

interface Allocation {
  readonly best: Choice;
  readonly priceOfFairness: number | null;
}

/** Answers of `cap17 compute allocation`; throws with the problems of a refused document. */
async function allocate(document: object): Promise<Allocation> {
  const compute = await computations.allocation!();
  const result = compute(new TextEncoder().encode(JSON.stringify(document)), { language: 'en' });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value as Allocation;
}

/** The most valuable load of a knapsack. */
export async function knapsack({ inputs }: PublishedCase): Promise<Computed> {
  const profits = inputs.profits as number[];
  const candidates = (inputs.weights as number[]).map((cost, k) => ({
    id: `i${k}`,
    cost,
    value: profits[k]!,
  }));
  const { best } = await allocate({ budget: inputs.capacity, candidates });
  return { figures: { optimum: best.value }, exact: 0 };
}

/** A fund of eight projects, free, then with a floor for a territory and a cap for a maturity. */
export async function fund({ inputs }: PublishedCase): Promise<Computed> {
  const free = { budget: inputs.budget, candidates: inputs.projects };
  const bound = {
    ...free,
    floors: { territory: inputs.min_territory },
    caps: { maturity: inputs.max_maturity },
  };
  const [unconstrained, constrained] = [await allocate(free), await allocate(bound)];
  const figures = {
    unconstrained: unconstrained.best.value,
    unconstrained_set: [...unconstrained.best.chosen].sort(),
    unconstrained_cost: unconstrained.best.cost,
    constrained: constrained.best.value,
    constrained_set: [...constrained.best.chosen].sort(),
    constrained_cost: constrained.best.cost,
    price_of_fairness: constrained.priceOfFairness,
  };
  return { figures, exact: 1e-9 };
}
