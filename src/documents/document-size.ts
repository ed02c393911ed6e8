import type { Reason } from '../platform/ports/command.ts';
import type { Paper } from '../platform/ports/paper.ts';
import type { Workbook } from '../platform/ports/workbook.ts';
import type { DocumentTask } from './write-document.ts';

/**
 * Beyond, a document is refused before its writer is started: the memory of a writer that is not ours has no other bound.
 * A page holds about forty rows of a table.
 */
export const mostRows = { pdf: 40_000, docx: 40_000, xlsx: 200_000, ods: 200_000 } as const;
const mostCharacters = 20_000_000;

/** Why a document is too large, or `null`. */
export function sizeRefusal(task: DocumentTask): Reason | null {
  const rows = 'sheets' in task.document ? rowsOfWorkbook(task.document) : rowsOfPaper(task.document);
  const most = mostRows[task.kind];
  if (rows <= most && JSON.stringify(task.document).length <= mostCharacters) return null;
  const message =
    task.language === 'fr'
      ? `Document trop long\u00A0: ${rows} lignes, ${most} au plus.`
      : `Document too long: ${rows} rows, ${most} at most.`;
  return { code: 'compute.too-heavy', path: '', message };
}

const rowsOfPaper = ({ blocks }: Paper): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + block.rows.length;
    return sum + (block.kind === 'list' ? block.items.length : 1);
  }, 0);

const rowsOfWorkbook = ({ sheets }: Workbook): number =>
  sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
