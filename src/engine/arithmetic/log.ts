import { highWord } from './double-words.ts';
import { powerOfTwo } from './scale-by-power-of-two.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * Natural logarithm, the same bits on every machine and browser.
 * Error below one unit in the last place; −∞ at 0, NaN below. Port of `e_log.c` of fdlibm (Sun Microsystems, 1993).
 * @example log(1) // 0
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    scaled = x * 18014398509481984;
  }
  const word = highWord(scaled);
  // scaled = m·2^e with m from √½ to √2, so that the series below converges fast.
  const e = (word >> 20) - 1023 + (((word & 0x000fffff) + 0x95f64) >> 20);
  const f = scaled * powerOfTwo(-e) - 1;
  k += e;
  if (f === 0) return k * ln2High + k * ln2Low;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = odd + even;
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
}
