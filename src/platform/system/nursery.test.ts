import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Bytes of young objects of a process once it holds some, and after it has made many more. */
function nurseryOf({ isBound }: { readonly isBound: boolean }): readonly number[] {
  const program = `
    const { boundNursery, nurseryBytes } = await import(${JSON.stringify(join(import.meta.dirname, 'nursery.ts'))});
    const make = (count) => { globalThis.kept = Array.from({ length: count }, (_, at) => ({ at })); };
    while (nurseryBytes() < 32 * 2 ** 20) make(10_000);
    const before = nurseryBytes();
    if (${isBound}) boundNursery();
    for (let round = 0; round < 60; round++) make(200_000);
    console.log(before, nurseryBytes());`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  return done.stdout.trim().split(' ').map(Number);
}

it('young objects take no more than they did when they reached their bound, which they exceed otherwise', () => {
  const [before, after] = nurseryOf({ isBound: true });
  expect(after).toBe(before);
  const [small, large] = nurseryOf({ isBound: false });
  expect(large).toBeGreaterThan(small!);
});
