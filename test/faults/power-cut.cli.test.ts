import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';
import { type LoopDisk, makeLoopDisk, unmount } from './small-disk.ts';
import { findLosses, insertWriter, startForWriters, writeUntilCut } from './writer.ts';

const cuts = 5;
const noLoop =
  'Laissé de côté : les coupures de courant, faute de périphériques « loop » ici (left out: power cuts, no loop device is allowed here)';

let outside: ScratchData;
let data: ScratchData;
let disk: LoopDisk | null;
let server: RunningServer | null = null;
beforeEach(() => {
  outside = new ScratchData();
  chmodSync(outside.path, 0o755);
  disk = makeLoopDisk(join(outside.path, 'disk.img'), join(outside.path, 'disk'), 700);
  data = new ScratchData(join(outside.path, 'disk', 'data'));
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  outside.killDatabase();
  await outside.processesLeft();
  disk?.remove();
  outside.remove();
});

/** Cuts the power in the middle of whatever goes on, then puts it back. */
async function cutPower(): Promise<void> {
  disk!.cut();
  await server?.stop('SIGKILL');
  outside.killDatabase();
  await outside.processesLeft();
  for (const deadline = Date.now() + 5_000; !unmount(disk!.folder) && Date.now() < deadline; ) await wait(50);
  disk!.mount();
}

test(`${cuts} power cuts in the middle of writes lose nothing that was acknowledged`, async ({ skip }) => {
  skip(disk === null, noLoop);
  mkdirSync(data.path, { recursive: true, mode: 0o755 });
  const acknowledged: string[] = [];
  let cookie = '';
  for (let cut = 0; cut < cuts; cut++) {
    server = await startForWriters({ CAP17_DATA: data.path });
    if (cut === 0) {
      const client = await data.connect();
      cookie = await insertWriter(client);
      await client.end();
    }
    const writing = await writeUntilCut(server.origin, cookie, `p${cut}`);
    await wait((cut * 53) % 200);
    await cutPower();
    await writing.isOver;
    expect(writing.acknowledged.length).toBeGreaterThanOrEqual(4);
    acknowledged.push(...writing.acknowledged);
  }
  server = await startForWriters({ CAP17_DATA: data.path });
  const client = await data.connect();
  expect(await findLosses(client, acknowledged)).toEqual([]);
  await client.end();
}, 600_000);

test('the power cut is a real one: what a program only wrote, without asking that it be on the disk, is gone', async ({
  skip,
}) => {
  skip(disk === null, noLoop);
  const careless = join(disk!.folder, 'careless');
  const handle = openSync(careless, 'w');
  for (let line = 0; line < 1_000; line++) writeSync(handle, `acknowledged ${line}\n`);
  expect(readFileSync(careless, 'utf8').split('\n')).toHaveLength(1_001);
  const { closeSync } = await import('node:fs');
  disk!.cut();
  closeSync(handle);
  expect(unmount(disk!.folder)).toBe(true);
  disk!.mount();
  const left = existsSync(careless) ? readFileSync(careless, 'utf8').split('\n').length - 1 : 0;
  expect(left).toBeLessThan(1_000);
});
