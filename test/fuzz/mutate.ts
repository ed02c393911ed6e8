import { type RandomBits, randomBits } from '../../src/engine/uncertainty/random-bits.ts';

/** What people and programs write where something else is expected. */
const oddities: readonly unknown[] = [
  null,
  true,
  '',
  '12',
  'x'.repeat(200),
  '__proto__',
  'A,B',
  'é',
  ' ',
  0,
  -0,
  -1,
  1,
  0.5,
  1.5,
  3,
  1e-300,
  -1e-9,
  1e9,
  1e99,
  -1e308,
  1.7976931348623157e308,
  2 ** 53,
  [],
  [[]],
  {},
  { low: 5, high: 1 },
  { low: -1, high: 1 },
  { min: 1, mode: 1, max: 1 },
];

/** A document with one to four of its parts replaced, left out, repeated, renamed or scaled; the same for a same seed. */
export function mutate(document: unknown, seed: number): unknown {
  const bits = randomBits(seed, 23);
  const copy: unknown = structuredClone(document);
  const changes = 1 + below(bits, 4);
  for (let change = 0; change < changes; change++) changeOnePart(copy, bits);
  return below(bits, 60) === 0 ? oddities[below(bits, oddities.length)] : copy;
}

const below = (bits: RandomBits, bound: number): number => bits() % bound;

type Holder = Record<string, unknown>;

/** Goes down to a part chosen at random, and changes it where it stands. */
function changeOnePart(document: unknown, bits: RandomBits): void {
  let holder = document as Holder;
  for (;;) {
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const key = keys[below(bits, keys.length)]!;
    const part = holder[key];
    if (typeof part === 'object' && part !== null && below(bits, 4) > 0) {
      holder = part as Holder;
      continue;
    }
    changes[below(bits, changes.length)]!(holder, key, bits);
    return;
  }
}

type Change = (holder: Holder, key: string, bits: RandomBits) => void;

const replace: Change = (holder, key, bits) => {
  holder[key] = structuredClone(oddities[below(bits, oddities.length)]);
};

const scale: Change = (holder, key, bits) => {
  const part = holder[key];
  if (typeof part === 'number') holder[key] = part * [-1, 0, 0.1, 10, 1e6, 1e-6, 1e60][below(bits, 7)]!;
  else replace(holder, key, bits);
};

const leaveOut: Change = (holder, key) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

const repeat: Change = (holder, key) => {
  if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
  else holder[`${key} `] = structuredClone(holder[key]);
};

const rename: Change = (holder, key, bits) => {
  if (Array.isArray(holder)) return replace(holder, key, bits);
  const part = holder[key];
  delete holder[key];
  holder[`${key}x`] = part;
};

const changes: readonly Change[] = [replace, replace, scale, scale, leaveOut, repeat, rename];
