import { powerOfTwo, scaleByPowerOfTwo } from './scale-by-power-of-two.ts';

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const inverseLn2 = 1.442695040888963387;

/**
 * e^x, the same bits on every machine and browser (unlike `Math.exp`, which the language leaves free).
 * Error below one unit in the last place. Port of `e_exp.c` of fdlibm (Sun Microsystems, 1993), written with
 * `+ − × ÷` only, so that no word of a double is touched.
 * @example exp(0) // 1
 */
export function exp(x: number): number {
  if (x > 709.782712893383973096) return Infinity;
  if (x < -745.13321910194110842) return 0;
  if (x !== x) return x;
  let k = 0;
  let high = x;
  let low = 0;
  let reduced = x;
  if (x > 0.34657359027997264 || x < -0.34657359027997264) {
    k = Math.floor(inverseLn2 * x + 0.5);
    high = x - k * ln2High;
    low = k * ln2Low;
    reduced = high - low;
  }
  const t = reduced * reduced;
  const c =
    reduced -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  if (k === 0) return 1 - ((reduced * c) / (c - 2) - reduced);
  const y = 1 - (low - (reduced * c) / (2 - c) - high);
  return k >= -1021 && k <= 1023 ? y * powerOfTwo(k) : scaleByPowerOfTwo(y, k);
}
