import { mix, randomBits } from '../uncertainty/random-bits.ts';
import type { FlowNetwork } from './flow-network.ts';
import { createPathSearch, type Lengths, type PathTree } from './path-tree.ts';
import { tieTolerance } from './tie-tolerance.ts';

/** How often each actor stands on the shortest paths between the others. */
export interface Betweenness {
  /** Share, 0 to 1, of the ordered pairs of other actors whose shortest path passes by this one. */
  readonly values: Float64Array;
  /** Actors whose paths were followed: all of them, or a sample. */
  readonly sources: number;
  /** Largest 95 % half-width over the actors; 0 when all paths were followed. */
  readonly error: number;
}

/** Lengths stay so far from the largest double that paths can be added up. */
const longest = 1e290;

/** About a second on one core. */
const defaultWork = 1.2e8;

/**
 * Betweenness on flow lengths: Σ_{s,t} σ_st(v)/σ_st over the (n−1)(n−2) ordered pairs, the length of a link being
 * 1/flow and equal paths being shared. Flows to oneself are left out. Sources: Freeman 1977; Brandes 2001.
 *
 * All paths are followed up to about 2,900 actors of ten links. Above, a sample of sources drawn without replacement
 * from a fixed seed estimates the same shares without bias, with its error (Brandes and Pich 2007).
 *
 * @param work what the computation may cost, in links looked at; Infinity follows all paths whatever the size
 * @returns null below three actors, or when equal paths are too many to count in a double
 * @example betweennessOf(kite)?.values[7] // 0.3889 (Heather)
 */
export function betweennessOf(network: FlowNetwork, work = defaultWork): Betweenness | null {
  const { size } = network;
  if (size < 3) return null;
  const graph = flowLengths(network);
  const affordable = affordableSources(graph, work);
  const sources = affordable >= size ? null : sampleWithoutReplacement(size, affordable);
  const sums = dependencySums(graph, sources);
  if (sums === null) return null;
  return summarise(sums, size, sources?.length ?? size);
}

function flowLengths({ size, outStart, outTo, outAmount }: FlowNetwork): Lengths {
  const start = new Int32Array(size + 1);
  const to = new Int32Array(outTo.length);
  const length = new Float64Array(outTo.length);
  let links = 0;
  for (let actor = 0; actor < size; actor++) {
    for (let flow = outStart[actor]!; flow < outStart[actor + 1]!; flow++) {
      if (outTo[flow] === actor) continue;
      to[links] = outTo[flow]!;
      // A flow too small for its inverse to be written is as long as any path may get.
      length[links++] = Math.min(longest, 1 / outAmount[flow]!);
    }
    start[actor + 1] = links;
  }
  return { size, start, to: to.slice(0, links), length: length.slice(0, links) };
}

/** How many sources the work limit pays for; equal paths cost about twice as much as single ones. */
function affordableSources(graph: Lengths, work: number): number {
  const { tree, search } = createPathSearch(graph);
  let most = 0;
  for (let node = 0; node < graph.size; node++) if (degree(graph, node) > degree(graph, most)) most = node;
  search(most);
  const perSource = (graph.to.length + 4 * graph.size) * (tree.hasTies ? 2 : 1);
  return Math.max(64, Math.floor(work / perSource));
}

function degree({ start }: Lengths, node: number): number {
  return start[node + 1]! - start[node]!;
}

/** The first places of a shuffle of 0…size−1 (Fisher and Yates), from a fixed seed. */
function sampleWithoutReplacement(size: number, count: number): Int32Array {
  const bits = randomBits(mix(size), 0);
  const places = Int32Array.from({ length: size }, (_, place) => place);
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor((bits() / 4294967296) * (size - place));
    const kept = places[other]!;
    places[other] = places[place]!;
    places[place] = kept;
  }
  return places.slice(0, count);
}

