import { readFormFields } from './html-form.ts';
import type { SignedIn } from './sign-in-as.ts';
import type { TestApp } from './test-app.ts';

/** Asks the application as somebody's browser or program would. */
export function createAsker(app: TestApp, me: SignedIn) {
  const get = (path: string, who: SignedIn | null = me) =>
    app.request(path, who ? { headers: who.headers } : {});
  const post = (path: string, fields: Readonly<Record<string, string>>, who: SignedIn | null = me) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: who?.headers ?? {} });
  const api = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
    who: SignedIn | null = me,
  ) =>
    app.request(path, {
      method,
      headers: { 'content-type': 'application/json', ...(who?.headers ?? {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  /** Goes where a write sent the browser; gives the page. */
  const follow = async (answer: Response, who = me): Promise<string> => {
    if (answer.status !== 303)
      throw new Error(`Expected 303, found ${answer.status}: ${await answer.text()}`);
    return (await get(answer.headers.get('location')!, who)).text();
  };
  return { get, post, api, follow };
}

/** The fields that a browser would post from a form, by name. */
export const fieldsOf = (html: string, form: string): Record<string, string> =>
  Object.fromEntries(readFormFields(html, form));
