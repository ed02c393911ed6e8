import { describe, expect, it } from 'vitest';
import { measureRow, meets } from './harness.ts';
import { showPage, showRow, showTime } from './shown.ts';

describe('a bar', () => {
  it.each([
    ['≤ 4 ms', 3.9, 100, null, true],
    ['≤ 4 ms', 4.1, 100, null, false],
    ['≤ 1 s', 999, 100, null, true],
    ['≤ 20 µs', 0.021, 100, null, false],
    ['≤ 50 ms, ≤ 300 MB', 40, 301, null, false],
    ['≥ 20 ×', 40, 100, 25, true],
    ['≥ 20 ×', 40, 100, 19, false],
    ['≥ 20 ×', 40, 100, null, null],
    ['≤ 4 ms, ≥ 20 ×', 5, 100, null, false],
  ])('%s for %d ms, %d MB and ratio %s', (bar, time, memory, ratio, met) => {
    expect(meets(bar, time, memory, ratio)).toBe(met);
  });

  it('that cannot be read is an error of the row', () => {
    expect(() => meets('fast', 1, 1, null)).toThrow('a bar reads like “≤ 4 ms”, not “fast”');
  });
});

describe('a row', () => {
  it('is measured against its peer and its limit', async () => {
    const row = {
      group: 'Group',
      work: 'n = 1',
      bar: '≤ 4 ms, ≥ 2 ×',
      ours: () => 2,
      peer: { name: 'peer', run: () => 6 },
      limit: { name: 'read', run: () => 1 },
    };
    const result = await measureRow(row);
    expect(result).toMatchObject({
      ours: { median: 2, best: 2, runs: 50 },
      peer: { name: 'peer', ratio: 3 },
      limit: { name: 'read', share: 0.5 },
      met: true,
    });
    expect(result.attention).toBeGreaterThan(0);
    const quiet = { ...result, attention: 1 };
    expect(showRow(quiet)).toContain('peer 6 ms, 3 × (peer) · share of the limit 50 % (read: 1 ms)');
    const machine = { processor: 'Processor', cores: 2, memoryGb: 8, system: 'linux-x64', node: 'v24' };
    const notMeasured = { games: ['Group: n = 2'], flows: ['flows'] };
    const page = (row: typeof result) => showPage([{ machine, subjects: { games: [row] }, notMeasured }]);
    expect(page({ ...result, attention: 0.5 })).toContain('(met, machine busy)');
    expect(page(quiet)).toContain('Not measured, since they failed: Group: n = 2.');
    expect(page(quiet)).toContain('Not measured, since they failed: flows.');
    expect(page(quiet)).toContain(
      '| Group: n = 1 | ≤ 4 ms, ≥ 2 × (met) | 2 ms | 6 ms, 3 × (peer) | 50 % (read: 1 ms) |',
    );
  });

  it('goes on without a peer that is not installed, and fails with one that breaks', async () => {
    const missing = () =>
      Promise.reject(Object.assign(new Error('not found'), { code: 'ERR_MODULE_NOT_FOUND' }));
    const row = { group: 'Group', work: 'n = 1', bar: '≥ 2 ×', ours: () => 2000 };
    const result = await measureRow({ ...row, peer: { name: 'peer', run: missing } });
    expect(result).toMatchObject({ peer: { timing: null, ratio: null }, met: null });
    await expect(
      measureRow({ ...row, peer: { name: 'peer', run: () => Promise.reject(new Error('broken')) } }),
    ).rejects.toThrow('broken');
  });
});

describe('a time', () => {
  it('is shown in the unit that reads best', () => {
    expect([0.0123, 1.234, 12.34, 123.4, 1234].map(showTime)).toEqual([
      '12.3 µs',
      '1.23 ms',
      '12.3 ms',
      '123 ms',
      '1.23 s',
    ]);
  });
});
