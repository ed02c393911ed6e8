/** Longest quotation of a value in a message. */
const longest = 60;

/** Characters that would not be seen, or would turn the text around, in a message. */
const unseen =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udfff](?![\udc00-\udfff])/g;

/**
 * Quotes a value of a document in a message: its JSON text, shortened, unseen characters written out.
 * @example quoteValue('abc') // '"abc"'
 * @example quoteValue({ a: 1 }) // '{"a":1}'
 */
export function quoteValue(value: unknown): string {
  return shorten(seen(jsonText(value)));
}

/** Quotes a key or an id, without its quotation marks. */
export function quoteText(text: string): string {
  return shorten(seen(JSON.stringify(text.slice(0, 4 * longest)).slice(1, -1)));
}

function jsonText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  // A large value is not written out whole only to be cut.
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 4 * longest));
  if (Array.isArray(value) && value.length > longest) return JSON.stringify(value.slice(0, longest));
  return JSON.stringify(value) ?? 'undefined';
}

function seen(text: string): string {
  return text.replaceAll(
    unseen,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
