import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMailReceiver } from '../../../test/support/mail-receiver.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { createMailing } from '../../platform/mail/mailing.ts';
import { sendCopies } from './actions/send-copies.ts';
import { createEditions } from './jobs.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const post = (path: string, fields: Record<string, string>, headers: HeadersInit = {}) =>
  app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'http://localhost:1717', ...headers },
  });

it('the whole way: subscribe, confirm, receive by a real conversation, leave by the header of the copy', async () => {
  const moderator = (await app.signInAs({ instanceRoles: ['moderator'] })).headers;
  const email = 'trajet+lettre@exemple.fr';
  await post('/lettre', { email, audience: 'associations', language: 'fr' });
  const token = /\/abonnement\/([\w-]{32})/.exec(app.mails.at(-1)!)![1]!;
  await post(`/abonnement/${token}/confirmer`, {});
  const create = async (path: string, fields: object): Promise<string> => {
    const answer = await app.request(path, {
      method: 'POST',
      body: JSON.stringify(fields),
      headers: { 'content-type': 'application/json', 'idempotency-key': path, ...moderator },
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const issue = await create('/api/v1/digest-issues', { day: '2026-11-19', titleFr: 'Le trajet' });
  await create(`/api/v1/digest-issues/${issue}/items`, {
    kind: 'note',
    titleFr: 'Un mot',
    textFr: 'Bonjour',
  });
  await post(`/moderation/lettre/${issue}`, { do: 'publish' }, moderator);

  const server = await startMailReceiver();
  const { database, clock, ids, log, settings } = app.ports;
  await sendCopies({
    database,
    clock,
    ids,
    log,
    mailing: createMailing(
      { address: server.address, from: 'cap17@exemple.fr', returns: null },
      settings.origin,
      clock.now,
    ),
    perMinute: 100_000,
    editionOf: createEditions(app.ports),
    leaseMilliseconds: 60_000,
    until: new Date(clock.now().getTime() + 60_000),
    signal: new AbortController().signal,
    report: async () => {},
  });
  await server.close();
  expect(server.received.map(({ to, from }) => [to, from])).toEqual([[email, 'cap17@exemple.fr']]);
  const headers = server.received[0]!.text.split('\r\n\r\n')[0]!.replaceAll(/\r\n[ \t]+/g, ' ');
  const leave = /^List-Unsubscribe: <([^>]+)>$/m.exec(headers)![1]!;
  expect(leave).toBe(`${settings.origin}/digest/unsubscribe/${token}`);
  const body = /^List-Unsubscribe-Post: (.+)$/m.exec(headers)![1]!;
  expect((await app.request(new URL(leave).pathname, { method: 'POST', body })).status).toBe(200);
  expect((await app.request(`/abonnement/${token}`)).status).toBe(404);
  const { rows } =
    await sql`select count(left_at)::int as left from digest_delivery where issue_id = ${issue}`.execute(
      database,
    );
  expect(rows).toEqual([{ left: 1 }]);
});
