import { afterAll, describe, expect, it } from 'vitest';
import { createComputePool } from './compute-pool.ts';

const encode = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document));

/** Fifty ranges multiplied together, many draws: seconds of work. */
const names = Array.from({ length: 50 }, (_, k) => `x${k}`);
const long = encode({
  quantities: Object.fromEntries(names.map((name) => [name, { low: 1, high: 2 }])),
  formula: names.map((name) => `log(${name} + 1)`).join(' + '),
  samples: 2 ** 19,
});
const short = encode({ quantities: { x: { low: 1, high: 2 } }, formula: 'x', samples: 16 });

const pools: ReturnType<typeof createComputePool>[] = [];
function poolOf(seconds: number) {
  const pool = createComputePool({ seconds, megabytes: 512, threads: 1, waiting: 2 });
  pools.push(pool);
  return pool;
}
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

describe('computations in threads', () => {
  it('are ended when nobody waits any more, under way or not yet begun, and the next one goes on', async () => {
    const pool = poolOf(60);
    const first = new AbortController();
    const second = new AbortController();
    const seen: number[] = [];
    const running = pool.run('distribution', long, {
      language: 'en',
      signal: first.signal,
      onProgress: (share) => {
        seen.push(share);
        first.abort();
      },
    });
    const waiting = pool.run('distribution', short, { language: 'en', signal: second.signal });
    second.abort();
    const next = pool.run('distribution', short, { language: 'en' });
    const reason = { code: 'compute.cancelled', path: '', message: 'Computation cancelled.' };
    expect(await waiting).toEqual({ ok: false, errors: [reason] });
    expect(await running).toEqual({ ok: false, errors: [reason] });
    expect(seen[0]).toBeGreaterThanOrEqual(0);
    expect(seen[0]).toBeLessThan(1);
    expect((await next).ok).toBe(true);
    const late = await pool.run('distribution', short, { language: 'en', signal: first.signal });
    expect(late).toEqual({ ok: false, errors: [reason] });
  }, 60_000);

  it('are refused after their time, with what would pass', async () => {
    const answer = await poolOf(1).run('distribution', long, { language: 'fr' });
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.errors[0]!.code).toBe('compute.too-heavy');
    expect(answer.errors[0]!.message).toContain('après 1\u00A0s');
    expect(answer.errors[0]!.message).toContain('Demandez moins de tirages');
  }, 60_000);

  it('are refused beyond those that may wait', async () => {
    const pool = poolOf(60);
    const runs = Array.from({ length: 5 }, () => pool.run('distribution', short, { language: 'en' }));
    const answers = await Promise.all(runs);
    expect(
      answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.errors[0]!.code),
    ).toEqual(['compute.busy', 'compute.busy']);
  }, 60_000);
});
