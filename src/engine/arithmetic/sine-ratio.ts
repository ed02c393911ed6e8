/**
 * sin(y)/y, the same bits on every machine and browser, by its power series: 1 at 0.
 * @param y from −π/2 to π/2, radians; beyond, digits are lost
 * @example sineRatio(Math.PI / 2) // 0.6366197723675814
 */
export function sineRatio(y: number): number {
  const square = y * y;
  let term = 1;
  let sum = 1;
  for (let k = 2; k <= 22; k += 2) {
    term *= -square / (k * (k + 1));
    sum += term;
  }
  return sum;
}
