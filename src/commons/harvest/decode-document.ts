/** What a document says of its own encoding stands in its first bytes. */
const looked = 2_048;

/**
 * The text of a document of the web, in the encoding that it really has: a byte-order mark first; then UTF-8 whenever its bytes
 * are UTF-8, whatever was announced; then what the server or the document itself announces; else that of old Windows pages.
 *
 * @param contentType as the server told it
 * @example decodeDocument(Uint8Array.of(0xe9), 'text/html; charset=utf-8') // 'é'
 */
export function decodeDocument(body: Uint8Array, contentType: string | null = null): string {
  const marked = markedEncoding(body);
  if (marked !== null) return new TextDecoder(marked).decode(body);
  const announced = decoderOf(charsetOf(contentType ?? '') ?? charsetInside(body));
  if (announced !== null && /^utf-16/.test(announced.encoding) && body.includes(0))
    return announced.decode(body);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    const isOther = announced !== null && announced.encoding !== 'utf-8';
    if (isOther) return announced.decode(body);
    return new TextDecoder(holdsUtf8(body) ? 'utf-8' : 'windows-1252').decode(body);
  }
}

function markedEncoding([a, b, c]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

const charsetOf = (text: string): string | undefined => /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(text)?.[1];

/** What an XML declaration, or a mark of an HTML page, says. */
function charsetInside(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, looked));
  const declared = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1];
  return declared ?? charsetOf(/<meta\b[^>]{0,300}charset[^>]{0,100}/i.exec(head)?.[0] ?? '');
}

/** The decoder of an encoding; `null` for one that nobody knows. */
function decoderOf(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** True when at least one accented letter is written as UTF-8 writes it: the rest is then damage, not another encoding. */
function holdsUtf8(body: Uint8Array): boolean {
  for (let at = 0; at + 1 < body.length; at++)
    if (body[at]! >= 0xc3 && body[at]! <= 0xc5 && (body[at + 1]! & 0xc0) === 0x80) return true;
  return false;
}
