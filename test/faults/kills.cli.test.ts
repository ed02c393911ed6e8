import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningServer } from '../support/running-server.ts';
import { ScratchData } from './scratch-data.ts';
import { findLosses, insertWriter, startForWriters, writeUntilCut } from './writer.ts';

const kills = 20;

let data: ScratchData;
let server: RunningServer | null = null;
beforeEach(() => {
  data = new ScratchData();
});
afterEach(async () => {
  await server?.stop('SIGKILL');
  data.remove();
});

test(`${kills} times kill -9 of the server and of its database in the middle of writes: nothing that was acknowledged is lost, nothing is half done, no hand is needed`, async () => {
  const acknowledged: string[] = [];
  let cookie = '';
  await data.alreadyUsed();
  for (let kill = 0; kill < kills; kill++) {
    server = await startForWriters({ CAP17_DATA: data.path });
    if (kill === 0) {
      const client = await data.connect();
      cookie = await insertWriter(client);
      await client.end();
    }
    const writing = await writeUntilCut(server.origin, cookie, `k${kill}`);
    await wait((kill * 37) % 120);
    data.killDatabase();
    await server.stop('SIGKILL');
    await writing.isOver;
    expect(writing.acknowledged.length).toBeGreaterThanOrEqual(4);
    acknowledged.push(...writing.acknowledged);
  }
  server = await startForWriters({ CAP17_DATA: data.path });
  const client = await data.connect();
  expect(await findLosses(client, acknowledged)).toEqual([]);
  await client.end();
}, 600_000);
