import type { Reading } from '../readings.ts';
import type { TakenReadings } from '../take-readings.ts';

/** What taking values would do beside the readings that are there; nothing is written. */
export function compareReadings(
  there: readonly Pick<Reading, 'on' | 'value'>[],
  values: readonly { readonly on: string; readonly value: number }[],
): TakenReadings {
  const known = new Map<string, number[]>();
  for (const { on, value } of there) known.set(on, [...(known.get(on) ?? []), value]);
  let [created, unchanged, besides] = [0, 0, 0];
  for (const { on, value } of values) {
    const here = known.get(on) ?? [];
    if (here.includes(value)) unchanged += 1;
    else {
      created += 1;
      if (here.length > 0) besides += 1;
    }
  }
  return { created, unchanged, besides };
}
