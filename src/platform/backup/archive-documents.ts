import * as z from 'zod';
import { type ArchiveHead, type ArchiveManifest, archiveFormat, headName } from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const column = z.strictObject({ name: z.string().min(1).max(63), type: z.string().min(1).max(200) });
const digest = z.string().regex(/^[0-9a-f]{64}$/);

const headSchema = z.strictObject({
  format: z.literal(archiveFormat),
  release: z.string().min(1).max(100),
  instance: z.uuid(),
  createdAt: z.iso.datetime(),
  postgres: z.string().max(200),
  migrations: z.array(z.strictObject({ id: z.string().min(1), release: z.string() })).max(10_000),
  tables: z.array(z.strictObject({ name, columns: z.array(column).max(1600) })).max(10_000),
});

const manifestSchema = z.strictObject({
  format: z.literal(archiveFormat),
  entries: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: digest })),
  tables: z.record(name, z.strictObject({ rows: z.int().min(0), sha256: digest })),
  content: digest,
});

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
  const read = headSchema.safeParse(document);
  if (!read.success) throw new ArchiveRefusal('BAK-007', headName);
  return read.data;
}

/** @throws ArchiveRefusal when the last entry does not have the shape of a manifest */
export function readManifest(content: Buffer, entryName: string): ArchiveManifest {
  const read = manifestSchema.safeParse(parse(content, 'BAK-007', entryName));
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
