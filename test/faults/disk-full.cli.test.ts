import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';
import { fillDisk, mountMemory } from './small-disk.ts';
import { createOrganisation, findLosses, insertWriter, startForWriters } from './writer.ts';

let outside: ScratchData;
let disk: string;
let server: RunningServer | null = null;
beforeEach(() => {
  outside = new ScratchData();
  chmodSync(outside.path, 0o755);
  disk = join(outside.path, 'disk');
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  outside.killDatabase();
  await outside.processesLeft();
  spawnSync('umount', ['-l', disk]);
  outside.remove();
});

test('a full disk refuses what is to be saved with a clear text and keeps what was typed; reading goes on; all is well again once there is room', async ({
  skip,
}) => {
  skip(
    !mountMemory(disk, 480),
    'Laissé de côté : le disque plein, faute de pouvoir monter un petit disque ici (left out: no small disk may be mounted here)',
  );
  const data = new ScratchData(join(disk, 'data'));
  mkdirSync(data.path, { mode: 0o755 });
  await data.alreadyUsed();
  server = await startForWriters({ CAP17_DATA: data.path });
  const { origin } = server;
  const client = await data.connect();
  const cookie = await insertWriter(client);
  expect((await createOrganisation(origin, cookie, 'avant')).status).toBe(201);

  for (const leave of [20_000_000, 0]) {
    fillDisk(disk, leave);
    const refused = await createOrganisation(origin, cookie, 'pendant');
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({
      code: 'SYS-001',
      title: 'Enregistrement impossible\u00A0: espace disque épuisé',
    });
    const form = await fetch(`${origin}/organisations/nouvelle`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: 'Ce que j’ai <écrit>', key: 'abc' }),
    });
    expect(form.status).toBe(507);
    const page = await form.text();
    expect(page).toContain('value="Ce que j’ai &lt;écrit>"');
    expect(page).toContain('action="/organisations/nouvelle"');
    for (const path of ['/organisations', '/organisations/avant', '/', '/etat'])
      expect([path, (await fetch(`${origin}${path}`, { headers: { cookie } })).status]).toEqual([path, 200]);
  }

  rmSync(join(disk, 'filler'));
  let status = 0;
  for (const deadline = Date.now() + 20_000; status !== 201 && Date.now() < deadline; await wait(100))
    status = (await createOrganisation(origin, cookie, 'apres')).status;
  expect(status).toBe(201);
  const check = await data.connect();
  expect(await findLosses(check, ['avant', 'apres'])).toEqual([]);
  expect((await check.query(`select from organisation where name = 'pendant'`)).rowCount).toBe(0);
  await check.end();
  await client.end();
});
