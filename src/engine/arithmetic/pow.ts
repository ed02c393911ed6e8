import { highWord } from './double-words.ts';
import { powerOfTwo, scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

/**
 * x to the power y, the same bits on every machine and browser, with the special cases of `Math.pow`.
 * Error below one unit in the last place. After `e_pow.c` of fdlibm (Sun Microsystems, 1993): log2(x) in two doubles,
 * times y, then 2 to that power; halves of doubles are taken by Dekker's split, which only multiplies and subtracts.
 * @example pow(2, 10) // 1024
 */
export function pow(x: number, y: number): number {
  if (x > 0 && x < Infinity && y > -Infinity && y < Infinity) return x === 1 ? 1 : positivePower(x, y);
  return cornerPower(x, y);
}

/** Zeros, infinities, NaN and negative bases. */
function cornerPower(x: number, y: number): number {
  if (y === 0) return 1;
  if (Number.isNaN(y) || Number.isNaN(x)) return NaN;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) return powerToInfinity(size, y > 0);
  const whole = Math.floor(y) === y;
  if (x < 0 && size < Infinity && !whole) return NaN;
  const odd = whole && Math.abs(y) < 9007199254740992 && Math.abs(y % 2) === 1;
  const negative = x < 0 || Object.is(x, -0);
  const power = size === 0 || size === Infinity ? ((size === 0) === y < 0 ? Infinity : 0) : pow(size, y);
  return negative && odd ? -power : power;
}

function powerToInfinity(size: number, positive: boolean): number {
  if (size === 1) return NaN;
  return size > 1 === positive ? Infinity : 0;
}

/** x without its low 27 bits, so that a product of two such values is exact (Veltkamp and Dekker, 1971). */
function upperHalf(x: number): number {
  const c = 134217729 * x;
  return c - (c - x);
}

/** size^y for 0 < size ≠ 1, both finite. */
function positivePower(size: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return size;
  if (y === 2) return size * size;
  if (Math.abs(y) > 1.8e19) return size < 1 === y < 0 ? Infinity : 0;
  const t1 = logarithmBase2(size);
  const t2 = logarithmRest;
  // y·log2(size) as high + low, the high part free of rounding.
  const yHigh = upperHalf(y);
  const low = (y - yHigh) * t1 + y * t2;
  const high = yHigh * t1;
  const sum = low + high;
  if (sum >= 1024) {
    if (sum > 1024 || low + 8.008566259537294e-17 > sum - high) return Infinity;
  } else if (sum <= -1075) {
    if (sum < -1075 || low <= sum - high) return 0;
  }
  return powerOfTwoOf(high, low, sum);
}

const log2Of15High = 0.5849624872207642;
const log2Of15Low = 1.350039202129749e-8;
const cp = 0.9617966939259756;
const cpHigh = 0.9617967009544373;
const cpLow = -7.028461650952758e-9;

/** Second part of the last logarithm: a variable rather than a pair, because a pair per call doubles the time. */
let logarithmRest = 0;

/** log2(x) for x > 0: returns the upper half, and leaves the rest in `logarithmRest`. */
function logarithmBase2(x: number): number {
  const subnormal = x < 2.2250738585072014e-308;
  const scaled = subnormal ? x * 9007199254740992 : x;
  const word = highWord(scaled);
  const fraction = word & 0x000fffff;
  // x = m·2^e with m near 1 or near 1.5, whichever is closer.
  const nearOneAndHalf = fraction > 0x3988e && fraction < 0xbb67a;
  const e = (word >> 20) - 1023 + (fraction >= 0xbb67a ? 1 : 0);
  const m = scaled * powerOfTwo(-e);
  const n = subnormal ? e - 53 : e;
  const reference = nearOneAndHalf ? 1.5 : 1;
  const u = m - reference;
  const v = 1 / (m + reference);
  const ss = u * v;
  const sHigh = upperHalf(ss);
  const tHigh = upperHalf(m + reference);
  const tLow = m - (tHigh - reference);
  const sLow = v * (u - sHigh * tHigh - sHigh * tLow);
  const square = ss * ss;
  const series =
    0.5999999999999946 +
    square *
      (0.4285714285785502 +
        square *
          (0.33333332981837743 +
            square * (0.272728123808534 + square * (0.23066074577556175 + square * 0.20697501780033842))));
  const r = square * square * series + sLow * (sHigh + ss);
  const high2 = sHigh * sHigh;
  const t3 = upperHalf(3 + high2 + r);
  const t3Low = r - (t3 - 3 - high2);
  const uu = sHigh * t3;
  const vv = sLow * t3 + t3Low * ss;
  const pHigh = upperHalf(uu + vv);
  const pLow = vv - (pHigh - uu);
  const zHigh = cpHigh * pHigh;
  const zLow = cpLow * pHigh + pLow * cp + (nearOneAndHalf ? log2Of15Low : 0);
  const referenceLog = nearOneAndHalf ? log2Of15High : 0;
  const t1 = upperHalf(zHigh + zLow + referenceLog + n);
  logarithmRest = zLow - (t1 - n - referenceLog - zHigh);
  return t1;
}

/** 2^(high + low), where sum = high + low is inside the range of doubles. */
function powerOfTwoOf(high: number, low: number, sum: number): number {
  let n = 0;
  let reducedHigh = high;
  if (Math.abs(sum) > 0.5) {
    n = Math.floor(sum + 0.5);
    reducedHigh = high - n;
  }
  const t = upperHalf(low + reducedHigh);
  const u = t * 0.6931471824645996;
  const v = (low - (t - reducedHigh)) * Math.LN2 + t * -1.904654299957768e-9;
  const z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const t1 =
    z -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (0.00006613756321437934 +
                square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  const r = (z * t1) / (t1 - 2) - (w + z * w);
  const y = 1 - (r - z);
  return n >= -1021 && n <= 1023 ? y * powerOfTwo(n) : scaleByPowerOfTwo(y, n);
}
