import {
  betweennessOf,
  createFlowNetwork,
  describeFlows,
  type FlowInput,
  finnCycling,
  removalShock,
} from '../src/engine/flows/index.ts';
import { randomBits } from '../src/engine/uncertainty/random-bits.ts';
import { type BenchRow, type Contender, prepared, timed } from './harness.ts';

const actors = 10_000;
const links = 100_000;

/** A network with hubs: payers and payees drawn by the square of a uniform number, amounts over three orders of magnitude. */
const drawn = prepared((): FlowInput => {
  const bits = randomBits(1, 17);
  const uniform = (): number => bits() / 2 ** 32;
  const actor = (): number => Math.floor(actors * uniform() ** 2);
  const list = (make: () => number, length: number) => Array.from({ length }, make);
  return {
    size: actors,
    from: list(actor, links),
    to: list(actor, links),
    amount: list(() => 10 ** (3 * uniform()), links),
    imports: list(() => 100 * uniform(), actors),
    exports: list(() => 50 * uniform(), actors),
    dissipation: list(() => 200 * uniform(), actors),
  };
});
const network = prepared(() => createFlowNetwork(drawn()));

/** What no indicator can go below. */
const everyLink: Contender = {
  name: 'reading every link once',
  run: () => {
    const { outAmount } = network();
    return timed(() => {
      let sum = 0;
      for (let link = 0; link < outAmount.length; link++) sum += outAmount[link]!;
      if (Number.isNaN(sum)) throw new Error('an amount is not a number');
    });
  },
};

const row = (work: string, run: () => unknown, bar?: string): BenchRow => ({
  group: 'Network of 10,000 actors and 100,000 links',
  work,
  ...(bar ? { bar } : {}),
  ours: () => {
    network();
    return timed(run);
  },
  limit: everyLink,
});

export const rows: readonly BenchRow[] = [
  row('all indicators', () => describeFlows(network()), '≤ 5 s, ≤ 512 MB'),
  row('indexing the links', () => createFlowNetwork(drawn())),
  row('Finn cycling', () => finnCycling(network())),
  row('betweenness, sampled with its error', () => betweennessOf(network())),
  row('what the disappearance of the largest actor takes away', () =>
    removalShock(network(), { kind: 'actor', actor: 0 }),
  ),
];
