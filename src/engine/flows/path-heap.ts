import type { Lengths, PathTree } from './path-tree.ts';
import { tieTolerance } from './tie-tolerance.ts';

/** Dijkstra's search with a heap of four branches: never worse than (links + nodes)·log(nodes). */
export class PathHeap {
  private readonly nodes: Int32Array;
  private readonly keys: Float64Array;
  private readonly place: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.nodes = new Int32Array(size + 1);
    this.keys = new Float64Array(size + 1);
    this.place = new Int32Array(size);
  }

  /** Adds a node that is reached, but from which the search has not gone on yet. */
  add(node: number, distance: number): void {
    this.rise(this.count++, node, distance);
  }

  /** Goes on until no node is waiting; what the tree already holds is final or waiting here. */
  finish({ start, to, length }: Lengths, tree: PathTree): void {
    const { distance, parent, order } = tree;
    while (this.count > 0) {
      const node = this.nodes[0]!;
      const reached = this.keys[0]!;
      this.removeFirst();
      order[tree.reached++] = node;
      for (let link = start[node]!; link < start[node + 1]!; link++) {
        const next = to[link]!;
        const known = distance[next]!;
        const candidate = reached + length[link]!;
        const gap = candidate - known;
        if (gap > candidate * tieTolerance) continue;
        if (gap > -candidate * tieTolerance) tree.hasTies = true;
        if (gap >= 0) continue;
        distance[next] = candidate;
        parent[next] = node;
        this.rise(known === Infinity ? this.count++ : this.place[next]!, next, candidate);
      }
    }
  }

  private put(slot: number, node: number, key: number): void {
    this.nodes[slot] = node;
    this.keys[slot] = key;
    this.place[node] = slot;
  }

  private rise(from: number, node: number, key: number): void {
    let slot = from;
    while (slot > 0) {
      const above = (slot - 1) >> 2;
      if (this.keys[above]! <= key) break;
      this.put(slot, this.nodes[above]!, this.keys[above]!);
      slot = above;
    }
    this.put(slot, node, key);
  }

  private removeFirst(): void {
    const count = --this.count;
    if (count === 0) return;
    const node = this.nodes[count]!;
    const key = this.keys[count]!;
    let slot = 0;
    for (let child = 1; child < count; child = 4 * slot + 1) {
      let least = child;
      const end = Math.min(child + 4, count);
      for (let other = child + 1; other < end; other++)
        if (this.keys[other]! < this.keys[least]!) least = other;
      if (this.keys[least]! >= key) break;
      this.put(slot, this.nodes[least]!, this.keys[least]!);
      slot = least;
    }
    this.put(slot, node, key);
  }
}
