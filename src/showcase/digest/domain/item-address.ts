/**
 * The address that an item leads to: a page of this site, kept as its path, or one of another site over http or https.
 * `null` for anything else: another protocol, a name and a password, a path that a browser reads as another site.
 */
export function readItemAddress(typed: string): string | null {
  const text = typed.trim();
  if (/\s|\\/.test(text)) return null;
  if (text.startsWith('/')) return text.startsWith('//') ? null : text;
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null;
}

/** The site that an item leads to; null when it is this one. */
export const hostOf = (address: string): string | null =>
  address.startsWith('/') ? null : new URL(address).hostname.replace(/^www\./, '');
