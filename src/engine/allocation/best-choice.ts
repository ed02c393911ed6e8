import { budgetTable } from './budget-table.ts';
import type { BestChoice, ChoiceProblem } from './choice-problem.ts';
import { isPromising, type Search, startSearch } from './choice-search.ts';
import { boundNode, explore, settle } from './explore-choices.ts';
import { free, taken } from './lagrangian-bound.ts';
import { offer, tryRounding } from './offer-choice.ts';
import { restrictProblem } from './restrict-problem.ts';

/** About five seconds. */
const defaultWork = 2e8;

/** What a rule shown beside the best one may take: about a second. */
export const besideWork = 3e7;

/**
 * The best choice of a problem, proven: branch and bound, each node closed by a Lagrangian bound.
 *
 * First the options nearest to the margin, to have a good choice early; then those that this choice does not settle. Where
 * bounds do not decide a single budget, the table of amounts does. Sources: Land and Doig 1960; Balas and Zemel 1980 (core).
 *
 * @param mostWork columns that may be looked at, node by node, before the search gives up its proof
 * @example bestChoice({ classStart, worth, rows, cliques: [], grain: 1, slack: 0 }).isProven // true
 */
export function bestChoice(problem: ChoiceProblem, mostWork = defaultWork): BestChoice {
  const search = startSearch(problem, mostWork);
  const bound = boundNode(search);
  if (bound === null) return answerOf(search, -Infinity, null);
  const prices = originalPrices(search);
  tryRounding(search);
  if (isPromising(search, bound)) {
    const net = search.work.net.slice();
    const best = search.work.best.slice();
    for (const size of [30, 60]) {
      if (problem.worth.length > 2 * size && isPromising(search, bound)) searchCore(search, net, size);
    }
    if (isPromising(search, bound)) searchRest(search, net, best, bound);
  }
  return answerOf(search, bound, prices);
}

function answerOf(search: Search, bound: number, prices: Float64Array | null): BestChoice {
  const found = search.best;
  return {
    taken: found === null ? null : Int32Array.from(found.keys()).filter((option) => found[option] === 1),
    worth: search.bestWorth,
    bound: search.isComplete ? search.bestWorth : bound,
    isProven: search.isComplete,
    nodes: search.nodes,
    prices,
  };
}

/** Looks first among the options whose net worth is nearest to 0, the others staying where the relaxation has them. */
function searchCore(search: Search, net: Float64Array, size: number): void {
  const { relaxation, states } = search;
  const order = Array.from(states.keys()).sort((one, other) => Math.abs(net[one]!) - Math.abs(net[other]!));
  const isOpen = new Uint8Array(states.length);
  for (const option of order.slice(0, size)) isOpen[option] = 1;
  for (let option = 0; option < states.length; option++) {
    const value = relaxation.values[option]!;
    if (value > 1e-7 && value < 1 - 1e-7) isOpen[option] = 1;
  }
  const isTaken = Uint8Array.from(states.keys(), (o) =>
    isOpen[o] === 0 && relaxation.values[o]! > 0.5 ? 1 : 0,
  );
  searchPart(search, isOpen, isTaken, 1.5e6);
}

/** Searches the options that are not settled, again from fewer of them each time the search has found better. */
function searchRest(search: Search, net: Float64Array, best: Float64Array, bound: number): void {
  const { states, work } = search;
  for (let budget = 2e6; ; budget *= 20) {
    work.net.set(net);
    work.best.set(best);
    settle(search, bound);
    const isOpen = states.map((state) => (state === free ? 1 : 0));
    const isTaken = states.map((state) => (state === taken ? 1 : 0));
    if (searchPart(search, isOpen, isTaken, Math.min(budget, search.mostWork - search.done))) return;
    if (fillTable(search, isOpen, isTaken)) return;
    if (search.done >= search.mostWork) {
      search.isComplete = false;
      return;
    }
  }
}

/** Where bounds do not decide: the table of a single budget, if the open part is such a problem. */
function fillTable(search: Search, isOpen: Uint8Array, isTaken: Uint8Array): boolean {
  const { problem, options } = restrictProblem(search.problem, isOpen, isTaken);
  const best = budgetTable(problem);
  if (best === null) return false;
  offerPart(search, isTaken, options, best);
  return true;
}

function offerPart(search: Search, isTaken: Uint8Array, options: Int32Array, part: Uint8Array): void {
  const choice = isTaken.slice();
  part.forEach((state, index) => {
    choice[options[index]!] = state;
  });
  offer(search, choice);
}

function searchPart(search: Search, isOpen: Uint8Array, isTaken: Uint8Array, mostWork: number): boolean {
  const { problem, options, settled } = restrictProblem(search.problem, isOpen, isTaken);
  const part = startSearch(problem, mostWork);
  part.bestWorth = search.bestWorth - settled;
  explore(part);
  search.nodes += part.nodes;
  search.done += part.done;
  if (part.best !== null) offerPart(search, isTaken, options, part.best);
  return part.isComplete;
}

function originalPrices({ relaxation, problem: { rows } }: Search): Float64Array {
  return relaxation
    .prices()
    .slice(0, rows.length)
    .map((price, row) => price * relaxation.scales[row]!);
}
