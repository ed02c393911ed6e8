import loadHighs from 'highs';
import { bestFund, type Fund, type FundLimit, meanCvar } from '../src/engine/allocation/index.ts';
import { randomBits } from '../src/engine/uncertainty/random-bits.ts';
import { type BenchRow, type Contender, prepared, timed } from './harness.ts';

/** A fund of 8 territories with floors and 4 maturities with caps; figures in whole euros or to fifteen digits. */
function drawnFund(size: number, isWhole: boolean): Fund {
  const bits = randomBits(size, isWhole ? 1 : 2);
  const draw = (): number => bits() / 2 ** 32;
  const round = (value: number): number => (isWhole ? Math.round(value) : value);
  const candidates = Array.from({ length: size }, () => {
    const cost = round(5 + 95 * draw());
    const value = round(cost * (0.5 + 1.5 * draw()));
    const groups = { territory: `t${Math.floor(8 * draw())}`, maturity: `m${Math.floor(4 * draw())}` };
    return { levels: [{ cost, value }], groups };
  });
  const budget = round(0.3 * candidates.reduce((sum, { levels }) => sum + levels[0]!.cost, 0));
  const limits: FundLimit[] = [
    ...Array.from({ length: 8 }, (_, k): FundLimit => {
      const amount = round(budget * (k < 3 ? 0.11 : 0.05));
      return { side: 'floor', dimension: 'territory', group: `t${k}`, amount };
    }),
    ...Array.from({ length: 4 }, (_, k): FundLimit => {
      const amount = round(budget * (k === 0 ? 0.18 : 0.42));
      return { side: 'cap', dimension: 'maturity', group: `m${k}`, amount };
    }),
  ];
  return { budget, candidates, limits, exclusions: [] };
}

function programme({ budget, candidates, limits }: Fund): string {
  const sum = (terms: readonly (readonly [number, number])[]): string =>
    terms.map(([factor, k]) => `+ ${factor} x${k}`).join('\n ');
  const costs = (keep: (k: number) => boolean): string =>
    sum(candidates.flatMap(({ levels }, k) => (keep(k) ? [[levels[0]!.cost, k] as const] : [])));
  const rows = limits.map(({ side, dimension, group, amount }, k) => {
    const members = costs((candidate) => candidates[candidate]!.groups[dimension] === group);
    return ` l${k}: ${members} ${side === 'floor' ? '>=' : '<='} ${amount}`;
  });
  const worth = sum(candidates.map(({ levels }, k) => [levels[0]!.value, k]));
  const binaries = candidates.map((_, k) => `x${k}`).join('\n ');
  return `Maximize\n obj: ${worth}\nSubject To\n b: ${costs(() => true)} <= ${budget}\n${rows.join('\n')}\nBinary\n ${binaries}\nEnd\n`;
}

const byHighs = (fund: () => Fund): Contender => ({
  name: 'HiGHS of npm, gap 0',
  run: async () => {
    const highs = await loadHighs();
    const text = programme(fund());
    return timed(() => highs.solve(text, { mip_rel_gap: 0 }));
  },
});

function fundRow(size: number, isWhole: boolean, bar?: string): BenchRow {
  const fund = prepared(() => drawnFund(size, isWhole));
  return {
    group: 'Fund with 8 floors and 4 caps, proven optimal',
    work: `${size.toLocaleString('en')} candidates, ${isWhole ? 'whole figures' : 'figures of fifteen digits'}`,
    ...(bar ? { bar } : {}),
    ours: () => {
      const asked = fund();
      return timed(() => {
        if (!bestFund(asked).isProven) throw new Error('not proven');
      });
    },
    peer: byHighs(fund),
  };
}

const risky = prepared(() => {
  const fund = drawnFund(50, true);
  const bits = randomBits(50, 3);
  const values = fund.candidates.map(({ levels }) => [
    Array.from({ length: 500 }, () => levels[0]!.value * (0.3 + (1.4 * bits()) / 2 ** 32)),
  ]);
  return { fund: { ...fund, limits: [] }, scenarios: { values, count: 500, beta: 0.9, lambda: 0.5 } };
});

export const rows: readonly BenchRow[] = [
  fundRow(50, true),
  fundRow(200, true),
  fundRow(1_000, true, '≤ 200 ms'),
  fundRow(1_000, false, '≤ 200 ms'),
  {
    group: 'Mean and CVaR',
    work: '50 candidates, 500 shared scenarios',
    ours: () => {
      const { fund, scenarios } = risky();
      return timed(() => meanCvar(fund, scenarios));
    },
  },
];
