import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { tableBounds } from '../../../../test/support/table-bounds.ts';
import { randomBits } from '../../uncertainty/random-bits.ts';
import { decideRelease, hiddenRanges, type SurveyRelease, usualPublicationRule } from '../index.ts';

const drawTable = (seed: number): { counts: number[][]; people: number; totals: boolean } => {
  const bits = randomBits(seed, 5);
  const rows = 2 + (bits() % 4);
  const columns = 2 + (bits() % 4);
  const most = [6, 15, 30, 120, 2_000][bits() % 5]!;
  const draw = (): number => (bits() % 4 === 0 ? bits() % 4 : bits() % most);
  return {
    counts: Array.from({ length: rows }, () => Array.from({ length: columns }, draw)),
    people: [11, 11, 5][bits() % 3]!,
    totals: bits() % 4 !== 0,
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The groups shown, with their totals, as they are and as they are published. */
function shownTables(counts: readonly (readonly number[])[], release: SurveyRelease) {
  const shown = counts.flatMap((row, group) => (release.groups[group] ? [{ row, group }] : []));
  const columns = counts[0]!.map((_, answer) => sum(shown.map(({ row }) => row[answer]!)));
  const truth = [...shown.map(({ row }) => [...row, sum(row)]), [...columns, sum(columns)]];
  const published = [
    ...shown.map(({ group }) => [...release.groups[group]!.counts, release.groups[group]!.respondents]),
    release.total ? [...release.total.counts, release.total.respondents] : truth.at(-1)!.map(() => null),
  ];
  return { truth, published };
}

describe('the secrecy of one release', () => {
  it('resists an exact attack on 10,000 random tables up to 5 × 5', () => {
    let hiddenCounts = 0;
    let shownCounts = 0;
    for (let seed = 0; seed < 10_000; seed++) {
      const { counts, people, totals } = drawTable(seed);
      const rule = { ...usualPublicationRule, people };
      const release = decideRelease(
        counts.map((row) => ({ counts: row })),
        { rule, totals },
      )!;
      for (const [group, row] of counts.entries())
        if ((release.groups[group] === null) !== sum(row) < people)
          throw new Error(`seed ${seed}: group ${group}`);
      if (release.groups.every((group) => group === null)) {
        expect(release.total).toBeNull();
        continue;
      }
      const { truth, published } = shownTables(counts, release);
      for (const [row, line] of published.entries())
        for (const [column, count] of line.entries()) {
          if (count === null) continue;
          shownCounts++;
          if (count !== truth[row]![column] || count < people)
            throw new Error(`seed ${seed}: row ${row}, column ${column} shows ${count}`);
        }
      for (const { row, column, low, high } of tableBounds(truth, published)) {
        // A total that is left out, not hidden, may be added up by whoever sees all its counts.
        if (!totals && row === truth.length - 1) continue;
        hiddenCounts++;
        if (high - low < people)
          throw new Error(`seed ${seed}: row ${row}, column ${column} is between ${low} and ${high}`);
      }
    }
    expect(hiddenCounts).toBeGreaterThan(20_000);
    expect(shownCounts).toBeGreaterThan(20_000);
  }, 120_000);

  it('is checked by bounds that HiGHS finds too', async () => {
    const highs = await loadHighs();
    for (let seed = 0; seed < 40; seed++) {
      const { counts } = drawTable(seed);
      const bits = randomBits(seed, 6);
      const columns = counts[0]!.map((_, answer) => sum(counts.map((row) => row[answer]!)));
      const truth = [...counts.map((row) => [...row, sum(row)]), [...columns, sum(columns)]];
      const published = truth.map((line) => line.map((count) => (bits() % 3 === 0 ? null : count)));
      const name = (row: number, column: number): string => `x${row}_${column}`;
      const totalsOf = [
        ...truth.map(
          (line, row) =>
            `${line
              .slice(0, -1)
              .map((_, column) => name(row, column))
              .join(' + ')} - ${name(row, line.length - 1)} = 0`,
        ),
        ...truth[0]!.map(
          (_, column) =>
            `${counts.map((__, row) => name(row, column)).join(' + ')} - ${name(counts.length, column)} = 0`,
        ),
      ];
      const fixed = published.flatMap((line, row) =>
        line.flatMap((count, column) => (count === null ? [] : [`${name(row, column)} = ${count}`])),
      );
      const rows = [...totalsOf, ...fixed].map((row, place) => ` r${place}: ${row}`).join('\n');
      for (const { row, column, low, high } of tableBounds(truth, published)) {
        const extreme = (way: string) =>
          highs.solve(`${way}\n obj: ${name(row, column)}\nSubject To\n${rows}\nEnd\n`);
        expect(extreme('Minimize').ObjectiveValue).toBeCloseTo(low, 6);
        const most = extreme('Maximize');
        if (high === Infinity) expect(most.Status).not.toBe('Optimal');
        else expect(most.ObjectiveValue).toBeCloseTo(high, 6);
      }
    }
  }, 60_000);

  it('is told exactly by the ranges of hidden sums', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { counts } = drawTable(seed);
      const bits = randomBits(seed, 7);
      const width = counts[0]!.length;
      const columns = counts[0]!.map((_, answer) => sum(counts.map((row) => row[answer]!)));
      const truth = [...counts.map((row) => [...row, sum(row)]), [...columns, sum(columns)]];
      const atom = (row: number, column: number): number => row * width + column;
      const every = counts.map((_, row) => counts[0]!.map((__, column) => atom(row, column)));
      const partsOf = (row: number, column: number): number[] => {
        const lines = row === counts.length ? every : [every[row]!];
        return lines.flatMap((line) => (column === width ? line : [line[column]!]));
      };
      const figures = truth.flatMap((line, row) =>
        line.map((value, column) => ({
          parts: partsOf(row, column),
          value,
          status: 'free' as const,
          width: 1,
        })),
      );
      const shown = figures.map(() => bits() % 3 !== 0);
      const published = truth.map((line, row) =>
        line.map((count, column) => (shown[row * (width + 1) + column] ? count : null)),
      );
      const ranges = hiddenRanges(
        { figures, atoms: counts.length * width, table: counts.flat() },
        shown,
        figures.filter((_, place) => !shown[place]).map(({ parts }) => parts),
      );
      const expected = tableBounds(truth, published);
      expect(
        ranges.map(({ low, high }) => [Math.round(low * 1e6) / 1e6, Math.round(high * 1e6) / 1e6]),
      ).toEqual(expected.map(({ low, high }) => [low, high]));
    }
  }, 60_000);
});
