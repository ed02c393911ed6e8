import type { TestApp } from './test-app.ts';

/** A browser without script, in process: it keeps its cookies, sends forms, and does not follow redirects by itself. */
export function createVisitor(app: TestApp) {
  const jar = new Map<string, string>();
  const remember = (answer: Response): Response => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0(;|$)/i.test(cookie)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  const headers = () => (jar.size > 0 ? { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } : {});
  return {
    jar,
    get: async (path: string) => remember(await app.request(path, { headers: headers() })),
    post: async (path: string, fields: Readonly<Record<string, string>> = {}) =>
      remember(
        await app.request(path, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { ...headers(), 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
        }),
      ),
    json: async (path: string, body: unknown) =>
      remember(
        await app.request(path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { ...headers(), 'content-type': 'application/json', accept: 'application/json' },
        }),
      ),
  };
}

export type Visitor = ReturnType<typeof createVisitor>;

/** The path of the link in the last mail to somebody. */
export function lastLink(app: TestApp, to: string): string {
  const mail = app.mails.filter((text) => text.includes(`──── ${to} ────`)).at(-1) ?? '';
  const link = /http:\/\/localhost:1717(\/\S+)/.exec(mail)?.[1];
  if (!link) throw new Error(`No link was sent to ${to}`);
  return link;
}
