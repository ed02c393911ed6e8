import { createHash, type Hash } from 'node:crypto';
import { isSealed } from './archive-bytes.ts';
import { readHead, readManifest } from './archive-documents.ts';
import {
  type ArchiveHead,
  type ArchiveManifest,
  headName,
  manifestName,
  readPartName,
  sequencesName,
} from './archive-format.ts';
import { ArchiveRefusal } from './archive-problems.ts';
import { type ArchiveEntry, readArchive } from './archive-reader.ts';
import { contentDigest } from './content-digest.ts';

export interface CheckedArchive {
  readonly head: ArchiveHead;
  readonly manifest: ArchiveManifest;
  readonly rows: number;
}

/** What the entries of an archive are given to, once each was found right. */
export interface ArchiveVisitor {
  head?(head: ArchiveHead): Promise<void>;
  lines?(table: string, lines: readonly string[], content: Buffer): Promise<void>;
  sequences?(lines: readonly string[]): Promise<void>;
  progress?(entries: number): void;
}

/**
 * Reads a whole archive and checks everything that can be checked without a database: its digests, its order, its counts,
 * the shape of each line. Nothing is kept of it but its first and last entries.
 * @throws ArchiveRefusal at the first thing that is wrong
 */
export async function checkArchive(path: string, visitor: ArchiveVisitor = {}): Promise<CheckedArchive> {
  try {
    return await readWhole(path, visitor);
  } catch (error) {
    // Content that makes no sense is most often content that was damaged: the seal tells.
    const isStrange = error instanceof ArchiveRefusal && /^BAK-00[78]$/.test(error.code);
    if (isStrange && !(await isSealed(path))) throw new ArchiveRefusal('BAK-001', error.what);
    throw error;
  }
}

async function readWhole(path: string, visitor: ArchiveVisitor): Promise<CheckedArchive> {
  let head: ArchiveHead | null = null;
  let manifest: ArchiveManifest | null = null;
  const seen: ArchiveManifest['entries'][number][] = [];
  const tables = new Map<string, { rows: number; hash: Hash; parts: number }>();
  for await (const entry of readArchive(path)) {
    if (manifest !== null) throw new ArchiveRefusal('BAK-007', entry.name);
    if (head === null) {
      head = readHead(entry.name, entry.content);
      for (const { name } of head.tables) tables.set(name, { rows: 0, hash: createHash('sha256'), parts: 0 });
      await visitor.head?.(head);
    } else if (entry.name === manifestName) manifest = readManifest(entry.content, entry.name);
    else await visit(entry, head, tables, seen.at(-1)!.name, visitor);
    if (manifest === null) seen.push({ name: entry.name, bytes: entry.content.length, sha256: entry.sha256 });
    visitor.progress?.(seen.length);
  }
  if (head === null || manifest === null) throw new ArchiveRefusal('BAK-003', seen.at(-1)?.name ?? headName);
  compare(manifest, seen, tables);
  return { head, manifest, rows: [...tables.values()].reduce((sum, { rows }) => sum + rows, 0) };
}

async function visit(
  entry: ArchiveEntry,
  head: ArchiveHead,
  tables: Map<string, { rows: number; hash: Hash; parts: number }>,
  previous: string,
  visitor: ArchiveVisitor,
): Promise<void> {
  const lines = splitLines(entry);
  if (entry.name === sequencesName) return visitor.sequences?.(lines);
  const part = readPartName(entry.name);
  const table = part === null ? undefined : tables.get(part.table);
  if (part === null || table === undefined || part.part !== table.parts + 1 || previous === sequencesName)
    throw new ArchiveRefusal('BAK-007', entry.name);
  const { columns } = head.tables.find(({ name }) => name === part.table)!;
  for (const line of lines) checkLine(line, columns, entry.name);
  table.parts += 1;
  table.rows += lines.length;
  table.hash.update(entry.content);
  return visitor.lines?.(part.table, lines, entry.content);
}

function splitLines({ name, content }: ArchiveEntry): string[] {
  const text = content.toString('utf8');
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new ArchiveRefusal('BAK-007', name);
  return text.slice(0, -1).split('\n');
}

function checkLine(line: string, columns: readonly { readonly name: string }[], entry: string): void {
  let values: unknown;
  try {
    values = JSON.parse(line);
  } catch {
    throw new ArchiveRefusal('BAK-007', entry);
  }
  const keys = typeof values === 'object' && values !== null ? Object.keys(values) : [];
  const fits =
    keys.length === columns.length &&
    columns.every(({ name }) => {
      const value = Object.hasOwn(values as object, name) ? Reflect.get(values as object, name) : undefined;
      return value === null || typeof value === 'string';
    });
  if (!fits) throw new ArchiveRefusal('BAK-007', entry);
}

function compare(
  manifest: ArchiveManifest,
  seen: readonly ArchiveManifest['entries'][number][],
  tables: ReadonlyMap<string, { readonly rows: number; readonly hash: Hash }>,
): void {
  for (const [index, found] of seen.entries()) {
    const stated = manifest.entries[index];
    if (stated?.name !== found.name) throw new ArchiveRefusal('BAK-007', found.name);
    if (stated.bytes !== found.bytes || stated.sha256 !== found.sha256)
      throw new ArchiveRefusal('BAK-001', found.name);
  }
  if (manifest.entries.length !== seen.length) throw new ArchiveRefusal('BAK-003', seen.at(-1)!.name);
  const counted = Object.fromEntries(
    [...tables].map(([name, { rows, hash }]) => [name, { rows, sha256: hash.digest('hex') }]),
  );
  for (const [name, { rows, sha256 }] of Object.entries(counted)) {
    const stated = manifest.tables[name];
    if (stated?.rows !== rows || stated.sha256 !== sha256)
      throw new ArchiveRefusal('BAK-001', `tables/${name}`);
  }
  if (Object.keys(manifest.tables).length !== tables.size || manifest.content !== contentDigest(counted))
    throw new ArchiveRefusal('BAK-001', manifestName);
}
