import yauzl from 'yauzl';
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { type TableProblem, tableLimits, tableProblem } from '../table/index.ts';

/** What a workbook must hold to be one. */
const needed = ['[Content_Types].xml', 'xl/workbook.xml'];
/** What declares entities in XML, in each encoding that it may have. */
const declarations = ['<!DOCTYPE', '<!ENTITY'].flatMap((word) => {
  const little = Buffer.from(word, 'utf16le');
  return [Buffer.from(word, 'latin1'), little, Buffer.from(little).swap16()];
});
const overlap = Math.max(...declarations.map(({ length }) => length));

type Refusal =
  | 'table.inflates-too-much'
  | 'table.workbook-structure'
  | 'table.doctype'
  | 'table.not-a-workbook'
  | 'table.workbook-password';

/**
 * Unpacks a workbook once, keeping nothing, to know that it is safe to read: few files, sizes counted while they come
 * out (what the archive says of itself proves nothing), no XML that declares entities, no way out of the archive.
 */
export async function checkWorkbook(bytes: Uint8Array): Promise<Result<null, TableProblem[]>> {
  const refusal = await findRefusal(bytes);
  if (refusal === null) return ok(null);
  return refused([tableProblem(refusal, { limit: tableLimits.inflatedBytes / 1024 / 1024 })]);
}

async function findRefusal(bytes: Uint8Array): Promise<Refusal | null> {
  let archive: yauzl.ZipFile;
  try {
    archive = await openArchive(bytes);
  } catch {
    return 'table.workbook-structure';
  }
  try {
    return await walk(archive);
  } catch {
    return 'table.workbook-structure';
  } finally {
    archive.close();
  }
}

const openArchive = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  });

async function walk(archive: yauzl.ZipFile): Promise<Refusal | null> {
  if (archive.entryCount > tableLimits.entries) return 'table.workbook-structure';
  const names = new Set<string>();
  let inflated = 0;
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName;
    if (names.has(name) || names.size >= tableLimits.entries || isLink(entry))
      return 'table.workbook-structure';
    names.add(name);
    if (entry.isEncrypted()) return 'table.workbook-password';
    if (name.endsWith('/')) continue;
    const read = await readEntry(archive, entry, tableLimits.inflatedBytes - inflated);
    if (typeof read === 'string') return read;
    inflated += read;
  }
  return needed.every((name) => names.has(name)) ? null : 'table.not-a-workbook';
}

/** A symbolic link, by the Unix mode that the archive carries. */
const isLink = (entry: yauzl.Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/** Inflates one file, counting; returns its size or why the workbook is refused. */
async function readEntry(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  room: number,
): Promise<number | Refusal> {
  const stream = await archive.openReadStreamPromise(entry);
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
  let size = 0;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (size === 0 && chunk[0] === 0x50 && chunk[1] === 0x4b && chunk[2] === 3)
      return 'table.workbook-structure';
    size += chunk.length;
    if (size > room) return 'table.inflates-too-much';
    if (!isXml) continue;
    const seen = Buffer.concat([tail, chunk]);
    if (declarations.some((word) => seen.includes(word))) return 'table.doctype';
    tail = seen.subarray(-overlap);
  }
  return size;
}
