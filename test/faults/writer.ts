import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { findChainBreak } from '../../src/people/domain/audit-entry.ts';
import { sessionCookieName, signCookie } from '../../src/platform/auth/cookies.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';

const secret = 'a secret of the tests of faults, of forty characters';

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the built server on a port of its own, with sessions that these tests can sign. */
export async function startForWriters(environment: Record<string, string>): Promise<RunningServer> {
  return startServer({
    PORT: String(await freePort()),
    CAP17_SECRET: secret,
    CAP17_LOG: 'error',
    CAP17_JOBS: 'worker',
    ...environment,
  });
}

/** Puts somebody in the database, signed in with the secret of `startForWriters` unless told. @returns the cookie of their session */
export async function insertWriter(client: Client, signingSecret = secret): Promise<string> {
  const [id, token] = [randomUUID(), randomBytes(24).toString('base64url')];
  await client.query(
    `insert into person (id, name, email, email_verified, created_at, updated_at) values ($1, 'Essai', $2, true, now(), now())`,
    [id, `${id}@exemple.fr`],
  );
  await client.query(
    `insert into session (id, person_id, token, expires_at, strong_at, created_at, updated_at)
     values (gen_random_uuid(), $1, $2, now() + interval '7 days', now(), now(), now())`,
    [id, token],
  );
  return `${sessionCookieName('http://localhost')}=${signCookie(token, signingSecret)}`;
}

/** Asks the server to create an organisation, as a program does. */
export async function createOrganisation(origin: string, cookie: string, name: string): Promise<Response> {
  return fetch(`${origin}/api/v1/organisations`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ name, kind: 'association' }),
  });
}

/** Creates organisations from several hands at once until it cannot any more; gives the names that were acknowledged. */
export async function writeUntilCut(
  origin: string,
  cookie: string,
  prefix: string,
  hands = 4,
): Promise<{ acknowledged: string[]; isOver: Promise<unknown> }> {
  const acknowledged: string[] = [];
  const hand = async (number: number) => {
    for (let count = 0; ; count++) {
      const name = `${prefix}-${number}-${count}`;
      const answer = await createOrganisation(origin, cookie, name);
      await answer.arrayBuffer();
      if (answer.status !== 201) throw new Error(`${answer.status}`);
      acknowledged.push(name);
    }
  };
  const isOver = Promise.allSettled(Array.from({ length: hands }, (_, number) => hand(number)));
  for (const deadline = Date.now() + 10_000; acknowledged.length < 4 && Date.now() < deadline; )
    await wait(2);
  return { acknowledged, isOver };
}

/** What is wrong with the content: an acknowledged name that is missing, half an operation, a broken chain. */
export async function findLosses(client: Client, acknowledged: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; versions: number; entries: number; members: number }>(`
    select o.name,
      (select count(*)::int from object_version v where v.object_id = o.id) as versions,
      (select count(*)::int from audit_entry a where a.object_kind = 'organisation' and a.object_id = o.id::text) as entries,
      (select count(*)::int from membership m where m.organisation_id = o.id) as members
    from organisation o`);
  const found = new Map(rows.map((row) => [row.name, row]));
  const lost = acknowledged.filter((name) => !found.has(name)).map((name) => `lost: ${name}`);
  const halves = rows
    .filter((row) => row.versions !== 1 || row.entries !== 1 || row.members !== 1)
    .map((row) => `half: ${JSON.stringify(row)}`);
  const { rows: entries } = await client.query(`
    select sequence, at, person_id as "personId", organisation_id as "organisationId", object_kind as "objectKind",
      object_id as "objectId", verb, before, after, previous_hash as "previousHash", hash
    from audit_entry order by sequence`);
  const chain = entries.map((entry) => ({
    ...entry,
    sequence: Number(entry.sequence),
    at: entry.at.toISOString(),
  }));
  const broken = findChainBreak(chain, (text) => createHash('sha256').update(text).digest('hex'));
  return [...lost, ...halves, ...(broken ? [`chain: ${JSON.stringify(broken)}`] : [])];
}
