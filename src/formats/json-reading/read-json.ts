import { ok, type Result, refused } from '../../kernel/result.ts';
import { decodeText } from './decode-text.ts';
import type { JsonLimits } from './json-limits.ts';
import { parseJson } from './parse-json.ts';

/**
 * Reads a JSON document strictly: UTF-8 (a byte-order mark skipped), RFC 8259 to the letter, no key twice, no
 * `__proto__`, `constructor` or `prototype`, no number that a double would change, bounded size and depth.
 * @returns the value, or every problem found, 100 at most; what breaks the syntax ends the reading
 * @example readJson(new TextEncoder().encode('{"a":1}'), { bytes: 5_000_000, depth: 64 }) // { ok: true, value: { a: 1 } }
 */
export function readJson(bytes: Uint8Array, limits: JsonLimits): Result<unknown> {
  if (bytes.length > limits.bytes) {
    return refused([
      { code: 'json.too-large', path: '', params: { found: bytes.length, limit: limits.bytes / 1e6 } },
    ]);
  }
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const { value, problems } = parseJson(text.value, limits.depth);
  return problems.length > 0 ? refused(problems) : ok(value);
}