interface Workspace {
  /** δ_s(v) = Σ_t σ_st(v)/σ_st for the present source s. */
  readonly dependency: Float64Array;
  readonly paths: Float64Array;
  /** Links on shortest paths, by distance of their first end. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

function createWorkspace({ size, to }: Lengths): Workspace {
  return {
    dependency: new Float64Array(size),
    paths: new Float64Array(size),
    before: new Int32Array(to.length),
    after: new Int32Array(to.length),
  };
}

interface DependencySums {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function dependencySums(graph: Lengths, sources: Int32Array | null): DependencySums | null {
  const { size } = graph;
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  const work = createWorkspace(graph);
  const { tree, search } = createPathSearch(graph);
  for (let place = 0; place < (sources?.length ?? size); place++) {
    search(sources === null ? place : sources[place]!);
    if (!tree.hasTies) addTreeDependencies(tree, work.dependency);
    else if (!addSharedDependencies(graph, tree, work)) return null;
    for (let reached = 1; reached < tree.reached; reached++) {
      const node = tree.order[reached]!;
      const value = work.dependency[node]!;
      sum[node]! += value;
      squares[node]! += value * value;
    }
  }
  return { sum, squares };
}

/** With one shortest path to each node, an actor is passed by as many as there are nodes behind it in the tree. */
function addTreeDependencies({ order, parent, reached }: PathTree, dependency: Float64Array): void {
  for (let place = 0; place < reached; place++) dependency[order[place]!] = 0;
  for (let place = reached - 1; place > 0; place--) {
    const node = order[place]!;
    dependency[parent[node]!]! += 1 + dependency[node]!;
  }
}

/** With equal paths, each counts for its part (Brandes 2001). False when they are too many to count. */
function addSharedDependencies(graph: Lengths, tree: PathTree, work: Workspace): boolean {
  sortByDistance(tree);
  const { order, reached } = tree;
  const { dependency, paths, before, after } = work;
  for (let place = 0; place < reached; place++) {
    dependency[order[place]!] = 0;
    paths[order[place]!] = 0;
  }
  const tight = countPaths(graph, tree, work);
  if (tight < 0) return false;
  for (let link = tight - 1; link >= 0; link--) {
    const node = before[link]!;
    const next = after[link]!;
    dependency[node]! += (paths[node]! / paths[next]!) * (1 + dependency[next]!);
  }
  return true;
}

/** Counts the shortest paths to each node, and lists the links that they use; −1 when a count overflows. */
function countPaths({ start, to, length }: Lengths, tree: PathTree, work: Workspace): number {
  const { order, distance, reached } = tree;
  const { paths, before, after } = work;
  paths[order[0]!] = 1;
  let tight = 0;
  for (let place = 0; place < reached; place++) {
    const node = order[place]!;
    const near = distance[node]!;
    const count = paths[node]!;
    if (count === Infinity) return -1;
    for (let link = start[node]!, end = start[node + 1]!; link < end; link++) {
      const next = to[link]!;
      const far = distance[next]!;
      if (near >= far || near + length[link]! > far * (1 + tieTolerance)) continue;
      paths[next]! += count;
      before[tight] = node;
      after[tight++] = next;
    }
  }
  return tight;
}

/** Insertion sort, the order being already that of the distances but inside buckets; a full sort where it is not. */
function sortByDistance({ order, distance, reached }: PathTree): void {
  let moves = 0;
  for (let place = 1; place < reached; place++) {
    const node = order[place]!;
    let slot = place;
    while (slot > 0 && distance[order[slot - 1]!]! > distance[node]!) {
      order[slot] = order[slot - 1]!;
      slot--;
    }
    order[slot] = node;
    moves += place - slot;
    if (moves > 8 * reached) {
      order.subarray(0, reached).sort((one, other) => distance[one]! - distance[other]!);
      return;
    }
  }
}

function summarise({ sum, squares }: DependencySums, size: number, sources: number): Betweenness {
  const pairs = (size - 1) * (size - 2);
  const values = sum.map((value) => ((value / sources) * size) / pairs);
  if (sources === size) return { values, sources, error: 0 };
  let worst = 0;
  for (let node = 0; node < size; node++) {
    const mean = sum[node]! / sources;
    worst = Math.max(worst, (squares[node]! - sources * mean * mean) / (sources - 1));
  }
  const standardError = Math.sqrt((Math.max(0, worst) * (1 - sources / size)) / sources);
  return { values, sources, error: (1.96 * standardError * size) / pairs };
}
