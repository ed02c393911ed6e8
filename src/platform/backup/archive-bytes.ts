import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { greatestRatio } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';
import { archiveSeal, sealBytes } from './archive-seal.ts';

export interface ArchiveBytes {
  /** The next bytes of the unpacked archive; fewer than asked only at its end. */
  read(count: number): Promise<Buffer>;
  /** Checks that nothing is left and that the seal is that of what was read. */
  end(): Promise<void>;
  close(): void;
}

/** Written by our gzip at the start of every archive. */
const start = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/**
 * Opens the bytes of an archive, unpacked as they are read: the memory used does not depend on its size.
 * @throws ArchiveRefusal when it does not begin like one
 */
export async function openArchiveBytes(path: string): Promise<ArchiveBytes> {
  const { size } = await stat(path);
  const packed = Math.max(0, size - sealBytes);
  if (size < start.length) throw new ArchiveRefusal('BAK-002', size === 0 ? '0 o' : `${size} o`);
  const hash = createHash('sha256');
  const source = createReadStream(path, { start: 0, end: Math.max(0, packed - 1) });
  const gunzip = createGunzip();
  let isFirst = true;
  source.on('data', (part) => {
    if (isFirst && !start.equals((part as Buffer).subarray(0, start.length)))
      gunzip.destroy(new ArchiveRefusal('BAK-002', 'tar.gz'));
    isFirst = false;
    hash.update(part);
  });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  const chunks = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  let unpacked = 0;

  async function more(): Promise<boolean> {
    const next = await chunks.next();
    if (next.done) return false;
    unpacked += next.value.length;
    if (unpacked > greatestRatio.allowance + packed * greatestRatio.times)
      throw new ArchiveRefusal('BAK-008', `${Math.round(unpacked / 1e6)} Mo`);
    held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    return true;
  }

  return {
    async read(count) {
      const parts: Buffer[] = [];
      let wanted = count;
      while (wanted > 0) {
        if (held.length === 0 && !(await more())) break;
        const taken = held.subarray(0, wanted);
        held = held.subarray(taken.length);
        parts.push(taken);
        wanted -= taken.length;
      }
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    },
    async end() {
      if (held.length > 0 || (await more())) throw new ArchiveRefusal('BAK-007', 'tar');
      const seal = await readTail(path, packed);
      if (!archiveSeal(hash.digest('hex')).every((byte, index) => byte === seal[index]))
        throw new ArchiveRefusal('BAK-001', 'sha256');
    },
    close() {
      source.destroy();
      gunzip.destroy();
    },
  };
}

/** Whether a file ends with the seal of all that comes before: not a byte of it has changed since we wrote it. */
export async function isSealed(path: string): Promise<boolean> {
  const { size } = await stat(path);
  if (size <= sealBytes) return false;
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { end: size - sealBytes - 1 })) hash.update(part as Buffer);
  const seal = await readTail(path, size - sealBytes);
  return archiveSeal(hash.digest('hex')).every((byte, index) => byte === seal[index]);
}

async function readTail(path: string, from: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { start: from })) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
