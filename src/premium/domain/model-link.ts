/** What the address of a shared link carries after `#`. */
const prefix = '#m=';

/** Longest link that mail and messages carry without cutting it. */
export const longestLink = 30_000;

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
};

const bytesOf = async (
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    parts.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** The text, compressed, as the fragment of an address: it never leaves the browser. */
export const writeModelFragment = async (text: string): Promise<string> => {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = await bytesOf(compressed, Number.POSITIVE_INFINITY);
  return prefix + toBase64Url(bytes ?? new Uint8Array());
};

/** Whether an address carries a model. */
export const hasModel = (fragment: string): boolean => fragment.startsWith(prefix);

/**
 * The bytes of the text that a fragment carries; `null` when it is cut, damaged, or swells beyond the bound.
 * @param most greatest number of bytes accepted, counted while inflating
 */
export const readModelFragment = async (
  fragment: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const compressed = new Blob([fromBase64Url(fragment.slice(prefix.length))]);
    return await bytesOf(compressed.stream().pipeThrough(new DecompressionStream('deflate-raw')), most);
  } catch {
    return null;
  }
};
