import {
  createFlowNetwork,
  describeFlows,
  type FlowNetwork,
  removalShock,
} from '../src/engine/flows/index.ts';
import { randomBits } from '../src/engine/uncertainty/random-bits.ts';
import { computeFlowsDocument } from '../src/formats/flows/index.ts';
import { type BenchRow, prepared, timed } from './harness.ts';

/** A network drawn at random, each actor with something from outside. */
function drawnFlows(size: number, flows: number) {
  const bits = randomBits(size, flows);
  const amount = (): number => 1 + (bits() % 100_000) / 100;
  return {
    size,
    from: Int32Array.from({ length: flows }, () => bits() % size),
    to: Int32Array.from({ length: flows }, () => bits() % size),
    amount: Float64Array.from({ length: flows }, amount),
    imports: Float64Array.from({ length: size }, amount),
    exports: Float64Array.from({ length: size }, amount),
  };
}

const network = (size: number, flows: number): (() => FlowNetwork) =>
  prepared(() => createFlowNetwork(drawnFlows(size, flows)));
const large = network(10_000, 100_000);

/** The same as a document, as the command line and the API read it once it is JSON. */
const document = prepared(() => {
  const { size, from, to, amount, imports } = drawnFlows(10_000, 100_000);
  const nodes = Array.from({ length: size }, (_, k) => `a${k}`);
  return {
    nodes,
    flows: Array.from(amount, (value, k) => ({ from: nodes[from[k]!]!, to: nodes[to[k]!]!, amount: value })),
    imports: Object.fromEntries(nodes.map((id, k) => [id, imports[k]!])),
  };
});

export const rows: readonly BenchRow[] = [
  {
    group: 'Every indicator of a network',
    work: '10,000 actors, 100,000 flows',
    bar: '≤ 5 s, ≤ 512 MB',
    ours: () => timed(() => describeFlows(large())),
    limit: {
      name: 'plain read of the flows',
      run: () => {
        const { outAmount } = large();
        return timed(() => outAmount.reduce((sum, amount) => sum + amount, 0));
      },
    },
  },
  {
    group: 'Every indicator of a network',
    work: '10,000 actors, 100,000 flows, as a document',
    bar: '≤ 5 s, ≤ 512 MB',
    ours: () => {
      const asked = document();
      return timed(() => computeFlowsDocument(asked));
    },
  },
  {
    group: 'What a removal takes',
    work: '10,000 actors, 100,000 flows',
    ours: () => {
      const whole = large();
      return timed(() => removalShock(whole, { kind: 'actor', actor: 0 }));
    },
  },
];
