import { spawn, spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPostmasterFile } from '../../src/platform/database/embedded/postmaster-file.ts';
import type { RunningServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';
import { createOrganisation, findLosses, insertWriter, startForWriters } from './writer.ts';

let data: ScratchData;
let server: RunningServer | null = null;
beforeEach(() => {
  data = new ScratchData();
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  data.remove();
});

/** Makes every call of that kind fail in the database's processes until it is stopped. */
async function inject(call: string): Promise<() => Promise<void>> {
  const processes = data.processes().filter((pid) => readlinkSync(`/proc/${pid}/exe`).endsWith('/postgres'));
  const words = ['-f', '-qq', '-e', `trace=${call}`, '-e', `inject=${call}:error=EIO`, '-o', '/dev/null'];
  const strace = spawn('strace', [...words, ...processes.flatMap((pid) => ['-p', String(pid)])], {
    stdio: 'ignore',
  });
  await wait(700);
  return async () => {
    const exit = new Promise((resolve) => strace.once('close', resolve));
    strace.kill('SIGINT');
    await Promise.race([exit, wait(3_000)]);
    // A signal that came as strace let go may be lost, as it never is without it: the end of a child is told again.
    process.kill(readPostmasterFile(data.cluster)!.pid, 'SIGCHLD');
  };
}

/** Some containers have the program and do not let it watch others. */
function isStraceAllowed(): boolean {
  return (
    spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=getpid:error=EIO', 'true']).status === 0
  );
}

test('when the disk refuses to confirm a write, nothing is said to be saved; once it works again so do we, with all that was acknowledged', async ({
  skip,
}) => {
  skip(
    !isStraceAllowed(),
    'Laissé de côté : les erreurs de disque, faute de « strace » ici (left out: disk errors, strace is missing or not allowed here)',
  );
  await data.alreadyUsed();
  server = await startForWriters({ CAP17_DATA: data.path });
  const client = await data.connect();
  const cookie = await insertWriter(client);
  await client.end();
  const acknowledged: string[] = [];
  const tryToCreate = async (name: string) => {
    const answer = await createOrganisation(server!.origin, cookie, name);
    if (answer.status === 201) acknowledged.push(name);
    return answer;
  };
  expect((await tryToCreate('avant')).status).toBe(201);
  // The call that confirms a commit, and no other: what watches the processes may lose the end of a recovery that fails too.
  const stop = await inject('fdatasync');
  const refused = await tryToCreate('pendant').catch((error: Error) => {
    throw new Error(`${error.message}: ${server!.errors()}`);
  });
  expect([503, 507]).toContain(refused.status);
  expect((await refused.json()).code).toMatch(/^SYS-00[124]$/);
  expect((await fetch(`${server.origin}/methode`)).status).toBe(200);
  await stop();
  let status = 0;
  for (const deadline = Date.now() + 40_000; status !== 201 && Date.now() < deadline; await wait(200))
    status = (await tryToCreate(`apres-${Date.now()}`)).status;
  expect(status).toBe(201);
  const check = await data.connect();
  expect(await findLosses(check, acknowledged)).toEqual([]);
  await check.end();
});
