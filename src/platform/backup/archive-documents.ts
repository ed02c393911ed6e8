import { backupHeadSchema, backupManifestSchema } from '../../formats/backup/index.ts';
import { type ArchiveHead, type ArchiveManifest, archiveFormat, headName } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';

/** @throws ArchiveRefusal when the first entry is not that of a backup, or of a version that we know */
export function readHead(entryName: string, content: Buffer): ArchiveHead {
  if (entryName !== headName) throw new ArchiveRefusal('BAK-002', entryName);
  const document = parse(content, 'BAK-002', headName);
  const format =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'format') : undefined;
  if (typeof format === 'string' && format !== archiveFormat) {
    const isOurs = /^cap17\/backup@\d+$/.test(format);
    throw new ArchiveRefusal(isOurs ? 'BAK-004' : 'BAK-002', format);
  }
  const read = backupHeadSchema.safeParse(document);
  if (!read.success) throw new ArchiveRefusal('BAK-007', headName);
  return read.data;
}

/** @throws ArchiveRefusal when the last entry does not have the shape of a manifest */
export function readManifest(content: Buffer, entryName: string): ArchiveManifest {
  const read = backupManifestSchema.safeParse(parse(content, 'BAK-007', entryName));
  if (!read.success) throw new ArchiveRefusal('BAK-007', entryName);
  return read.data;
}

function parse(content: Buffer, code: 'BAK-002' | 'BAK-007', entryName: string): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    throw new ArchiveRefusal(code, entryName);
  }
}
