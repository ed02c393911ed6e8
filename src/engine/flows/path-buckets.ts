import type { PathHeap } from './path-heap.ts';
import type { Lengths, PathTree } from './path-tree.ts';
import { tieTolerance } from './tie-tolerance.ts';

const bucketCount = 4096;

/**
 * The near part of a search with buckets of distances: twice as fast as a heap on networks of comparable flows.
 * Inside a bucket a node may be taken again when a shorter path reaches it; where that happens too often, it gives up.
 */
export class PathBuckets {
  private readonly perLength: number;
  /** First entry of each bucket; the last bucket holds all that is farther. */
  private readonly heads = new Int32Array(bucketCount + 1);
  private readonly nodes: Int32Array;
  private readonly next: Int32Array;
  /** Distance at which each node was last taken. */
  private readonly taken: Float64Array;
  private readonly sequence: Int32Array;
  private readonly lastTaken: Int32Array;

  constructor(graph: Lengths) {
    const room = graph.to.length + 4 * graph.size + 1;
    this.perLength = 16 / typicalLength(graph);
    this.nodes = new Int32Array(room);
    this.next = new Int32Array(room);
    this.taken = new Float64Array(graph.size);
    this.sequence = new Int32Array(2 * graph.size + 1);
    this.lastTaken = new Int32Array(graph.size);
  }

  /**
   * Searches from the source of a cleared tree as far as the buckets go, and hands what waits beyond to the heap.
   *
   * @returns false when this way of searching does not fit the graph: the tree is then to be cleared again
   */
  search({ start, to, length }: Lengths, tree: PathTree, source: number, heap: PathHeap): boolean {
    const { distance, parent } = tree;
    const { heads, nodes, next, taken, sequence, perLength } = this;
    heads.fill(-1);
    taken.fill(-1);
    nodes[0] = source;
    next[0] = -1;
    heads[0] = 0;
    let entries = 1;
    let count = 0;
    let top = 0;
    for (let bucket = 0; bucket <= top && bucket < bucketCount; bucket++) {
      for (let entry = heads[bucket]!; entry >= 0; entry = heads[bucket]!) {
        heads[bucket] = next[entry]!;
        const node = nodes[entry]!;
        const reached = distance[node]!;
        if (taken[node] === reached) continue;
        const end = start[node + 1]!;
        if (count === sequence.length || entries + end - start[node]! > nodes.length) return false;
        taken[node] = reached;
        this.lastTaken[node] = count;
        sequence[count++] = node;
        for (let link = start[node]!; link < end; link++) {
          const after = to[link]!;
          const candidate = reached + length[link]!;
          const gap = candidate - distance[after]!;
          if (gap > candidate * tieTolerance) continue;
          if (gap > -candidate * tieTolerance) tree.hasTies = true;
          if (gap >= 0) continue;
          const target = Math.min(bucketCount, Math.floor(candidate * perLength));
          distance[after] = candidate;
          parent[after] = node;
          if (target > top) top = target;
          nodes[entries] = after;
          next[entries] = heads[target]!;
          heads[target] = entries++;
        }
      }
    }
    this.keepLast(tree, count);
    this.handOver(tree, heap);
    return true;
  }

  /** The order of the last time each node was taken: by then its distance was final, and so was its parent's. */
  private keepLast(tree: PathTree, count: number): void {
    for (let place = 0; place < count; place++) {
      const node = this.sequence[place]!;
      if (this.lastTaken[node] === place) tree.order[tree.reached++] = node;
    }
  }

  private handOver(tree: PathTree, heap: PathHeap): void {
    for (let entry = this.heads[bucketCount]!; entry >= 0; entry = this.next[entry]!) {
      const node = this.nodes[entry]!;
      if (this.taken[node] === tree.distance[node]) continue;
      this.taken[node] = tree.distance[node]!;
      heap.add(node, tree.distance[node]!);
    }
  }
}

/** Mean over the nodes of their shortest outgoing length. */
function typicalLength({ size, start, length }: Lengths): number {
  let sum = 0;
  let nodes = 0;
  for (let node = 0; node < size; node++) {
    let least = Infinity;
    for (let link = start[node]!; link < start[node + 1]!; link++) least = Math.min(least, length[link]!);
    if (least === Infinity) continue;
    sum += least;
    nodes++;
  }
  return nodes === 0 ? 1 : sum / nodes;
}
