import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { type MailReceiver, startMailReceiver } from '../../../test/support/mail-receiver.ts';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import type { Connection } from '../../platform/database/connection.ts';
import { createMailing } from '../../platform/mail/mailing.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { createIds } from '../../platform/system/identifiers.ts';
import { readReport } from './actions/read-report.ts';
import { type Sender, sendCopies } from './actions/send-copies.ts';
import { composeEdition } from './mail/digest-letter.tsx';
import { countCopies, forgetCopies, queueCopies } from './store/delivery-store.ts';
import { markPaused, readIssue, readSending } from './store/issue-store.ts';

const origin = 'https://cap17.exemple.fr';
const clock = { now: () => new Date() };
const ids = createIds(clock);
let scratch: Connection;
let server: MailReceiver;
beforeAll(async () => {
  scratch = await createScratchDatabase();
  server = await startMailReceiver();
});
afterAll(async () => {
  await server.close();
  await scratch.close();
});
afterEach(async () => {
  server.received.length = 0;
  for (const name of Object.keys(server.behaviour)) delete server.behaviour[name as 'begun'];
  await sql`delete from digest_issue`.execute(scratch.database);
  await sql`delete from digest_subscription`.execute(scratch.database);
  await sql`update digest_pace set next_at = now()`.execute(scratch.database);
});

let thursday = Date.parse('2026-01-01T00:00:00Z');
/** An issue that is out, and its readers, each with a copy that is due. */
async function queue(count: number): Promise<string> {
  const issue = ids.create();
  thursday += 7 * 86_400_000;
  const day = new Date(thursday).toISOString().slice(0, 10);
  await sql`insert into digest_issue (id, created_at, updated_at, on_day, title_fr, state, published_at, send_from)
    values (${issue}, now(), now(), ${day}, ${'Lettre\r\nBcc: tous@exemple.fr'}, 'published', now(), now())`.execute(
    scratch.database,
  );
  await sql`insert into digest_item (id, created_at, updated_at, issue_id, kind, title_fr, text_fr)
    values (${ids.create()}, now(), now(), ${issue}, 'note', '<img src=x onerror=alert(1)>', 'Texte')`.execute(
    scratch.database,
  );
  await sql`insert into digest_subscription (id, email, key, audience, language, state, asked_at, confirmed_at)
    select gen_random_uuid(), 'lecteur+' || n || '@exemple.fr', lpad(n::text, 32, '0'), 'public', 'fr', 'confirmed', now(), now()
    from generate_series(1, ${count}) n`.execute(scratch.database);
  expect(
    await queueCopies(scratch.database, { issueId: issue, audiences: ['public'], from: new Date(0) }),
  ).toBe(count);
  return issue;
}

const sender = (more: Partial<Sender> = {}): Sender => ({
  database: scratch.database,
  clock,
  ids,
  log: silentLog,
  mailing: createMailing(
    { address: server.address, from: 'Cap17 <cap17@exemple.fr>', returns: 'retours@exemple.fr' },
    origin,
    clock.now,
  ),
  perMinute: 100_000,
  editionOf: async (issueId, audience, language) =>
    composeEdition({
      issue: (await readIssue(scratch.database, issueId))!,
      audience,
      language,
      origin,
      site: 'Val d’Exemple',
      contact: 'bonjour@exemple.fr',
    }),
  leaseMilliseconds: 60_000,
  until: new Date(Date.now() + 30_000),
  signal: new AbortController().signal,
  report: async () => {},
  ...more,
});
const states = async (issue: string) => (await countCopies(scratch.database, issue)).states;
const subscriptions = async () =>
  (
    await sql<{ state: string; count: number }>`
      select state, count(*)::int as count from digest_subscription group by state order by state`.execute(
      scratch.database,
    )
  ).rows;
const port = () => ({ database: scratch.database, clock }) as unknown as Ports;

