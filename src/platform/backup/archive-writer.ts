import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { archiveSeal } from './archive-seal.ts';
import { paddingOf, tarEnd, tarHeader } from './tar-blocks.ts';

export interface ArchiveWriter {
  /** Adds one entry; waits when the disk is slower than us. */
  add(name: string, content: Uint8Array): Promise<void>;
  /** Ends the archive: it is on the disk, whole, under its name, when this returns. */
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>;
  /** Removes what was written. */
  abandon(): Promise<void>;
}

/** Begins an archive beside its final name: a file under that name is always a whole one. */
export function createArchive(path: string): ArchiveWriter {
  const draft = `${path}.part`;
  const file = createWriteStream(draft, { mode: 0o600 });
  const gzip = createGzip({ level: 6 });
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: Error | null = null;
  const done = finished(file);
  done.catch(() => {});
  file.on('error', (error) => {
    failure = error;
    gzip.destroy(error);
  });
  gzip.on('error', () => {});
  gzip.on('data', (part: Uint8Array) => {
    hash.update(part);
    bytes += part.length;
    if (!file.write(part)) {
      gzip.pause();
      file.once('drain', () => gzip.resume());
    }
  });
  const put = async (content: Uint8Array) => {
    if (failure) throw failure;
    if (!gzip.write(content)) await Promise.race([once(gzip, 'drain'), done]);
    if (failure) throw failure;
  };
  return {
    async add(name, content) {
      await put(tarHeader(name, content.length));
      await put(content);
      await put(new Uint8Array(paddingOf(content.length)));
    },
    async finish() {
      await put(tarEnd);
      gzip.end();
      await Promise.race([once(gzip, 'end'), done]);
      if (failure) throw failure;
      const sha256 = hash.digest('hex');
      const seal = archiveSeal(sha256);
      file.end(seal);
      await done;
      await settle(draft, path);
      return { bytes: bytes + seal.length, sha256 };
    },
    async abandon() {
      gzip.destroy();
      file.destroy();
      await done.catch(() => {});
      await rm(draft, { force: true });
    },
  };
}

/** Makes the file safe from a power cut before it takes its name, then the name itself. */
async function settle(draft: string, path: string): Promise<void> {
  await synchronise(draft);
  await rename(draft, path);
  await synchronise(dirname(path)).catch(() => {});
}

async function synchronise(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
