import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const address = '/pionniers/mille-cafes/interet';
const asked = {
  wish: 'start',
  name: 'Zoé <b>Martin</b>',
  email: 'zoe+cafes@exemple.fr',
  organisation: 'Mairie "du" Bourg',
  message: 'Bonjour,\n<script>alert(1)</script>',
};
const post = (path: string, fields: Record<string, string>, headers: HeadersInit = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost:1717', ...headers },
  });

describe('interest in a pioneer', () => {
  test.each([address, '/en/pioneers/mille-cafes/interest', `${address}?done=1`])(
    '%s is valid',
    async (path) => {
      const answer = await app.request(path);
      expect([answer.status, await findInvalidHtml(await answer.text())]).toEqual([200, []]);
    },
  );

  it('says every fault beside its field and keeps what was typed', async () => {
    const answer = await post(address, {
      ...asked,
      organisation: '',
      wish: 'buy',
      email: 'zoe@gmial.com',
      message: 'x'.repeat(2_001),
    });
    const html = await answer.text();
    expect([answer.status, await findInvalidHtml(html)]).toEqual([422, []]);
    expect(html).toContain('zoe@gmail.com');
    expect(html).toContain('Zoé &lt;b');
    expect(html).toContain('2\u202f001 caractères');
    for (const email of ['zoe@', 'a b@c.fr', '<svg>@x.fr'])
      expect((await post(address, { ...asked, email })).status).toBe(422);
    // Sent again as it is, an address that looks like a slip is taken.
    expect(
      (
        await post(address, {
          ...asked,
          organisation: '',
          email: 'zoe@gmial.com',
          confirmed: 'zoe@gmial.com',
        })
      ).status,
    ).toBe(303);
  });

  it('reaches those who moderate, who answer and say what came of it, without any address shown', async () => {
    const moderator = await app.signInAs({ instanceRoles: ['moderator'] });
    await app.runJobs();
    const before = app.mails.length;
    expect((await post(address, asked)).headers.get('location')).toBe(`${address}?done=1`);
    // A double click is one request.
    expect((await post(address, asked)).status).toBe(303);
    await expect.poll(() => app.mails.length, { timeout: 15_000 }).toBe(before + 1);
    expect(app.mails.at(-1)).not.toContain('zoe+cafes');

    const list = await app.request('/moderation/pionniers', { headers: moderator.headers });
    const html = await list.text();
    expect([list.status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html).not.toMatch(/zoe\+cafes|<script>alert|<b>Martin/);
    const id = /name="id" value="([0-9a-f-]{36})"/.exec(html.slice(html.indexOf('Mairie')))![1]!;
    const act = (fields: Record<string, string>) =>
      post('/moderation/pionniers', { id, ...fields }, moderator.headers);

    expect((await act({ do: 'answer', text: 'Venez jeudi.' })).headers.get('location')).toContain(
      'done=done',
    );
    await expect.poll(() => app.mails.at(-1), { timeout: 15_000 }).toContain('Venez jeudi.');
    expect(app.mails.at(-1)).toContain('zoe+cafes@exemple.fr');

    expect((await act({ do: 'outcome', outcome: 'started', started: '' })).headers.get('location')).toContain(
      'refused',
    );
    expect((await act({ do: 'outcome', outcome: 'started', started: 'Café <i>du Bourg</i>' })).status).toBe(
      303,
    );
    app.setTime(new Date('2026-11-24T10:01:00Z'));
    const sheet = await (await app.request('/pionniers/mille-cafes')).text();
    expect(sheet).toContain('Ce qui est parti d’elle');
    expect(sheet).toContain('Café &lt;i');
    app.setTime(new Date('2026-11-24T10:00:00Z'));
  });

  it('takes three requests a day from one address, then says so and loses nothing', async () => {
    const ask = (slug: string) => post(`/pionniers/${slug}/interet`, { ...asked, email: 'trop@exemple.fr' });
    for (const slug of ['mille-cafes', 'biovallee', 'venetis']) expect((await ask(slug)).status).toBe(303);
    const refused = await ask('figeacteurs');
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('Mairie &quot;du&quot; Bourg');
  });

  it('is closed to visitors and to other people', async () => {
    const person = await app.signInAs();
    expect((await app.request('/moderation/pionniers')).status).toBe(303);
    expect((await app.request('/moderation/pionniers', { headers: person.headers })).status).toBe(403);
    expect((await app.request('/pionniers/rien/interet')).status).toBe(404);
  });
});
