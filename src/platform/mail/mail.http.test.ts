import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createScratchDatabase } from '../../../test/support/scratch-database.ts';
import { silentLog } from '../../../test/support/silent-log.ts';
import { silentProgress } from '../../../test/support/silent-progress.ts';
import type { Connection } from '../database/connection.ts';
import type { MailTemplate } from '../ports/mail.ts';
import type { Ports } from '../ports/ports.ts';
import { createIds } from '../system/identifiers.ts';
import { createMailServer } from './mail-server.ts';
import { listMails } from './mail-store.ts';
import { createMailer } from './mailer.ts';

const origin = 'https://cap17.exemple.fr';
let seconds = 0;
/** Each look at the clock is a second later: mails have an order. */
const clock = { now: () => new Date(Date.UTC(2026, 10, 24, 10, 0, seconds++)) };
const received: { from: string; to: string[]; user: string | undefined; text: string }[] = [];
let refusals = 0;

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, answer) =>
    password === 'p@ss' ? answer(null, { user: username }) : answer(new Error('wrong password')),
  onData(stream, session, answer) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      if (refusals > 0) {
        refusals -= 1;
        answer(Object.assign(new Error('busy, come back'), { responseCode: 451 }));
        return;
      }
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        user: session.user as string | undefined,
        text: Buffer.concat(parts).toString('utf8'),
      });
      answer();
    });
  },
});

const invitation: MailTemplate = ({ name, path }, language) => ({
  subject: `${name}`,
  paragraphs: [language === 'fr' ? `Bonjour ${name} : êtes-vous là ?` : `Hello ${name}`],
  action: { label: 'Ouvrir', path: String(path) },
});

let connection: Connection;
let address: string;
const queued: object[] = [];
const jobs = { send: async (_name: string, data: object) => void queued.push(data) };

beforeAll(async () => {
  connection = await createScratchDatabase();
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  address = `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await connection.close();
});
beforeEach(() => {
  received.length = 0;
  queued.length = 0;
});

const mailerTo = (smtp: string | null, shown: string[] = []) =>
  createMailer({
    database: connection.database,
    clock,
    ids: createIds(clock),
    log: silentLog,
    jobs,
    origin,
    templates: { invitation },
    server:
      smtp === null ? null : createMailServer({ address: smtp, from: 'Cap17 <cap17@exemple.fr>' }, origin),
    show: (text) => void shown.push(text),
  });

const order = {
  to: 'zoe@exemple.fr',
  template: 'invitation',
  language: 'fr' as const,
  data: { name: 'Zoé', path: '/connexion/lien?jeton=SECRET' },
};
const ports = {} as Ports;
const newest = async () => (await listMails(connection.database, 1, 0))[0]!;

it('a mail waits for the jobs, is spoken to the server, and what it said is forgotten', async () => {
  const mailer = mailerTo(`smtp://cap17:p%40ss@${address}`);
  await mailer.send(order);
  expect([received.length, queued.length, (await newest()).state]).toEqual([0, 1, 'waiting']);
  await mailer.job.run(queued[0] as { id: string }, ports, silentProgress);
  const [letter] = received;
  expect(letter).toMatchObject({ from: 'cap17@exemple.fr', to: ['zoe@exemple.fr'], user: 'cap17' });
  const { id, state, data } = await newest();
  expect({ state, data }).toEqual({ state: 'sent', data: null });
  expect(letter!.text).toContain(`Message-ID: <${id}@cap17.exemple.fr>`);
  expect(letter!.text).toContain('Auto-Submitted: auto-generated');
  expect(letter!.text).toContain('multipart/alternative');
  expect(letter!.text).toContain('text/plain');
  expect(letter!.text).toContain('text/html');
  expect(letter!.text.replace(/=\r\n/g, '')).toContain(
    'https://cap17.exemple.fr/connexion/lien?jeton=3DSECRET',
  );
});

it('the same mail taken twice leaves once', async () => {
  const mailer = mailerTo(`smtp://${address}`);
  await mailer.send(order);
  const [job] = queued as { id: string }[];
  await Promise.all([
    mailer.job.run(job!, ports, silentProgress),
    mailer.job.run(job!, ports, silentProgress),
    mailer.job.run({}, ports, silentProgress),
  ]);
  expect(received.length).toBe(1);
});

it('a server that refuses for now is tried again, and then it is for an administrator', async () => {
  const mailer = mailerTo(`smtp://${address}`);
  refusals = 1;
  await mailer.send(order);
  await mailer.job.run({}, ports, silentProgress);
  expect(await newest()).toMatchObject({ state: 'waiting', attempts: 1, reason: 'EMESSAGE 451' });
  await mailer.job.run({}, ports, silentProgress);
  expect(await newest()).toMatchObject({ state: 'sent', attempts: 2, reason: null });
  refusals = 100;
  await mailer.send(order);
  for (let attempt = 0; attempt < 8; attempt++) await mailer.job.run({}, ports, silentProgress);
  expect(await newest()).toMatchObject({ state: 'failed', attempts: 6 });
  refusals = 0;
});

it('a wrong password and a server that is not there lose nothing', async () => {
  for (const smtp of [`smtp://cap17:wrong@${address}`, 'smtp://127.0.0.1:9']) {
    const mailer = mailerTo(smtp);
    await mailer.send(order);
    await mailer.job.run({}, ports, silentProgress);
    const { state, reason } = await newest();
    expect(state).toBe('waiting');
    expect(reason).toMatch(/^(EAUTH 535|ECONNECTION|ESOCKET)/);
  }
  await mailerTo(`smtp://${address}`).job.run({}, ports, silentProgress);
  expect(received.length).toBe(2);
});

it('without a server the mail is shown at once, whole, and says where its link leads', async () => {
  const shown: string[] = [];
  const mailer = mailerTo(null, shown);
  expect(mailer.isSent).toBe(false);
  await mailer.send(order);
  expect(shown[0]).toContain('zoe@exemple.fr');
  expect(shown[0]).toContain('https://cap17.exemple.fr/connexion/lien?jeton=SECRET');
  const mail = await newest();
  expect(mail.state).toBe('shown');
  expect(mailer.compose(mail, 'Val d’Exemple')?.text).toContain('Val d’Exemple (cap17.exemple.fr)');
  expect(mailer.compose(mail, '')?.text).toContain('Bonjour Zoé\u00a0: êtes-vous là\u202f?');
});

it('a name can neither add a header nor mark-up', async () => {
  const mailer = mailerTo(`smtp://${address}`);
  await mailer.send({
    ...order,
    data: { name: 'X\r\nBcc: all@exemple.fr\r\n\r\n<img src=x onerror=alert(1)>', path: '/' },
  });
  await mailer.job.run({}, ports, silentProgress);
  expect(received[0]!.to).toEqual(['zoe@exemple.fr']);
  const [headers = ''] = received[0]!.text.split('\r\n\r\n');
  expect(headers).not.toMatch(/^Bcc:/m);
  const [, html = ''] = received[0]!.text.split('text/html');
  expect(html).not.toContain('<img');
});
