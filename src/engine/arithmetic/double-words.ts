/**
 * The high word of a double, for algorithms that need its exponent: a shared eight-byte cell read as two words.
 * The index of the high word depends on the machine's byte order.
 */
const cell = new Float64Array(1);
const words = new Int32Array(cell.buffer);
const highIndex = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Sign, exponent, and the top 20 bits of the fraction of `x`, as a signed integer. */
export function highWord(x: number): number {
  cell[0] = x;
  return words[highIndex]!;
}
