import { PathBuckets } from './path-buckets.ts';
import { PathHeap } from './path-heap.ts';
import type { Successors } from './strong-components.ts';

/** A directed graph whose links have a length above 0. */
export interface Lengths extends Successors {
  readonly length: Float64Array;
}

/** Shortest paths from one source at a time, in arrays that are used again for the next one. */
export interface PathTree {
  readonly distance: Float64Array;
  /** The node before each one on a shortest path. */
  readonly parent: Int32Array;
  /** Nodes reached, each after its parent; the source first. */
  readonly order: Int32Array;
  reached: number;
  /** True when some node may be reached by two paths of the same length. */
  hasTies: boolean;
}

/**
 * A search to be run from one source after the other; it fills the tree.
 * Buckets serve the near part, a heap what they cannot hold.
 */
export function createPathSearch(graph: Lengths): { readonly tree: PathTree; search(source: number): void } {
  const tree: PathTree = {
    distance: new Float64Array(graph.size),
    parent: new Int32Array(graph.size),
    order: new Int32Array(graph.size),
    reached: 0,
    hasTies: false,
  };
  const heap = new PathHeap(graph.size);
  const buckets = new PathBuckets(graph);
  let areBucketsFit = true;
  const search = (source: number): void => {
    clear(tree, source);
    areBucketsFit &&= buckets.search(graph, tree, source, heap);
    if (!areBucketsFit) {
      clear(tree, source);
      heap.add(source, 0);
    }
    heap.finish(graph, tree);
  };
  return { tree, search };
}

function clear(tree: PathTree, source: number): void {
  tree.distance.fill(Infinity);
  tree.distance[source] = 0;
  tree.parent[source] = -1;
  tree.reached = 0;
  tree.hasTies = false;
}
