import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { compileAlliance } from '../src/engine/premium/compile-alliance.ts';
import { pointValues } from '../src/engine/premium/figure-values.ts';
import { allGroups } from '../src/engine/premium/group-values.ts';
import { type AllianceModel, computePremium } from '../src/engine/premium/index.ts';
import { readAllianceFile } from '../src/formats/alliance-file/index.ts';
import {
  type BenchRow,
  type Contender,
  loadPeer,
  oneProductEach,
  prepared,
  timed,
  timedAsync,
} from './harness.ts';

const group = 'Alliance premium';
const years = 6;
const runs = 100_000;
const options = { seed: 1, engineVersion: 'bench', inputDigest: 'sha256:0' };

/** Fifty lines of joint value, a cost of start-up work a year, an investment, a ramp and a hazard: sixty ranges. */
const lines = Array.from({ length: 50 }, (_, k) => ({
  low: 1 + k / 10,
  high: (1 + k / 10) * (1.5 + (k % 7) / 2),
}));
const starts = Array.from({ length: years + 1 }, (_, year) => ({
  low: 20 / (1 + year),
  high: 60 / (1 + year),
}));
const investment = { low: 10, high: 50 };
const timeConstant = { low: 0.6, high: 2 };
const hazard = { low: 0.02, high: 0.1 };

const sixtyRanges: AllianceModel = {
  format: 'cap17/alliance@1',
  name: 'soixante fourchettes',
  currency: 'EUR',
  priceYear: 2026,
  horizonYears: years,
  discountRate: 0.032,
  publicFundsCost: 0.2,
  members: ['A', 'E', 'C'].map((id) => ({ id, name: id, kind: 'other' })),
  jointValue: lines.map((perYear, k) => ({
    id: `j${k}`,
    among: k % 2 === 0 ? ['A', 'E'] : ['E', 'C'],
    perYear,
  })),
  engineering: { total: starts },
  investment,
  ramp: { delayYearsPerExtraMember: 0.25, timeConstantYears: timeConstant },
  survival: { yearlyHazard: hazard },
};

interface Squiggle {
  run(
    code: string,
    options: { environment: { sampleCount: number; xyPointLength: number; seed: string } },
  ): Promise<{ result: { ok: boolean } }>;
}

const draw = ({ low, high }: { low: number; high: number }) => `SampleSet.fromDist(${low} to ${high})`;
const list = (items: readonly string[]) => `[${items.join(', ')}]`;
const add = '{|a, b| a + b}';

/** The members' account as a function of its sixty figures, and a first draw of them all. */
const account = [
  `account(gains, starts, investment, constant, hazard) = List.upTo(1, ${years})`,
  ' -> List.map({|t| (gains * (1 - exp(-(t - 0.5) / constant)) * (1 - hazard) ^ t - starts[t]) / 1.032 ^ t})',
  ` -> List.reduce(0 - starts[0] - investment, ${add})`,
].join('');
const drawn = (name: string) => [
  `lines${name} = ${list(lines.map(draw))}`,
  `starts${name} = ${list(starts.map(draw))}`,
  `investment${name} = ${draw(investment)}`,
  `constant${name} = ${draw(timeConstant)}`,
  `hazard${name} = ${draw(hazard)}`,
  `gains${name} = List.reduce(lines${name}, 0, ${add})`,
  `value${name} = account(gains${name}, starts${name}, investment${name}, constant${name}, hazard${name})`,
];
const quantiles = [account, ...drawn('A'), '[mean(valueA), quantile(valueA, 0.05), quantile(valueA, 0.95)]'];

/** Sobol indices by the same method, a mixed sample of a line taking its two terms only, as ours do. */
const sensitivity = [
  account,
  ...drawn('A'),
  ...drawn('B'),
  'index(mixed) = [mean(valueB * (mixed - valueA)), mean((mixed - valueA) * (mixed - valueA))]',
  `ofLine(i) = index(account(gainsA - linesA[i] + linesB[i], startsA, investmentA, constantA, hazardA))`,
  `withStart(i) = List.upTo(0, ${years}) -> List.map({|t| if t == i then startsB[t] else startsA[t]})`,
  'ofStart(i) = index(account(gainsA, withStart(i), investmentA, constantA, hazardA))',
  `[List.upTo(0, ${lines.length - 1}) -> List.map(ofLine), List.upTo(0, ${years}) -> List.map(ofStart),`,
  ' [index(account(gainsA, startsA, investmentB, constantA, hazardA)),',
  '  index(account(gainsA, startsA, investmentA, constantB, hazardA)),',
  '  index(account(gainsA, startsA, investmentA, constantA, hazardB))]]',
];

