/** Names that the strict reader refuses as keys: a text that has one is for it alone to read. */
const forbiddenKey = /"(?:__proto__|constructor|prototype)"\s*:/;

/**
 * Reads what this page has just written from its form: no key twice, no number that a double would change, bounded depth,
 * because `JSON.stringify` wrote it. Anything else, a file above all, is read by the strict reader.
 * @returns undefined when only the strict reader may tell
 */
export function readOwnDocument(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  return forbiddenKey.test(text) ? undefined : JSON.parse(text);
}
