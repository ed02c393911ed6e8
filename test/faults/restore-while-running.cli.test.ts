import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookieName } from '../../src/platform/auth/cookies.ts';
import { runCap17 } from '../support/command-line.ts';
import type { RunningServer } from '../support/running-server.ts';
import { startServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';
import { createOrganisation, freePort, insertWriter } from './writer.ts';

const folders: ScratchData[] = [];
const servers: RunningServer[] = [];
beforeAll(async () => {
  folders.push(new ScratchData(), new ScratchData());
  // The other makes a first start of its own: two copies of one would be the same instance.
  await folders[0]!.alreadyUsed();
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop('SIGKILL')));
  for (const folder of folders) folder.remove();
});

/** A server whose secret is the one that its database keeps. */
async function start(data: ScratchData): Promise<RunningServer> {
  const environment = { CAP17_DATA: data.path, CAP17_LOG: 'warn', CAP17_JOBS: 'worker' };
  const server = await startServer({ ...environment, PORT: String(await freePort()) });
  servers.push(server);
  return server;
}

/** Somebody signed in, with the secret that the database holds at this moment. */
async function signIn(data: ScratchData): Promise<string> {
  const client = await data.connect();
  const kept = await client.query<{ secret: string }>('select secret from instance_secret');
  const cookie = await insertWriter(client, kept.rows[0]!.secret);
  await client.end();
  return cookie;
}

const run = async (data: ScratchData, words: readonly string[]) => {
  const answer = await runCap17(words, { environment: { CAP17_DATA: data.path, CAP17_LOG: 'silent' } });
  expect([answer.exitCode, answer.stderr]).toEqual([0, expect.any(String)]);
  return answer;
};

const spaceOf = async ({ origin }: RunningServer, cookie: string) =>
  (await fetch(`${origin}/mon-espace`, { headers: { cookie }, redirect: 'manual' })).status;
/** A first cookie to read makes the server choose its secret, and the database keep it. */
const wakeUp = ({ origin }: RunningServer) =>
  fetch(`${origin}/mon-espace`, { headers: { cookie: `${sessionCookieName(origin)}=x` } });

test('servers that run while another instance’s archive is restored go on with it: its content, its secret, and nobody still signed in from before', async () => {
  const [source, target] = folders as [ScratchData, ScratchData];
  const elsewhere = await start(source);
  await prepare(elsewhere, source, 'Restaurée');
  const archive = join(source.path, 'kept.tar.gz');
  await run(source, ['backup', archive]);
  await elsewhere.stop();

  const both = [await start(target), await start(target)];
  const former = await prepare(both[0]!, target, 'Ancienne');
  expect(await Promise.all(both.map((server) => spaceOf(server, former)))).toEqual([200, 200]);

  const answer = await run(target, ['restore', archive, '--replace', '--another-instance']);
  expect(answer.stderr).toContain('rien à redémarrer');
  expect(await Promise.all(both.map((server) => spaceOf(server, former)))).toEqual([303, 303]);

  const after = await signIn(target);
  for (const server of both) {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await wait(200))
      if ((await spaceOf(server, after)) === 200) break;
    expect([await spaceOf(server, after), server.errors()]).toEqual([
      200,
      expect.stringContaining('database-restored'),
    ]);
    const list = await (
      await fetch(`${server.origin}/api/v1/organisations`, { headers: { cookie: after } })
    ).text();
    expect(list).not.toContain('Ancienne');
    expect((await createOrganisation(server.origin, after, `Après ${server.origin}`)).status).toBe(201);
  }
  const client = await target.connect();
  const { rows } = await client.query<{ name: string }>('select name from organisation order by name');
  await client.end();
  expect(rows.map(({ name }) => name.split(' ')[0])).toEqual(['Après', 'Après', 'Restaurée']);
});

/** Signs somebody in and has them create an organisation. */
async function prepare(server: RunningServer, data: ScratchData, name: string): Promise<string> {
  await wakeUp(server);
  const cookie = await signIn(data);
  expect((await createOrganisation(server.origin, cookie, name)).status).toBe(201);
  return cookie;
}
