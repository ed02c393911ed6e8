/** A directed graph by successors: those of node i are at positions start[i] … start[i+1]−1 of `to`. */
export interface Successors {
  readonly size: number;
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** The groups of nodes that reach one another, each after every group that it leads to. */
export interface StrongComponents {
  readonly count: number;
  /** Number of the component of each node. */
  readonly of: Int32Array;
  /** Nodes by component: those of component c are at positions start[c] … start[c+1]−1. */
  readonly start: Int32Array;
  readonly nodes: Int32Array;
}

/**
 * Strongly connected components in reverse topological order, without recursion (networks of any depth).
 * Source: Tarjan 1972.
 */
export function strongComponents(graph: Successors): StrongComponents {
  const { size } = graph;
  const search = new DepthFirstSearch(graph);
  for (let root = 0; root < size; root++) search.visit(root);
  return {
    count: search.starts.length - 1,
    of: search.of,
    start: Int32Array.from(search.starts),
    nodes: search.nodes,
  };
}

class DepthFirstSearch {
  readonly starts: number[] = [0];
  readonly of: Int32Array;
  readonly nodes: Int32Array;
  private readonly graph: Successors;
  /** Order of discovery, −1 before it. */
  private readonly found: Int32Array;
  private readonly lowest: Int32Array;
  /** Next successor to look at. */
  private readonly next: Int32Array;
  private readonly path: Int32Array;
  private readonly waiting: Int32Array;
  private waitingCount = 0;
  private discovered = 0;
  private placed = 0;

  constructor(graph: Successors) {
    this.graph = graph;
    this.of = new Int32Array(graph.size).fill(-1);
    this.found = new Int32Array(graph.size).fill(-1);
    this.nodes = new Int32Array(graph.size);
    this.lowest = new Int32Array(graph.size);
    this.next = graph.start.slice(0, graph.size);
    this.path = new Int32Array(graph.size);
    this.waiting = new Int32Array(graph.size);
  }

  visit(root: number): void {
    if (this.found[root]! >= 0) return;
    let depth = 0;
    this.discover(root, depth);
    while (depth >= 0) {
      const node = this.path[depth]!;
      if (this.next[node]! < this.graph.start[node + 1]!) {
        const child = this.graph.to[this.next[node]!++]!;
        if (this.found[child]! < 0) this.discover(child, ++depth);
        else if (this.of[child]! < 0) this.lower(node, this.found[child]!);
        continue;
      }
      if (this.lowest[node] === this.found[node]) this.close(node);
      depth--;
      if (depth >= 0) this.lower(this.path[depth]!, this.lowest[node]!);
    }
  }

  private discover(node: number, depth: number): void {
    this.found[node] = this.discovered;
    this.lowest[node] = this.discovered++;
    this.path[depth] = node;
    this.waiting[this.waitingCount++] = node;
  }

  private lower(node: number, order: number): void {
    if (order < this.lowest[node]!) this.lowest[node] = order;
  }

  private close(root: number): void {
    let node: number;
    do {
      node = this.waiting[--this.waitingCount]!;
      this.of[node] = this.starts.length - 1;
      this.nodes[this.placed++] = node;
    } while (node !== root);
    this.starts.push(this.placed);
  }
}
