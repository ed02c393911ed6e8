import type { TestApp } from './test-app.ts';

type Headers = Readonly<Record<string, string>>;

/** The no-break spaces of a page as plain ones, to look for words in it. */
export const plainSpaces = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ');

/** Reads pages of an application and sends forms to it, as a browser does that has these headers. */
export const siteReader = (app: () => TestApp) => ({
  async read(path: string, headers: Headers = {}) {
    const answer = await app().request(path, { headers });
    return { status: answer.status, html: plainSpaces(await answer.text()), headers: answer.headers };
  },
  async post(path: string, fields: Readonly<Record<string, string>>, headers: Headers = {}) {
    const answer = await app().request(path, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        origin: app().ports.settings.origin,
      },
      body: new URLSearchParams(fields).toString(),
    });
    return {
      status: answer.status,
      html: plainSpaces(await answer.text()),
      location: answer.headers.get('location'),
      setCookie: answer.headers.get('set-cookie') ?? '',
    };
  },
});
