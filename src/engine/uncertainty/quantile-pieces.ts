import type { Distribution } from './distribution.ts';
import { quantileOf } from './quantile.ts';
import { type SobolWords, stretch as wordStretch } from './sobol.ts';

/** Unused pieces at each end of a table, so that no index computed below falls outside it, whatever the uniform. */
export const padding = 32;

/** Draws looked at in one go. */
const stretch = 4096;
/** Places and uniforms of the draws of a stretch that the centre does not cover, then of those nearest the ends. */
const tailPlaces = new Int32Array(stretch + 1);
const tailUniforms = new Float64Array(stretch + 1);
const farPlaces = new Int32Array(stretch + 1);
const farUniforms = new Float64Array(stretch + 1);
/** For each halving of the distance to an end, from 1/16 down: what makes that distance a number from 32 to 64. */
const halvingScales = /* @__PURE__ */ Float64Array.from([
  1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072,
]);

/**
 * Reads draws off the pieces of a quantile table.
 *
 * Three loops without a branch or a call, which cost more than the arithmetic: every draw is first read as if it were in
 * the centre, while the places that are not are noted; those are read again in the tails, where the pieces halve in
 * width; the few nearest the ends are computed exactly.
 * @param exact the distribution that the pieces stand for
 * @param out at least as long as `uniforms`; may be the same array
 */
export function drawFromPieces(
  pieces: Float64Array,
  uniforms: Float64Array,
  out: Float64Array,
  exact: Distribution,
): void {
  for (let start = 0; start < uniforms.length; start += stretch) {
    const end = Math.min(start + stretch, uniforms.length);
    const tails = drawCentre(pieces, uniforms, out, start, end);
    const far = drawTails(pieces, out, tails);
    for (let j = 0; j < far; j++) out[farPlaces[j]!] = quantileOf(exact, farUniforms[j]!);
  }
}

/** Reads the centre's pieces, 512 to the unit; notes the draws below 1/16 or from 15/16 on, and returns their number. */
function drawCentre(
  pieces: Float64Array,
  uniforms: Float64Array,
  out: Float64Array,
  start: number,
  end: number,
): number {
  let tails = 0;
  for (let i = start; i < end; i++) {
    const u = uniforms[i]!;
    const place = u * 512;
    const whole = place | 0;
    const f = place - whole;
    const k = (whole + 256) << 2;
    tailPlaces[tails] = i;
    tailUniforms[tails] = u;
    // The sign bit tells whether `whole` is outside 32…479: counting by it keeps the loop free of a branch.
    tails += ((whole - 32) | (479 - whole)) >>> 31;
    out[i] = ((pieces[k + 3]! * f + pieces[k + 2]!) * f + pieces[k + 1]!) * f + pieces[k]!;
  }
  return tails;
}

/**
 * Reads draws off the pieces straight from the words of a Sobol sequence: the same draws, to the bit, as from its uniforms,
 * without turning words into uniforms and back.
 * @param start a multiple of 256
 */
export function drawFromWords(
  pieces: Float64Array,
  words: SobolWords,
  start: number,
  out: Float64Array,
  exact: Distribution,
): void {
  for (let begin = 0; begin < out.length; begin += stretch) {
    const end = Math.min(begin + stretch, out.length);
    let tails = 0;
    for (let base = begin; base < end; base += wordStretch) {
      tails = centreFromWords(
        pieces,
        words.first,
        words.headAt(start + base),
        out,
        base,
        Math.min(base + wordStretch, end),
        tails,
      );
    }
    const far = drawTails(pieces, out, tails);
    for (let j = 0; j < far; j++) out[farPlaces[j]!] = quantileOf(exact, farUniforms[j]!);
  }
}

/** As `drawCentre`, for one stretch of words; returns the number of draws noted so far. */
function centreFromWords(
  pieces: Float64Array,
  first: Int32Array,
  head: number,
  out: Float64Array,
  base: number,
  end: number,
  noted: number,
): number {
  let tails = noted;
  for (let i = base; i < end; i++) {
    // The uniform is (word + 2^31 + ½)/2^32: its upper nine bits are the piece, the rest the place inside it.
    const word = first[i - base]! ^ head ^ 0x80000000;
    const whole = word >>> 23;
    const f = ((word & 0x7fffff) + 0.5) * 1.1920928955078125e-7;
    const k = (whole + 256) << 2;
    tailPlaces[tails] = i;
    tailUniforms[tails] = (whole + f) * 0.001953125;
    tails += ((whole - 32) | (479 - whole)) >>> 31;
    out[i] = ((pieces[k + 3]! * f + pieces[k + 2]!) * f + pieces[k + 1]!) * f + pieces[k]!;
  }
  return tails;
}

/** Reads the tails' pieces, 32 to each halving; notes the draws within 1/4096 of an end, and returns their number. */
function drawTails(pieces: Float64Array, out: Float64Array, tails: number): number {
  let far = 0;
  for (let j = 0; j < tails; j++) {
    const u = tailUniforms[j]!;
    const i = tailPlaces[j]!;
    const distance = 0.5 - Math.abs(u - 0.5);
    // The halving is read off the leading zeros of the distance; less one, so that 1/16 itself ends the first halving.
    const steps = ((distance * 4294967296) | 0) - 1;
    const halving = Math.clz32(steps) - 4;
    const place = distance * halvingScales[halving & 7]!;
    const whole = place | 0;
    const part = place - whole;
    const lower = 224 - ((halving & 7) << 5) + whole;
    // The upper tail is the lower one read backwards.
    const upper = (u * 2) | 0;
    const f = part + upper * (1 - 2 * part);
    const k = (lower + upper * (1023 - 2 * lower)) << 2;
    farPlaces[far] = i;
    farUniforms[far] = u;
    far += (steps - 1048576) >>> 31;
    out[i] = ((pieces[k + 3]! * f + pieces[k + 2]!) * f + pieces[k + 1]!) * f + pieces[k]!;
  }
  return far;
}
