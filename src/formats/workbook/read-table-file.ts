import type { Result } from '../../kernel/result.ts';
import { refused } from '../../kernel/result.ts';
import {
  readDelimited,
  type Separator,
  sniffFormat,
  type TableFile,
  type TableProblem,
  tableLimits,
  tableProblem,
} from '../table/index.ts';
import { readWorkbook } from './read-workbook.ts';

/**
 * Reads a table file, whatever its name says: CSV, TSV or XLSX, told by their bytes. Everything is bounded: bytes, unpacked
 * bytes, lines, columns, characters of a cell. Large files are read in a thread.
 *
 * @param separator of a text file, when a person corrects the one that was detected
 */
export async function readTableFile(
  bytes: Uint8Array,
  { separator }: { readonly separator?: Separator } = {},
): Promise<Result<TableFile, TableProblem[]>> {
  if (bytes.length > tableLimits.bytes)
    return refused([tableProblem('table.too-large', { limit: tableLimits.bytes / 1024 / 1024 })]);
  if (bytes.length === 0) return refused([tableProblem('table.empty', {})]);
  const format = sniffFormat(bytes);
  if (format === 'zip') return readWorkbook(bytes);
  if (format === 'ole') {
    const isWorkbookWithPassword = includesUtf16(bytes, 'EncryptedPackage');
    return refused([
      tableProblem(isWorkbookWithPassword ? 'table.workbook-password' : 'table.not-a-workbook', { limit: 0 }),
    ]);
  }
  if (format === 'other') return refused([tableProblem('table.not-a-workbook', { limit: 0 })]);
  return readDelimited(bytes, separator === undefined ? {} : { separator });
}

/** True when the bytes hold that word in UTF-16, as the names of parts stand in an Office container. */
function includesUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'));
}
