import { powerOfTwo, scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = Math.LOG2E;

/**
 * e^x, the same bits on every machine and browser (unlike `Math.exp`, which the language leaves free).
 * Error below one unit in the last place. Port of `e_exp.c` of fdlibm (Sun Microsystems, 1993), written with
 * `+ − × ÷` only, so that no word of a double is touched.
 * @example exp(0) // 1
 */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(inverseLn2 * x + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const reduced = high - low;
  const t = reduced * reduced;
  const c =
    reduced -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (reduced * c) / (2 - c) - high);
  return k >= -1021 && k <= 1023 ? y * powerOfTwo(k) : scaleByPowerOfTwo(y, k);
}
