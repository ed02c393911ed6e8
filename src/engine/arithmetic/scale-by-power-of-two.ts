/** 2^k for k = −1074…1023, exact. */
const powers: Float64Array = /* @__PURE__ */ (() => {
  const table = new Float64Array(2098);
  for (let k = 0; k <= 1023; k++) table[k + 1074] = k === 0 ? 1 : table[k + 1073]! * 2;
  for (let k = -1; k >= -1074; k--) table[k + 1074] = table[k + 1075]! / 2;
  return table;
})();

/** 2^k, exact, for a whole k from −1074 to 1023. */
export function powerOfTwo(k: number): number {
  return powers[k + 1074]!;
}

/**
 * x·2^k rounded once, overflow and gradual underflow included (`scalbn`).
 * @param k whole number
 */
export function scaleByPowerOfTwo(x: number, k: number): number {
  if (k >= -1022 && k <= 1023) return x * powers[k + 1074]!;
  if (k > 1023) return x * powers[1023 + 1074]! * powers[Math.min(k - 1023, 1023) + 1074]!;
  // One exact step while the result stays normal, then the step that may round: never two roundings.
  const rest = Math.max(k + 969, -1074);
  return x * powers[-969 + 1074]! * powers[rest + 1074]!;
}