/** The members' premium alone, out of our four, with as many draws and as many for the sensitivity. */
const squiggleAlliance: Contender = {
  name: 'squiggle-lang, one premium of the four',
  run: async () => {
    const { run } = await loadPeer<Squiggle>('@quri/squiggle-lang');
    return timedAsync(async () => {
      for (const [code, sampleCount] of [
        [quantiles, runs],
        [sensitivity, 32_768],
      ] as const) {
        const environment = { sampleCount, xyPointLength: 1000, seed: '1' };
        const { result } = await run(code.join('\n'), { environment });
        if (!result.ok) throw new Error(`the account was refused: ${JSON.stringify(result).slice(0, 300)}`);
      }
    });
  },
};

const example = (name: string) => readFileSync(`examples/alliances/${name}.json`);

function modelOf(name: string): AllianceModel {
  const read = readAllianceFile(example(name));
  if (!read.ok) throw new Error(`${name} is refused`);
  return read.value;
}

const kitchen = prepared(() => modelOf('cuisine-partagee-incertaine'));

let _sink = 0;

/** The built command on an example, as a user runs it. */
function runCommand(): number {
  const program = 'dist/server/main.js';
  if (!existsSync(program)) throw new Error('npm run build first');
  return timed(() => {
    const { status } = spawnSync(process.execPath, [
      program,
      'premium',
      'examples/alliances/cuisine-partagee-incertaine.json',
      '--json',
    ]);
    if (status !== 0) throw new Error(`the command ended with ${status}`);
  });
}

/** A file as large as the format allows: thousands of members' needs, read and checked. */
const largeFile = prepared(() => {
  const members = Array.from({ length: 100 }, (_, k) => ({
    id: `m${k}`,
    name: `Membre ${k}`,
    kind: 'other',
  }));
  const need = Object.fromEntries(
    members.map(({ id }, k) => [id, { low: k + 1, high: 2 * k + 3, unit: 'm²' }]),
  );
  const line = (k: number) => ({ id: `l${k}`, law: { fixed: 1, unitCost: 1, elasticity: 0.8 }, need });
  const document = {
    ...sixtyRanges,
    members,
    jointValue: [],
    pooledMeans: Array.from({ length: 500 }, (_, k) => line(k)),
  };
  return new TextEncoder().encode(JSON.stringify(document));
});

export const rows: readonly BenchRow[] = [
  {
    group,
    work: `60 ranges × ${years} years, ${runs} runs asked (131,072 drawn): four premiums, quantiles, sensitivity, sharing`,
    bar: '≤ 300 ms, ≥ 20 ×',
    ours: () =>
      timed(() => {
        _sink += computePremium(sixtyRanges, { ...options, samples: runs }).report.range.members.mean;
      }),
    peer: squiggleAlliance,
    limit: oneProductEach(60 * years * 131_072, 'range, year and run'),
  },
  {
    group,
    work: 'the worked example at 16,384 runs, as at each change in the simulator',
    bar: '≤ 100 ms',
    ours: () => {
      const model = kitchen();
      return timed(() => {
        _sink += computePremium(model, { ...options, samples: 16_384 }).report.range.members.mean;
      });
    },
  },
  {
    group,
    work: 'what-if of 3 members: 8 groups × 6 years, 1,000 times (20 µs each)',
    bar: '≤ 20 ms',
    ours: () => {
      const alliance = compileAlliance(kitchen());
      const values = pointValues(alliance);
      return timed(() => {
        for (let time = 0; time < 1000; time++) _sink += allGroups(alliance, values).value[7]!;
      });
    },
  },
  {
    group,
    work: '`cap17 premium` on a 3-member file, whole process',
    bar: '≤ 500 ms',
    elsewhere: true,
    ours: runCommand,
  },
  {
    group,
    work: 'reading and checking a file of 50,000 ranges (2 MB)',
    ours: () => {
      const bytes = largeFile();
      return timed(() => {
        if (!readAllianceFile(bytes).ok) throw new Error('the large file is refused');
      });
    },
  },
];
