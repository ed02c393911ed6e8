import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.ts';
import { copyUsedData } from '../support/used-data.ts';

/** A data folder of one's own, and what can be known of the database that lives in it. */
export class ScratchData {
  readonly path: string;
  readonly cluster: string;

  /** @param path a folder that is already there or will be; a new one without it */
  constructor(path: string = mkdtempSync('/tmp/cap17-test-')) {
    this.path = path;
    this.cluster = join(path, 'postgres', '18');
  }

  /** Puts in the folder what a first start leaves, for what is tried from the next one on. */
  alreadyUsed(): Promise<void> {
    return copyUsedData(this.path);
  }

  /** A client of the running database, apart from any Cap17 process. */
  async connect(): Promise<Client> {
    const file = readPostmasterFile(this.cluster);
    const password = readFileSync(join(this.path, 'postgres', 'password'), 'utf8');
    const client = new Client({
      host: file!.socketFolder,
      port: 5432,
      user: 'cap17',
      password,
      database: 'cap17',
    });
    // A client outlives its server in these tests.
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  /** Numbers of the processes that work in the folder: the server, its children, its watchdog. */
  processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => workingFolder(pid).startsWith(`${this.path}/`));
  }

  /** Kills the server, its children and its watchdog at once, as a power cut would. */
  killDatabase(): void {
    for (const pid of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {}
    }
  }

  /** Waits until nothing works in the folder any more; gives what still does after five seconds. */
  async processesLeft(): Promise<number[]> {
    for (const deadline = Date.now() + 5_000; Date.now() < deadline; await wait(20)) {
      if (this.processes().length === 0) return [];
    }
    return this.processes();
  }

  remove(): void {
    this.killDatabase();
    rmSync(this.path, { recursive: true, force: true });
  }
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
