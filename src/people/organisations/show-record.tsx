import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { answerPage, type Kit } from '../editing/kit.tsx';
import { type AuditFilter, listAuditEntries } from '../store/record-store.ts';
import { tellLines } from './record-lines.ts';
import { RecordPage } from './record-page.tsx';

const linesPerPage = 30;

/** Which lines of the record a page shows, and under which name. */
export interface ShownRecord {
  readonly filter: Omit<AuditFilter, 'limit'>;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly address: string;
}

/** Answers a page of the record, newest line first, from the place asked for in the address. */
export async function showRecord(
  kit: Kit,
  context: RequestContext,
  { filter, ...shown }: ShownRecord,
): Promise<Response> {
  const before = readPlace(context.req.query('before'), 2);
  const found = await listAuditEntries(kit.database, {
    ...filter,
    limit: linesPerPage + 1,
    ...(before === null ? {} : { before }),
  });
  const entries = found.slice(0, linesPerPage);
  return answerPage(
    context,
    <RecordPage
      context={context.get('page')}
      {...shown}
      lines={await tellLines(kit, context, entries)}
      isOlder={before !== null}
      next={found.length > linesPerPage ? entries.at(-1)!.sequence : null}
    />,
  );
}

/** @throws RequestRefusal `REQ-404` for a place that the record does not have */
export function readPlace(text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,12}$/.test(text) || Number(text) < least) throw new RequestRefusal('REQ-404');
  return Number(text);
}
