import { exp, log } from '../arithmetic/index.ts';

/** √(2π) */
const rootTwoPi = 2.5066282746310002;

/** Density of the standard normal at z. */
export function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / rootTwoPi;
}

/**
 * Quantile of the standard normal: the z below which a share `u` lies, to about 16 digits.
 * −∞ at 0, +∞ at 1, NaN outside. M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37(3), 1988.
 * @example normalQuantile(0.95) // 1.6448536269514722
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * centralNumerator(r)) / centralDenominator(r);
  }
  const p = q < 0 ? u : 1 - u;
  if (!(p > 0)) return p === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(p));
  const size = r <= 5 ? nearTail(r - 1.6) : farTail(r - 5);
  return q < 0 ? -size : size;
}

function centralNumerator(r: number): number {
  return (
    ((((((r * 2509.0809287301227 + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665
  );
}

function centralDenominator(r: number): number {
  return (
    ((((((r * 5226.495278852546 + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1
  );
}

function nearTail(r: number): number {
  const numerator =
    ((((((r * 0.0007745450142783414 + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const denominator =
    ((((((r * 1.0507500716444169e-9 + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return numerator / denominator;
}

function farTail(r: number): number {
  const numerator =
    ((((((r * 2.0103343992922881e-7 + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const denominator =
    ((((((r * 2.0442631033899397e-15 + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return numerator / denominator;
}

/**
 * Share of the standard normal below z, to about 15 digits, the far lower tail included.
 * W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23, 1969 (as used by R's pnorm).
 * @example normalCumulative(0) // 0.5
 */
export function normalCumulative(z: number): number {
  if (Number.isNaN(z)) return z;
  const y = Math.abs(z);
  if (y <= 0.67448975) return 0.5 + codyCentre(z);
  const tail = y <= 5.656854249492381 ? codyMiddle(y) : codyFar(y);
  return z > 0 ? 1 - tail : tail;
}

function codyCentre(z: number): number {
  const s = Math.abs(z) > 1.11e-16 ? z * z : 0;
  const numerator =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356;
  const denominator =
    (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673;
  return (z * numerator) / denominator;
}

/** exp(−y²/2) with y cut at sixteenths, so that the square is exact. */
function splitGauss(y: number): number {
  const cut = Math.trunc(y * 16) / 16;
  return exp(-cut * cut * 0.5) * exp(-(y - cut) * (y + cut) * 0.5);
}

const middleNumerator = [
  0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002, 2494.5375852903726,
  6848.190450536283, 11602.65143764735, 9842.714838383978,
] as const;
const middleDenominator = [
  22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
] as const;

function codyMiddle(y: number): number {
  let numerator = 1.0765576773720192e-8 * y;
  let denominator = y;
  for (let i = 0; i < 7; i++) {
    numerator = (numerator + middleNumerator[i]!) * y;
    denominator = (denominator + middleDenominator[i]!) * y;
  }
  return (splitGauss(y) * (numerator + middleNumerator[7])) / (denominator + middleDenominator[7]);
}

function codyFar(y: number): number {
  if (y > 38.6) return 0;
  const s = 1 / (y * y);
  const numerator =
    ((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s + 0.022235277870649807) *
      s +
      0.0014216191932278934) *
      s +
    0.000029112874951168793;
  const denominator =
    ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s +
      0.0037823963320275824) *
      s +
    0.00007297515550839662;
  return (splitGauss(y) * (1 / rootTwoPi - (s * numerator) / denominator)) / y;
}
