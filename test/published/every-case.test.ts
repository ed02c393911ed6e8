import { afterAll, describe, expect, it } from 'vitest';
import { kinds } from './kinds.ts';
import { type Gap, gapsOf, publishedCases } from './published-case.ts';

const report: string[] = [];

describe('published cases', () => {
  it('are of kinds that are all computed', () => {
    const unknown = publishedCases.filter(({ inputs }) => !Object.hasOwn(kinds, inputs.kind));
    expect(unknown.map(({ id, inputs }) => `${id} (${inputs.kind})`)).toEqual([]);
  });

  it.each(
    publishedCases
      .filter(({ inputs }) => Object.hasOwn(kinds, inputs.kind))
      .map((published) => [published.id, published.title, published] as const),
  )('%s: %s', async (_id, _title, published) => {
    const computed = await kinds[published.inputs.kind]!(published);
    const gaps = gapsOf(published, computed);
    report.push(lineOf(published.id, gaps, Object.keys(computed.leftOut ?? {})));
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.filter(({ error, tolerance }) => !(error <= tolerance))).toEqual([]);
  });

  afterAll(() => console.info(report.join('\n')));
});

/** The case, its largest error to the source and to the recomputed figures, and what it leaves out. */
function lineOf(id: string, gaps: readonly Gap[], leftOut: readonly string[]): string {
  const largest = (column: string): string => {
    const errors = gaps.filter(({ figure }) => figure.startsWith(column)).map(({ error }) => error);
    return errors.length === 0 ? '–' : Math.max(...errors).toExponential(1);
  };
  const without = leftOut.length === 0 ? '' : `, without ${leftOut.join(', ')}`;
  return `${id.padEnd(25)} to the source ${largest('published').padEnd(8)} to all digits ${largest('recomputed')}${without}`;
}
