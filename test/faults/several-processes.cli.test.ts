import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installationFolder } from '../../src/platform/system/installation.ts';
import type { RunningServer } from '../support/running-server.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { createOrganisation, findLosses, insertWriter, startForWriters } from './writer.ts';

let database: TestServer;
let folder: string;
let environment: Record<string, string>;
const servers: RunningServer[] = [];
const workers: ChildProcess[] = [];

beforeEach(async () => {
  database = await startTestServer('embedded');
  folder = mkdtempSync('/tmp/cap17-test-');
  const { host, user, password } = database.place;
  environment = {
    DATABASE_URL: `postgres://${user}:${password}@localhost/cap17_several?host=${encodeURIComponent(host)}`,
    CAP17_BACKUPS: folder,
    CAP17_DATABASE_CONNECTIONS: '4',
  };
  const client = new Client(database.place);
  await client.connect();
  await client.query('create database cap17_several');
  await client.end();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop('SIGKILL')));
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
  await database.stop().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

function startWorker(): void {
  const worker = spawn(process.execPath, [join(installationFolder, 'dist', 'server', 'main.js'), 'worker'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, CAP17_LOG: 'silent', ...environment },
    stdio: 'ignore',
  });
  workers.push(worker);
}

const connectTo = async (): Promise<Client> => {
  const client = new Client({ ...database.place, database: 'cap17_several' });
  client.on('error', () => {});
  await client.connect();
  return client;
};

test('two servers and two workers on one PostgreSQL share the work; those left go on when others are killed; without the database, what is already prepared is still served', async () => {
  servers.push(...(await Promise.all([startForWriters(environment), startForWriters(environment)])));
  startWorker();
  startWorker();
  const client = await connectTo();
  const cookie = await insertWriter(client);
  await client.query(`insert into instance_role select id, 'platform-administrator', now() from person`);
  const names = Array.from({ length: 12 }, (_, number) => `o${number}`);
  const answers = await Promise.all(
    names.map((name, number) => createOrganisation(servers[number % 2]!.origin, cookie, name)),
  );
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));

  const ask = (server: RunningServer) =>
    fetch(`${server.origin}/admin/sauvegardes`, {
      method: 'POST',
      headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
      redirect: 'manual',
    });
  const backups = () => readdirSync(folder).filter((name) => name.endsWith('.tar.gz')).length;
  const untilBackups = async (count: number) => {
    for (const deadline = Date.now() + 60_000; backups() < count && Date.now() < deadline; ) await wait(100);
  };
  expect((await Promise.all(servers.map(ask))).map(({ status }) => status)).toEqual([303, 303]);
  await untilBackups(1);
  await wait(1_500);
  expect(backups()).toBe(1);

  const [first, second] = servers as [RunningServer, RunningServer];
  await first.stop('SIGKILL');
  workers[0]!.kill('SIGKILL');
  expect((await createOrganisation(second.origin, cookie, 'after')).status).toBe(201);
  await ask(second);
  await untilBackups(2);
  expect(backups()).toBe(2);
  expect(await findLosses(client, [...names, 'after'])).toEqual([]);

  for (const path of ['/', '/methode']) expect((await fetch(`${second.origin}${path}`)).status).toBe(200);
  await client.end();
  const stopping = database.stop();
  let answer = await fetch(`${second.origin}/pret`);
  for (const deadline = Date.now() + 20_000; answer.status === 200 && Date.now() < deadline; await wait(100))
    answer = await fetch(`${second.origin}/pret`);
  expect(answer.status).toBe(503);
  const list = await fetch(`${second.origin}/organisations`);
  expect([list.status, list.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await list.text()).toContain('Service momentanément indisponible');
  const write = await createOrganisation(second.origin, cookie, 'never');
  expect([write.status, (await write.json()).code]).toEqual([503, 'SYS-002']);
  for (const path of ['/', '/methode', '/etat', '/sante', '/simulateur'])
    expect([path, (await fetch(`${second.origin}${path}`)).status]).toEqual([path, 200]);
  await second.stop('SIGKILL');
  workers[1]!.kill('SIGKILL');
  await stopping;
}, 180_000);
