import type { Language } from '../kernel/language.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { Reason } from '../platform/ports/command.ts';
import type { Paper } from '../platform/ports/paper.ts';
import type { Workbook } from '../platform/ports/workbook.ts';
import { sizeRefusal } from './document-size.ts';

/** One document to write, as it is given to the thread. */
export type DocumentTask = { readonly language: Language } & (
  | { readonly kind: 'pdf' | 'docx'; readonly document: Paper }
  | { readonly kind: 'xlsx' | 'ods'; readonly document: Workbook }
);

/** Writes a document in this thread. Each writer is loaded when it is first asked for. */
export async function writeDocument(task: DocumentTask): Promise<Result<Uint8Array, Reason[]>> {
  const tooLarge = sizeRefusal(task);
  if (tooLarge !== null) return refused([tooLarge]);
  switch (task.kind) {
    case 'pdf':
      return ok((await import('./pdf/write-pdf.ts')).writePdf(task.document));
    case 'docx':
      return ok(await (await import('./docx/write-docx.ts')).writeDocx(task.document));
    default:
      return ok((await import('./workbook/write-workbook.ts')).writeWorkbook(task.document, task.kind));
  }
}
