import { exp } from './exp.ts';
import { powerOfTwo, scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = Math.LOG2E;

/**
 * e^x − 1 without losing digits when x is small, the same bits on every machine and browser.
 * Error below one unit in the last place. Port of `s_expm1.c` of fdlibm (Sun Microsystems, 1993).
 * @example expm1(1e-20) // 1e-20
 */
export function expm1(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -38.816242) return -1;
  const size = Math.abs(x);
  if (size < 5.551115123125783e-17) return x;
  let k = 0;
  let reduced = x;
  let correction = 0;
  if (size > 0.34657359027997264) {
    k = size < 1.0397207708399179 ? (x > 0 ? 1 : -1) : Math.trunc(inverseLn2 * x + (x > 0 ? 0.5 : -0.5));
    const high = x - k * ln2High;
    const low = k * ln2Low;
    reduced = high - low;
    correction = high - reduced - low;
  }
  return assemble(reduced, correction, k);
}

/** (1 + expm1(reduced + correction))·2^k − 1, branch by branch as in the original so that no digit cancels. */
function assemble(x: number, c: number, k: number): number {
  const half = 0.5 * x;
  const hx = x * half;
  const r =
    1 +
    hx *
      (-0.03333333333333313 +
        hx *
          (0.0015873015872548146 +
            hx * (-0.0000793650757867488 + hx * (0.000004008217827329362 + hx * -2.0109921818362437e-7))));
  const t = 3 - r * half;
  let e = hx * ((r - t) / (6 - x * t));
  if (k === 0) return x - (x * e - hx);
  e = x * (e - c) - c;
  e -= hx;
  if (k === -1) return 0.5 * (x - e) - 0.5;
  if (k === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e);
  if (k <= -2 || k > 56) {
    const y = 1 - (e - x);
    return k === 1024 ? y * 2 * 8.98846567431158e307 - 1 : scaleByPowerOfTwo(y, k) - 1;
  }
  if (k < 20) return scaleByPowerOfTwo(1 - powerOfTwo(-k) - (e - x), k);
  return scaleByPowerOfTwo(x - (e + powerOfTwo(-k)) + 1, k);
}

/** 1 − e^(−x) for x ≥ 0: the share reached after x time constants. */
export function reached(x: number): number {
  return x > 40 ? 1 - exp(-x) : -expm1(-x);
}
