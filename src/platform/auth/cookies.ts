import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Name before that of every cookie of accounts. Over https it is `__Host-`: sent to this very host only, on encrypted
 * connections only. Browsers refuse that prefix over plain http, so a machine of one's own has the name without it.
 */
export const cookiePrefix = (origin: string): string =>
  origin.startsWith('https://') ? '__Host-cap17' : 'cap17';

/** Name of the session's cookie. */
export const sessionCookieName = (origin: string): string => `${cookiePrefix(origin)}.session_token`;

/** The text of a cookie once signed, as better-auth signs its own: value, dot, HMAC-SHA-256 in base64, all encoded. */
export function signCookie(value: string, secret: string): string {
  return encodeURIComponent(`${value}.${createHmac('sha256', secret).update(value).digest('base64')}`);
}

/** The value of a signed cookie, or null when it was not signed here. */
export function readSignedCookie(text: string, secret: string): string | null {
  const dot = text.lastIndexOf('.');
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  const expected = createHmac('sha256', secret).update(value).digest();
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : null;
}

/** Name of the cookie by which a browser finds again what it sent once its session had ended. */
export const keptCookieName = (origin: string): string => `${cookiePrefix(origin)}.kept`;
