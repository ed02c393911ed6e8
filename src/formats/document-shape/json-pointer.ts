/**
 * JSON Pointer (RFC 6901) of a path in a document.
 * @example jsonPointer(['quantities', 'a/b', 0]) // '/quantities/a~1b/0'
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
