/** A published table: `null` is a hidden count; the last row and the last column are totals. */
export type PublishedTable = readonly (readonly (number | null)[])[];

export interface Bounds {
  readonly row: number;
  readonly column: number;
  readonly low: number;
  readonly high: number;
}

const endless = 1e12;

/**
 * Exact whole bounds of every hidden count of a two-way table with totals, by an independent way: counts are a flow
 * that turns from rows to columns, to the totals and back; how far one may move is the largest flow around it.
 * @param truth the table itself, totals included
 */
export function tableBounds(truth: readonly (readonly number[])[], published: PublishedTable): Bounds[] {
  const rows = truth.length - 1;
  const columns = truth[0]!.length - 1;
  const nodes = rows + columns + 2;
  const rowNode = (row: number): number => (row === rows ? nodes - 2 : row);
  const columnNode = (column: number): number => (column === columns ? nodes - 1 : rows + column);
  /** A count flows from its row to its column, a total of one kind the other way round. */
  const arcOf = (row: number, column: number): readonly [number, number] => {
    const isTotal = (row === rows) !== (column === columns);
    return isTotal ? [columnNode(column), rowNode(row)] : [rowNode(row), columnNode(column)];
  };
  const hidden = truth.flatMap((line, row) =>
    line.flatMap((value, column) => (published[row]![column] === null ? [{ row, column, value }] : [])),
  );
  const residualWithout = (left: number): Float64Array => {
    const capacity = new Float64Array(nodes * nodes);
    for (const [place, { row, column, value }] of hidden.entries()) {
      if (place === left) continue;
      const [from, to] = arcOf(row, column);
      capacity[from * nodes + to]! += endless;
      capacity[to * nodes + from]! += value;
    }
    return capacity;
  };
  return hidden.map(({ row, column, value }, place) => {
    const [from, to] = arcOf(row, column);
    const more = largestFlow(residualWithout(place), nodes, to, from);
    const less = largestFlow(residualWithout(place), nodes, from, to);
    return {
      row,
      column,
      low: value - Math.min(value, less),
      high: more >= endless / 2 ? Infinity : value + more,
    };
  });
}

/** Edmonds and Karp. */
function largestFlow(capacity: Float64Array, nodes: number, source: number, sink: number): number {
  let flow = 0;
  while (flow < endless) {
    const from = new Int32Array(nodes).fill(-1);
    from[source] = source;
    const queue = [source];
    for (const node of queue)
      for (let next = 0; next < nodes; next++)
        if (from[next] === -1 && capacity[node * nodes + next]! > 0) {
          from[next] = node;
          queue.push(next);
        }
    if (from[sink] === -1) return flow;
    let push = Infinity;
    for (let node = sink; node !== source; node = from[node]!)
      push = Math.min(push, capacity[from[node]! * nodes + node]!);
    for (let node = sink; node !== source; node = from[node]!) {
      capacity[from[node]! * nodes + node]! -= push;
      capacity[node * nodes + from[node]!]! += push;
    }
    flow += push;
  }
  return flow;
}
