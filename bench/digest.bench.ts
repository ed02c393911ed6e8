import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createMailing } from '../src/platform/mail/mailing.ts';
import { createIds } from '../src/platform/system/identifiers.ts';
import { sendCopies } from '../src/showcase/digest/actions/send-copies.ts';
import { queueCopies } from '../src/showcase/digest/store/delivery-store.ts';
import { startMailReceiver } from '../test/support/mail-receiver.ts';
import { type SharedServer, startSharedServer } from '../test/support/shared-server.ts';
import { silentLog } from '../test/support/silent-log.ts';
import { closeAfterRow } from './closing.ts';
import { type BenchRow, timedAsync } from './harness.ts';

/** A digest of twenty thousand readers, on PostgreSQL with fsync; a mail server of this same process takes the copies. */
const readers = 20_000;
/** Copies handed over in a row of the bench. */
const copies = 1_000;

let opened: Promise<SharedServer> | null = null;
const setting = (): Promise<SharedServer> => {
  opened ??= open();
  return opened;
};

async function open(): Promise<SharedServer> {
  const shared = await startSharedServer({ CAP17_JOBS: 'worker' });
  closeAfterRow(() => shared.stop());
  await sql`insert into digest_subscription (id, email, key, audience, language, state, asked_at, confirmed_at)
    select gen_random_uuid(), 'lecteur+' || n || '@exemple.fr', lpad(n::text, 32, '0'), 'public', 'fr', 'confirmed', now(), now()
    from generate_series(1, ${readers}) n`.execute(shared.database.database);
  return shared;
}

let thursday = Date.parse('2030-01-03T00:00:00Z');

async function insertIssue({ database }: SharedServer): Promise<string> {
  thursday += 7 * 86_400_000;
  const id = randomUUID();
  await sql`insert into digest_issue (id, created_at, updated_at, on_day, title_fr, state, published_at, send_from)
    values (${id}, now(), now(), ${new Date(thursday).toISOString().slice(0, 10)}, 'Lettre', 'published', now(), now())`.execute(
    database.database,
  );
  return id;
}

async function queueAll(): Promise<number> {
  const shared = await setting();
  const issueId = await insertIssue(shared);
  return timedAsync(async () => {
    const count = await queueCopies(shared.database.database, {
      issueId,
      audiences: ['public'],
      from: new Date(0),
    });
    if (count !== readers) throw new Error(`${count} copies queued of ${readers}`);
  });
}

async function sendSome(): Promise<number> {
  const shared = await setting();
  const { database } = shared.database;
  await sql`delete from digest_delivery`.execute(database);
  const issueId = await insertIssue(shared);
  await queueCopies(database, { issueId, audiences: ['public'], from: new Date(0) });
  await sql`delete from digest_delivery where id not in (select id from digest_delivery limit ${copies})`.execute(
    database,
  );
  await sql`update digest_pace set next_at = now()`.execute(database);
  const server = await startMailReceiver();
  const clock = { now: () => new Date() };
  const letter =
    `${'Une phrase de la lettre, qui dit ce que des alliances ont fait. '.repeat(20)}\n\n`.repeat(8);
  const spent = await timedAsync(() =>
    sendCopies({
      database,
      clock,
      ids: createIds(clock),
      log: silentLog,
      mailing: createMailing(
        { address: server.address, from: 'cap17@exemple.fr', returns: 'retours@exemple.fr' },
        'https://cap17.exemple.fr',
        clock.now,
      ),
      perMinute: 100_000,
      editionOf: async () => ({
        subject: 'Lettre',
        text: () => letter,
        html: () => `<p>${letter}</p>`,
        headers: () => ({}),
      }),
      leaseMilliseconds: 60_000,
      until: new Date(Date.now() + 120_000),
      signal: new AbortController().signal,
      report: async () => {},
    }),
  );
  const arrived = new Set(server.received.map(({ to }) => to)).size;
  await server.close();
  if (arrived !== copies || server.received.length !== copies)
    throw new Error(`${arrived} copies arrived of ${copies}`);
  return spent;
}

export const rows: readonly BenchRow[] = [
  {
    group: 'Digest',
    work: '20,000 copies queued, each for its reader',
    bar: '≤ 10 s',
    elsewhere: true,
    ours: queueAll,
  },
  {
    group: 'Digest',
    work: '1,000 copies of 20 kB handed over one by one, each marked before it leaves (600 a minute, the standard pace, is 100 s)',
    bar: '≤ 100 s',
    elsewhere: true,
    ours: sendSome,
  },
];
