import { isAPIError } from 'better-auth/api';
import type { RequestContext } from '../ports/http.ts';
import { readSignedCookie, sessionCookieName } from './cookies.ts';

/** What came of a call: its answer and the secret of the session that it opened, or the code of its refusal. */
export type AuthAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly sessionToken: string | null }
  | { readonly ok: false; readonly code: string };

interface CallParts {
  readonly context: RequestContext;
  readonly origin: string;
  readonly secret: string;
}

/**
 * Calls better-auth for this request and hands the cookies that it sets to the answer. It is told the cookie and the
 * browser's name, nothing else of the request: where the request comes from was checked before.
 */
export async function callAuth<Value>(
  { context, origin, secret }: CallParts,
  call: (headers: Headers) => Promise<{ readonly headers?: Headers | null; readonly response: Value }>,
): Promise<AuthAnswer<Value>> {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent']) {
    const value = context.req.header(name);
    if (value !== undefined) headers.set(name, value);
  }
  try {
    const { headers: given, response } = await call(headers);
    const cookies = given?.getSetCookie() ?? [];
    for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
    return { ok: true, value: response, sessionToken: sessionTokenOf(cookies, origin, secret) };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { ok: false, code: String(error.body?.code ?? error.status) };
  }
}

/** The secret of the session that these cookies open, or null when they open none. */
export function sessionTokenOf(cookies: readonly string[], origin: string, secret: string): string | null {
  const name = `${sessionCookieName(origin)}=`;
  const opened = cookies.filter((cookie) => cookie.startsWith(name)).at(-1);
  const value = opened?.slice(name.length).split(';')[0] ?? '';
  return value === '' ? null : readSignedCookie(decodeURIComponent(value), secret);
}
