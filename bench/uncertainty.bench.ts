import { parseFormula } from '../src/engine/formula/index.ts';
import { planSimulation, simulate } from '../src/engine/simulation/index.ts';
import {
  createQuantileTable,
  createSobolSequence,
  type Distribution,
  distributionOf,
  fillDraws,
  fillSobolDraws,
  summarise,
} from '../src/engine/uncertainty/index.ts';
import { type BenchRow, type Contender, loadPeer, prepared, timed, timedAsync } from './harness.ts';

const runs = 131_072;
const inputs = 60;
const block = 1024;

/** Sixty ranges of a thing each, none like another. */
const ranges = Array.from({ length: inputs }, (_, k) => ({
  low: 1 + k / 10,
  high: (1 + k / 10) * (1.5 + (k % 7) / 2),
}));

let _sink = 0;

const tables = prepared(() => ranges.map((range) => createQuantileTable(distributionOf(range))));

/** The mean of the sum of the sixty, from Sobol points to the sum, a block of runs at a time. */
function drawSum(): void {
  const sequence = createSobolSequence({ dimensions: inputs, count: runs, seed: 1 });
  const draws = new Float64Array(block);
  const sum = new Float64Array(block);
  for (let start = 0; start < runs; start += block) {
    sum.fill(0);
    for (const [k, table] of tables().entries()) {
      fillSobolDraws(table, sequence, k, start, draws);
      for (let i = 0; i < block; i++) sum[i]! += draws[i]!;
    }
    for (let i = 0; i < block; i++) _sink += sum[i]!;
  }
}

/** No program draws a term with less than one product and one sum. */
const oneProductATerm: Contender = {
  name: 'one product and one sum a term',
  run: () => {
    const draws = new Float64Array(block).fill(0.5);
    const sum = new Float64Array(block);
    return timed(() => {
      for (let start = 0; start < runs; start += block) {
        sum.fill(0);
        for (let k = 0; k < inputs; k++) for (let i = 0; i < block; i++) sum[i]! += draws[i]! * k;
        _sink += sum[start % block]!;
      }
    });
  },
};

interface Squiggle {
  run(
    code: string,
    options: { environment: { sampleCount: number; xyPointLength: number; seed: string } },
  ): Promise<{ result: { ok: boolean } }>;
}

/** The same sum in squiggle-lang, by samples, as many. */
const squiggleSum: Contender = {
  name: 'squiggle-lang',
  run: async () => {
    const { run } = await loadPeer<Squiggle>('@quri/squiggle-lang');
    const terms = ranges.map(({ low, high }) => `SampleSet.fromDist(${low} to ${high})`).join(' + ');
    const environment = { sampleCount: runs, xyPointLength: 1000, seed: '1' };
    return timedAsync(async () => {
      const { result } = await run(`mean(${terms})`, { environment });
      if (!result.ok) throw new Error('the sum was refused');
    });
  },
};

const uniforms = prepared(() => {
  const column = new Float64Array(runs);
  createSobolSequence({ dimensions: 1, count: runs, seed: 1 }).fill(0, 0, column);
  return column;
});

const plainCopy: Contender = {
  name: 'copy of the column',
  run: () => {
    const out = new Float64Array(runs);
    return timed(() => {
      for (let k = 0; k < inputs; k++) out.set(uniforms());
    });
  },
};

const buildTables = (shape: (k: number) => Distribution): (() => number) => {
  return () =>
    timed(() => {
      for (let k = 0; k < inputs; k++) _sink += createQuantileTable(shape(k)).pieces[0]!;
    });
};

const fullSort: Contender = {
  name: 'Float64Array sort',
  run: () => {
    const draws = uniforms().map((u) => Math.sin(1e6 * u));
    return timed(() => draws.sort());
  },
};

const shapes: readonly (readonly [string, Distribution])[] = [
  ['lognormal', { kind: 'lognormal', median: 7, sigma: 0.2 }],
  ['normal', { kind: 'normal', mean: 1, sd: 2 }],
  ['share', { kind: 'logit-normal', mu: 0.3, sigma: 0.7 }],
  ['PERT', { kind: 'pert', min: 2, max: 14, alpha: 2.2 }],
  ['triangular', { kind: 'triangular', min: 2, mode: 5, max: 14 }],
];

export const rows: readonly BenchRow[] = [
  {
    group: 'Monte Carlo',
    work: 'sum of 60 lognormal inputs, 131,072 runs (1.5 M runs/s is 87 ms)',
    bar: '≤ 87 ms',
    ours: () => {
      tables();
      return timed(drawSum);
    },
    peer: squiggleSum,
    limit: oneProductATerm,
  },
  {
    group: 'Monte Carlo',
    work: 'Sobol points, 60 dimensions × 131,072',
    ours: () =>
      timed(() => {
        const sequence = createSobolSequence({ dimensions: inputs, count: runs, seed: 1 });
        const out = new Float64Array(runs);
        for (let k = 0; k < inputs; k++) sequence.fill(k, 0, out);
        _sink += out[1]!;
      }),
    limit: plainCopy,
  },
  ...shapes.map(([name, distribution]): BenchRow => {
    const table = prepared(() => createQuantileTable(distribution));
    return {
      group: 'Monte Carlo',
      work: `${name} draws from uniforms, 60 × 131,072`,
      ours: () => {
        const out = new Float64Array(runs);
        table();
        return timed(() => {
          for (let k = 0; k < inputs; k++) fillDraws(table(), uniforms(), out);
        });
      },
      limit: plainCopy,
    };
  }),
  {
    group: 'Monte Carlo',
    work: 'quantile tables of 60 lognormal ranges',
    ours: buildTables((k) => ({ kind: 'lognormal', median: 7, sigma: 0.1 + k / 100 })),
  },
  {
    group: 'Monte Carlo',
    work: 'quantile tables of 60 PERT ranges',
    ours: buildTables((k) => ({ kind: 'pert', min: 0, max: 1, alpha: 1 + k / 15 })),
  },
  {
    group: 'Monte Carlo',
    work: 'summary of 131,072 draws',
    ours: () => {
      const draws = uniforms().map((u) => Math.sin(1e6 * u));
      return timed(() => summarise(draws, { sortInPlace: false }));
    },
    peer: fullSort,
  },
  {
    group: 'Monte Carlo',
    work: 'formula of 10 inputs, 16,384 runs, summaries and sensitivity',
    ours: () => {
      const names = Array.from({ length: 10 }, (_, k) => `x${k}`);
      const parsed = parseFormula(`max(0, ${names.join(' + ')}) * x0 / (x1 + x2) - x3 ^ 0.8`, names);
      if (!parsed.ok) throw new Error(parsed.errors.code);
      const quantities = names.map((name, k) => ({ name, quantity: ranges[k]! }));
      return timed(() => {
        const plan = planSimulation({ quantities, factors: [], correlations: [], formula: parsed.value });
        if ('reason' in plan) throw new Error(plan.reason);
        simulate(plan, { samples: 16_384, seed: 1 });
      });
    },
  },
];
