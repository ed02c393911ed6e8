import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.ts';
import { runCap17 } from '../support/command-line.ts';
import { type RunningServer, ServerNotStarted, startServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';

let data: ScratchData;
const running: RunningServer[] = [];

beforeEach(() => {
  data = new ScratchData();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
  data.remove();
});

async function start(
  environment: Record<string, string> = {},
  options: { launched?: boolean } = {},
): Promise<RunningServer> {
  const server = await startServer({ CAP17_DATA: data.path, CAP17_LOG: 'warn', ...environment }, options);
  running.push(server);
  return server;
}

const refusal = async (environment: Record<string, string>): Promise<ServerNotStarted> => {
  const error = await start(environment).catch((reason: unknown) => reason);
  if (!(error instanceof ServerNotStarted)) throw new Error('The server started');
  return error;
};

const isReady = async ({ origin }: RunningServer) => (await fetch(`${origin}/pret`)).status === 200;

describe('a server and its database', () => {
  test('a first start answers, Ctrl-C ends both with code 0, and nothing of them is left', async () => {
    const server = await start();
    expect(await isReady(server)).toBe(true);
    expect(await server.stop('SIGINT')).toBe(0);
    expect(await data.processesLeft()).toEqual([]);
    expect(existsSync(join(data.cluster, 'postmaster.pid'))).toBe(false);
  });

  test('launched by another Node, it ends with Ctrl-C, and when that one is gone', async () => {
    await data.alreadyUsed();
    const stopped = await start({}, { launched: true });
    expect(await stopped.stop('SIGINT')).toBe(0);
    const left = await start({}, { launched: true });
    const end = new Promise((resolve) => left.process.once('exit', resolve));
    left.process.disconnect();
    expect(await end).toBe(0);
    expect(await data.processesLeft()).toEqual([]);
  });

  test('after kill -9 of the server alone, the database ends by itself', async () => {
    await data.alreadyUsed();
    const server = await start();
    await server.stop('SIGKILL');
    expect(await data.processesLeft()).toEqual([]);
  });

  test('after kill -9 of everything in the middle of writes, the next start works and no acknowledged write is lost', async () => {
    await data.alreadyUsed();
    const server = await start();
    const client = await data.connect();
    await client.query('create table trial (number int primary key)');
    let acknowledged = 0;
    const writing = (async () => {
      for (let number = 1; ; number++) {
        await client.query('insert into trial values ($1)', [number]);
        acknowledged = number;
      }
    })().catch(() => {});
    await wait(300);
    data.killDatabase();
    await server.stop('SIGKILL');
    await writing;
    const again = await start();
    expect(await isReady(again)).toBe(true);
    const { rows } = await (await data.connect()).query(
      'select count(*)::int as count, max(number) as last from trial',
    );
    expect(acknowledged).toBeGreaterThan(10);
    expect(rows[0].last).toBeGreaterThanOrEqual(acknowledged);
    expect(rows[0].count).toBe(rows[0].last);
  });

  test('a database that dies alone is started again while the server goes on', async () => {
    await data.alreadyUsed();
    const server = await start();
    data.killDatabase();
    // A connection kept from before may be closed at the very moment it is used again: another is asked for.
    // One that waits for a connection that is no more is not waited for.
    const answers = () => Promise.race([isReady(server).catch(() => false), wait(2_000, false)]);
    for (const deadline = Date.now() + 50_000; !(await answers()) && Date.now() < deadline; ) await wait(100);
    expect(await answers()).toBe(true);
  });

  test('a database that lost its watchdog is taken over by the next start', async () => {
    await data.alreadyUsed();
    const server = await start();
    const { pid } = readPostmasterFile(data.cluster)!;
    const watchdogs = data.processes().filter((number) => !isPostgres(number));
    for (const number of watchdogs) process.kill(number, 'SIGKILL');
    await server.stop('SIGKILL');
    expect(watchdogs.length).toBeGreaterThan(0);
    const again = await start();
    expect(await isReady(again)).toBe(true);
    expect(readPostmasterFile(data.cluster)!.pid).not.toBe(pid);
    expect(await again.stop('SIGTERM')).toBe(0);
    expect(await data.processesLeft()).toEqual([]);
  });

  test('a file left by a dead server, its number given to another program, is no obstacle', async () => {
    await data.alreadyUsed();
    writeFileSync(
      join(data.cluster, 'postmaster.pid'),
      `${process.pid}\n${data.cluster}\n1\n5432\n/tmp\n\n0 0\nready\n`,
    );
    expect(await isReady(await start())).toBe(true);
  });

  test('a creation that was cut short is begun again', async () => {
    mkdirSync(join(data.path, 'postgres', '18.draft', 'base'), { recursive: true });
    expect(await isReady(await start())).toBe(true);
  });
});

describe('several processes on the same data', () => {
  test('a second server joins the running database; it goes on when the first one ends, and the last one stops it', async () => {
    await data.alreadyUsed();
    const first = await start();
    const { pid } = readPostmasterFile(data.cluster)!;
    const second = await start();
    expect(readPostmasterFile(data.cluster)!.pid).toBe(pid);
    await first.stop('SIGINT');
    expect(await isReady(second)).toBe(true);
    expect(readPostmasterFile(data.cluster)!.pid).toBe(pid);
    expect(await second.stop('SIGINT')).toBe(0);
    expect(await data.processesLeft()).toEqual([]);
  });

  test('processes started at the same instant on new data share one database', async () => {
    const servers = await Promise.all([start(), start(), start()]);
    expect(await Promise.all(servers.map(isReady))).toEqual([true, true, true]);
    const postgres = data
      .processes()
      .filter((pid) => isPostgres(pid) && pid === readPostmasterFile(data.cluster)!.pid);
    expect(postgres).toHaveLength(1);
  });

  test('the doctor looks at a database in use without disturbing it', async () => {
    await data.alreadyUsed();
    const server = await start();
    const answer = await runCap17(['doctor', '--json'], { environment: { CAP17_DATA: data.path } });
    expect(answer.exitCode).toBe(0);
    const { checks } = JSON.parse(answer.stdout) as {
      checks: { id: string; status: string; finding: string }[];
    };
    expect(checks.map(({ id, status }) => [id, status])).toEqual([
      ['runtime', 'ok'],
      ['database', 'ok'],
      ['migrations', 'ok'],
      ['backup', 'warning'],
      ['jobs', 'ok'],
      ['mail', 'warning'],
      ['disk', 'ok'],
      ['clock', 'ok'],
      ['reference-data', 'ok'],
    ]);
    expect(checks[1]!.finding).toContain('partagée avec un Cap17 en marche');
    expect(await isReady(server)).toBe(true);
  });
});

describe('what does not let Cap17 start is told in one sentence', () => {
  test('a port that is taken', async () => {
    await data.alreadyUsed();
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const french = await refusal({ PORT: String(port) });
    const english = await refusal({ PORT: String(port), LANG: 'en_GB.UTF-8' });
    other.close();
    expect([french.exitCode, french.said]).toEqual([
      3,
      `Le port ${port} est déjà pris, peut-être par un autre Cap17. Arrêtez-le, ou choisissez un autre port\u00A0: PORT=${port + 1} npm start\n`,
    ]);
    expect(english.said).toBe(
      `Port ${port} is already taken, perhaps by another Cap17. Stop it, or choose another port: PORT=${port + 1} npm start\n`,
    );
    expect(await data.processesLeft()).toEqual([]);
  });

  test('a disk that is nearly full, for a first start and for the next ones', async ({ skip }) => {
    chmodSync(data.path, 0o755);
    const disk = join(data.path, 'disk');
    mkdirSync(disk);
    const mounted =
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m,mode=755', 'tmpfs', disk]).status === 0;
    skip(!mounted, 'mounting a small disk is not allowed here');
    try {
      const first = await refusal({ CAP17_DATA: disk, LANG: 'en' });
      expect([first.exitCode, first.said]).toEqual([
        3,
        expect.stringMatching(
          /^The disk of “.*\/disk” is nearly full: \d\d MB free, 300 needed\. Make some room, /,
        ),
      ]);
      mkdirSync(join(disk, 'postgres', '18'), { recursive: true });
      writeFileSync(join(disk, 'postgres', '18', 'PG_VERSION'), '18');
      const next = await refusal({ CAP17_DATA: disk });
      expect([next.exitCode, next.said]).toEqual([
        3,
        expect.stringMatching(/presque plein\u00A0: \d\d\u00A0Mo libres, il en faut 100\./),
      ]);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test('data of a newer PostgreSQL', async () => {
    mkdirSync(join(data.path, 'postgres', '19'), { recursive: true });
    const { exitCode, said } = await refusal({});
    expect([exitCode, said]).toEqual([
      3,
      `Les données de «\u202F${data.path}\u202F» ont été écrites par une version plus récente de Cap17 (PostgreSQL 19, ici 18). Mettez Cap17 à jour, ou choisissez un autre dossier avec CAP17_DATA.\n`,
    ]);
  });

  test('a database that a newer Cap17 has changed', async () => {
    await data.alreadyUsed();
    const server = await start();
    await (await data.connect()).query(
      `insert into cap17_migration (id, release) values ('2099-01-01-later', '9.0.0')`,
    );
    await server.stop();
    const { exitCode, said } = await refusal({});
    expect([exitCode, said]).toEqual([
      3,
      'La base a été utilisée par une version plus récente de Cap17 (changement «\u202F2099-01-01-later\u202F»). Mettez Cap17 à jour\u00A0: rien n’a été touché.\n',
    ]);
    expect(await data.processesLeft()).toEqual([]);
  });

  test('a database address where nothing answers, without its password', async () => {
    const { exitCode, said } = await refusal({
      DATABASE_URL: 'postgres://cap17:s3cret@127.0.0.1:1/cap17',
      LANG: 'en',
    });
    expect([exitCode, said]).toEqual([
      3,
      expect.stringMatching(
        /^The database does not answer \(.*ECONNREFUSED.*\)\. Check DATABASE_URL and the PostgreSQL server\.\n$/,
      ),
    ]);
    expect(said).not.toContain('s3cret');
  });

  test('settings that are wrong, all at once', async () => {
    const { exitCode, said } = await refusal({ PORT: '99999', CAP17_JOBS: 'both' });
    expect([exitCode, said]).toEqual([
      2,
      'PORT vaut «\u202F99999\u202F»\u202F; attendu\u00A0: un nombre entier de 0 à 65535.\nCAP17_JOBS vaut «\u202Fboth\u202F»\u202F; attendu\u00A0: server | worker.\n',
    ]);
  });

  test('a data folder that cannot be created', async () => {
    writeFileSync(join(data.path, 'file'), '');
    const { exitCode, said } = await refusal({ CAP17_DATA: join(data.path, 'file', 'data') });
    expect([exitCode, said]).toEqual([
      3,
      expect.stringMatching(
        /^Le dossier des données «\u202F.*file\/data\u202F» ne peut pas être créé \(ENOTDIR\)\. /,
      ),
    ]);
  });
});

/** The watchdog is a shell; the server and its children run the program `postgres`. */
function isPostgres(pid: number): boolean {
  return readlinkSync(`/proc/${pid}/exe`).endsWith('/postgres');
}
