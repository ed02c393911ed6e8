/** A stream of 32-bit words, each call the next. */
export type RandomBits = () => number;

/**
 * A reproducible stream of 32-bit words, one for each pair of a seed and a stream number, used to scramble and shuffle.
 * sfc32 (C. Doty-Humphrey, PractRand, 2010), its state filled by the finaliser of MurmurHash3.
 * @param seed whole number from 0 to 2^32 − 1
 * @param stream whole number; different streams of one seed are unrelated
 * @example randomBits(1, 0)() // a whole number from 0 to 4294967295
 */
export function randomBits(seed: number, stream: number): RandomBits {
  let a = mix(seed ^ 0x9e3779b9);
  let b = mix(a ^ stream);
  let c = mix(b + 0x85ebca6b);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** MurmurHash3's finaliser: every bit of the word changes every bit of the result. */
export function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
