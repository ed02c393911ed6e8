import { createHash } from 'node:crypto';
import { openArchiveBytes } from './archive-bytes.ts';
import { greatestEntryBytes, manifestName } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';
import { blockBytes, paddingOf, readTarHeader } from './tar-blocks.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
  /** Digest of the content, computed as it was read. */
  readonly sha256: string;
}

/**
 * Reads the entries of an archive one after the other, a whole one in memory at a time. Everything that is not written as
 * we write it is refused; the seal is checked after the last entry.
 * @throws ArchiveRefusal naming the entry that is wrong, or the last one that was read
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const bytes = await openArchiveBytes(path);
  let current = 'gzip';
  try {
    for (;;) {
      const block = await bytes.read(blockBytes);
      if (block.length < blockBytes) throw new ArchiveRefusal('BAK-003', current);
      if (block.every((byte) => byte === 0)) break;
      const header = readTarHeader(block);
      if (header === null)
        throw current === 'gzip'
          ? new ArchiveRefusal('BAK-002', 'tar')
          : new ArchiveRefusal('BAK-001', current);
      if (header.size > greatestEntryBytes)
        throw new ArchiveRefusal('BAK-008', `${header.name}, ${header.size} o`);
      current = header.name;
      yield await readEntry(header, bytes);
    }
    const last = await bytes.read(blockBytes);
    if (last.length < blockBytes) throw new ArchiveRefusal('BAK-003', current);
    if (last.some((byte) => byte !== 0)) throw new ArchiveRefusal('BAK-007', 'tar');
    await bytes.end();
  } catch (error) {
    throw explain(error, current);
  } finally {
    bytes.close();
  }
}

async function readEntry(
  { name, size }: { readonly name: string; readonly size: number },
  bytes: { read(count: number): Promise<Buffer> },
): Promise<ArchiveEntry> {
  const content = await bytes.read(size);
  const padding = await bytes.read(paddingOf(size));
  if (content.length < size || padding.length < paddingOf(size)) throw new ArchiveRefusal('BAK-003', name);
  if (padding.some((byte) => byte !== 0)) throw new ArchiveRefusal('BAK-007', name);
  return { name, content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** What zlib says of a cut or a changed file, told as the other refusals are. */
function explain(error: unknown, current: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new ArchiveRefusal('BAK-003', current);
  if (code.startsWith('Z_'))
    return new ArchiveRefusal('BAK-001', current === 'gzip' ? manifestName : current);
  return error;
}