it('a copy is one conversation: its own return address, one-click headers, both forms, nothing added by what was written', async () => {
  const issue = await queue(2);
  await sendCopies(sender());
  expect(await states(issue)).toEqual({ sent: 2 });
  const mail = server.received.find(({ to }) => to === 'lecteur+1@exemple.fr')!;
  const [head = '', ...rest] = mail.text.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const id = /^X-Cap17-Delivery: ([0-9a-f-]{36})$/m.exec(headers)![1]!;
  expect(mail.from).toBe(`retours+${id.replaceAll('-', '')}@exemple.fr`);
  expect(headers).toContain(`Message-ID: <${id}@cap17.exemple.fr>`);
  expect(headers).toContain(`List-Unsubscribe: <${origin}/digest/unsubscribe/${'1'.padStart(32, '0')}>`);
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(headers).toMatch(/^List-Id: <public\.digest\.cap17\.exemple\.fr>$/im);
  expect(headers).toContain('Precedence: bulk');
  expect(headers).not.toMatch(/^Bcc:/m);
  expect(headers).toMatch(/^Subject: Lettre Bcc: tous@exemple.fr$/m);
  const body = rest.join('\r\n\r\n').replaceAll('=\r\n', '');
  const [, html = ''] = body.split('text/html');
  expect(body).toContain('text/plain');
  expect(html).toContain('&lt;img');
  expect(html).not.toMatch(/<img|<table|http:\/\//);
});

it('an address that is gone ends its subscription, one that refuses for now is tried again and forgiven', async () => {
  const issue = await queue(4);
  server.behaviour.recipient = (to) =>
    to.includes('+1@')
      ? { code: 550, text: '5.1.1 no such user' }
      : to.includes('+2@')
        ? { code: 452, text: '4.2.2 mailbox full' }
        : null;
  server.behaviour.ended = ({ to }) =>
    to.includes('+3@') ? { code: 554, text: '5.7.1 looks like spam' } : null;
  await sendCopies(sender());
  expect(await states(issue)).toEqual({ sent: 1, refused: 2, waiting: 1 });
  expect(await subscriptions()).toEqual([
    { state: 'confirmed', count: 3 },
    { state: 'stopped', count: 1 },
  ]);
  const due = async () =>
    (
      await sql<{
        minutes: number;
        attempts: number;
      }>`select round(extract(epoch from due_at - now()) / 60)::int as minutes,
        attempts from digest_delivery where state = 'waiting'`.execute(scratch.database)
    ).rows[0];
  expect(await due()).toEqual({ minutes: 5, attempts: 1 });
  server.behaviour.recipient = () => null;
  await sendCopies(
    sender({
      clock: { now: () => new Date(Date.now() + 6 * 60_000) },
      until: new Date(Date.now() + 900_000),
    }),
  );
  expect(await states(issue)).toEqual({ sent: 2, refused: 2 });
});

it('a server that does not answer loses nothing, and the page can tell', async () => {
  const issue = await queue(3);
  const nowhere = { address: 'smtp://127.0.0.1:9', from: 'cap17@exemple.fr', returns: null };
  await sendCopies(sender({ mailing: createMailing(nowhere, origin, clock.now) }));
  expect(await states(issue)).toEqual({ waiting: 3 });
  expect((await readSending(scratch.database, issue))!.trouble).toMatch(/^(ESOCKET|ECONNECTION)/);
  await sendCopies(sender());
  expect([await states(issue), (await readSending(scratch.database, issue))!.trouble]).toEqual([
    { sent: 3 },
    null,
  ]);
});

it('leaves at the pace that was set, all senders together, and stops while it is paused', async () => {
  const issue = await queue(9);
  await markPaused(scratch.database, issue, new Date());
  await sendCopies(sender());
  expect(server.received).toEqual([]);
  await markPaused(scratch.database, issue, null);
  const start = Date.now();
  await Promise.all([sendCopies(sender({ perMinute: 600 })), sendCopies(sender({ perMinute: 600 }))]);
  // Nine copies at ten a second: the last one leaves 0.8 s after the first.
  expect(Date.now() - start).toBeGreaterThan(750);
  expect(new Set(server.received.map(({ to }) => to)).size).toBe(9);
  expect(server.received.length).toBe(9);
});

it('nothing is handed over to somebody who left while their copy was under way', async () => {
  const issue = await queue(1);
  server.behaviour.recipient = async () => {
    await sql`delete from digest_subscription`.execute(scratch.database);
    return null;
  };
  await sendCopies(sender());
  expect([server.received.length, await states(issue)]).toEqual([0, { dropped: 1 }]);
});

it('a report that comes back ends a subscription that has no reader, once, and forgives a full mailbox', async () => {
  const issue = await queue(3);
  await sendCopies(sender());
  const idOf = (mail: { text: string }) => /X-Cap17-Delivery: ([0-9a-f-]{36})/.exec(mail.text)![1]!;
  const [gone, full, quoted] = server.received.map(idOf) as [string, string, string];
  const report = (to: string, action: string, status: string, rest = '') =>
    `From: MAILER-DAEMON@exemple.fr\r\nTo: ${to}\r\nContent-Type: multipart/report;\r\n report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.exemple.fr\r\n\r\nFinal-Recipient: rfc822; x@exemple.fr\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 no\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n${rest}\r\n--b--\r\n`;
  const back = (id: string) => `retours+${id.replaceAll('-', '')}@exemple.fr`;
  expect(await readReport(port(), report(back(gone), 'delayed', '4.4.1'))).toBe('ignored');
  // What is only shown changes nothing: it can be done afterwards.
  expect(await readReport(port(), report(back(gone), 'failed', '5.1.1'), true)).toBe('stopped');
  expect(await readReport(port(), report(back(gone), 'failed', '5.1.1'))).toBe('stopped');
  expect(await readReport(port(), report(back(gone), 'failed', '5.1.1'))).toBe('unknown');
  expect(await readReport(port(), report(back(full), 'failed', '5.2.2'))).toBe('noted');
  const copy = `Message-ID: <${quoted}@cap17.exemple.fr>\r\nSubject: x`;
  expect(await readReport(port(), report('retours@exemple.fr', 'failed', '5.2.1', copy))).toBe('stopped');
  expect(await readReport(port(), report('retours@exemple.fr', 'failed', '5.1.1'))).toBe('not-ours');
  expect(await readReport(port(), 'Subject: Absent du bureau\r\n\r\nBonjour')).toBe('not-a-report');
  expect(await states(issue)).toEqual({ returned: 3 });
  expect(await subscriptions()).toEqual([
    { state: 'confirmed', count: 1 },
    { state: 'stopped', count: 2 },
  ]);
  // A month later only the counts are left.
  await forgetCopies(scratch.database, new Date(Date.now() + 1_000));
  expect(await states(issue)).toEqual({ returned: 3 });
  expect((await sql`select 1 from digest_delivery`.execute(scratch.database)).rows).toEqual([]);
});

it('200 readers, ten times kill -9 of the sender, at the worst instants: nobody receives it twice, nobody is forgotten', async () => {
  const [kills, readers] = [10, 200];
  const issue = await queue(readers);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(scratch.database);
  const order = {
    place: { ...inject('databasePlace'), database: rows[0]!.name },
    smtp: server.address,
    perMinute: 100_000,
  };
  const arrived: string[] = [];
  const instants = ['recipient', 'begun', 'ended', 'answered', 'any'] as const;
  let child: ChildProcess;
  /** Each kill waits for some copies, then strikes at its instant; a mail that came whole counts, answered or not. */
  const strikeAt = (instant: (typeof instants)[number], copies: number) => {
    let left = copies;
    const strike = (here: string) => {
      if (here === instant && left-- === 0) child.kill('SIGKILL');
    };
    server.behaviour.recipient = () => void strike('recipient');
    server.behaviour.begun = () => strike('begun');
    server.behaviour.ended = ({ to }) => {
      arrived.push(to);
      strike('ended');
      setTimeout(() => strike('answered'), 1);
      return null;
    };
  };
  for (let kill = 0; kill <= kills; kill++) {
    const isLast = kill === kills;
    // What was taken by the former process waits again once its lease is over.
    await wait(kill === 0 ? 0 : 250);
    if (isLast) strikeAt('any', -1);
    else strikeAt(instants[kill % instants.length]!, 3 + kill);
    child = spawn(process.execPath, ['test/faults/digest-sender.ts', JSON.stringify(order)], {
      stdio: 'inherit',
    });
    const over = once(child, 'exit');
    if (!isLast && instants[kill % instants.length] === 'any') {
      await expect.poll(() => arrived.length, { interval: 3, timeout: 20_000 }).toBeGreaterThan(kill * 8);
      child.kill('SIGKILL');
    }
    const [code, signal] = await over;
    expect([kill, code, signal]).toEqual([kill, isLast ? 0 : null, isLast ? null : 'SIGKILL']);
  }
  const counts = await states(issue);
  const { sent = 0, unknown = 0, ...others } = counts;
  expect(others).toEqual({});
  expect(sent + unknown).toBe(readers);
  expect(unknown).toBeLessThanOrEqual(kills);
  expect(new Set(arrived).size).toBe(arrived.length);
  const accepted = await sql<{ email: string }>`select s.email from digest_delivery d
    join digest_subscription s on s.id = d.subscription_id where d.state = 'sent'`.execute(scratch.database);
  expect(accepted.rows.filter(({ email }) => !arrived.includes(email))).toEqual([]);
});
