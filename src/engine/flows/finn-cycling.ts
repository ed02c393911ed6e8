import { type FlowNetwork, sumOf } from './flow-network.ts';
import { type IncomeChain, incomeChain, partOfChain } from './income-chain.ts';
import { reduceChain, visitsOfReduced } from './reduced-chain.ts';
import { strongComponents } from './strong-components.ts';
import { estimateVisits } from './visit-estimate.ts';

/** Share of the throughflow that comes back to an actor it has already been through. */
export interface FinnCycling {
  /** From 0 (no cycle) to 1 (a closed ring). */
  readonly index: number;
  /** 95 % half-width when the index was estimated, 0 when it is exact. */
  readonly error: number;
}

/**
 * Finn cycling index: Σ t_j·(n_jj − 1)/n_jj over Σ t_j, N = (I − G)⁻¹, G_ij = T_ij/throughflow_i.
 *
 * N and (I − A)⁻¹ have the same diagonal, so that n_jj is the expected number of visits to j of a walk back along
 * incomes, and 1 − 1/n_jj its chance to come back: it exists, from 0 to 1, even where N does not (a closed ring gives 1).
 * Exact by elimination; above about 1,000 densely linked actors, estimated with its error. Source: Finn 1976.
 *
 * @returns null when nothing flows, or when a very large network defeats the iterations
 */
export function finnCycling(network: FlowNetwork): FinnCycling | null {
  if (sumOf(network.income) === 0) return null;
  const chain = incomeChain(network);
  const components = strongComponents({ size: chain.size, start: chain.start, to: chain.from });
  const place = new Int32Array(chain.size);
  let cycled = 0;
  let passing = 0;
  let variance = 0;
  for (let component = 0; component < components.count; component++) {
    const nodes = components.nodes.slice(components.start[component], components.start[component + 1]);
    const part = partOfChain(chain, nodes, place);
    const incomes = Float64Array.from(nodes, (node) => network.income[node]!);
    const split = splitIncomes(part, incomes);
    if (split === null) return null;
    cycled += split.cycled;
    passing += split.passing;
    variance += split.error * split.error;
  }
  const total = cycled + passing;
  return { index: cycled / total, error: Math.sqrt(variance) / total };
}

/** Income that comes back to where it has been and income that does not; kept apart so that 0 and 1 are exact. */
interface IncomeSplit {
  readonly cycled: number;
  readonly passing: number;
  readonly error: number;
}

/** Σ income_j·(1 − 1/n_jj) and the rest, over one group of mutually linked actors. */
function splitIncomes(part: IncomeChain, incomes: Float64Array): IncomeSplit | null {
  if (part.from.length === 0) return { cycled: 0, passing: sumOf(incomes), error: 0 };
  if (part.leak.every((share) => share === 0)) return { cycled: sumOf(incomes), passing: 0, error: 0 };
  const reduced = reduceChain(part);
  if (reduced === null) return estimateSplit(part, incomes);
  return { ...splitByVisits(incomes, visitsOfReduced(reduced)), error: 0 };
}

function splitByVisits(incomes: Float64Array, visits: Float64Array): { cycled: number; passing: number } {
  let cycled = 0;
  let passing = 0;
  for (let node = 0; node < incomes.length; node++) {
    const passes = Math.min(1, 1 / visits[node]!);
    cycled += incomes[node]! * (1 - passes);
    passing += incomes[node]! * passes;
  }
  return { cycled, passing };
}

/** Student's 97.5 % quantile for 31 degrees of freedom, those of 32 probes. */
const studentQuantile = 2.0395;

function estimateSplit(part: IncomeChain, incomes: Float64Array): IncomeSplit | null {
  const estimate = estimateVisits(part);
  if (estimate === null) return null;
  const { visits, probes } = estimate;
  const slopes = incomes.map((income, node) => income / (visits[node]! * visits[node]!));
  const effects = probes.map((probe) => probe.reduce((sum, value, node) => sum + slopes[node]! * value, 0));
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  const spread = effects.reduce((sum, effect) => sum + (effect - mean) * (effect - mean), 0);
  const error = studentQuantile * Math.sqrt(spread / (effects.length * (effects.length - 1)));
  return { ...splitByVisits(incomes, visits), error };
}
