import { writeDelimited } from '../../formats/table/index.ts';
import { answerPage, answerRemoved, type Kit, requireRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { allianceAddresses } from '../addresses.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { isInside } from '../reading/inside.ts';
import { allianceJson, exchangeTable } from './exchanges-file.ts';
import { ExchangesPage } from './exchanges-page.tsx';

/** Registers the page of what each member brings and receives. The kit is that of alliances. */
export function registerExchanges(router: Router, kit: Kit): void {
  router.page(allianceAddresses.exchanges, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => show(kit, context) },
  });
  for (const ending of ['csv', 'json'] as const)
    router.route('GET', `/api/v1/alliances/:key/exchanges.${ending}`, {
      policy: { resource: 'alliance', verb: 'get' },
      answer: (context) => sendFile(kit, context, ending),
    });
}

/** What the reader may see, as a file: the very lines of the page. */
async function sendFile(kit: Kit, context: RequestContext, ending: 'csv' | 'json'): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  const asker = context.get('asker');
  const reading = record.deletedAt === null ? await readAlliance(kit.database, record.id, asker) : null;
  if (reading === null) throw new RequestRefusal('REQ-404');
  const body =
    ending === 'csv' ? writeDelimited(exchangeTable(reading)) : JSON.stringify(allianceJson(reading));
  return context.body(body, 200, {
    'content-type': ending === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="cap17-alliance-${record.id.slice(0, 8)}.${ending}"`,
  });
}

async function show(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const reading = await readAlliance(kit.database, record.id, rights.asker);
  if (reading === null) throw new RequestRefusal('REQ-404');
  type Entry = readonly [id: string, how: 'own' | 'help'];
  const territoryId = reading.alliance.territory?.id ?? null;
  const writesFor = new Map(
    reading.members.flatMap(({ id, organisationId, standing }): Entry[] => {
      if (standing === 'refused') return [];
      const write = (subject: { organisationIds?: string[]; bodyIds?: string[] }): boolean =>
        rights.may('create', { resource: 'alliance-line', state: 'active', ...subject });
      if (organisationId !== null && write({ organisationIds: [organisationId] })) return [[id, 'own']];
      const helpers = organisationId === null ? record.organisationId : null;
      const helped = write({
        organisationIds: helpers === null ? [] : [helpers],
        bodyIds: territoryId === null ? [] : [territoryId],
      });
      return helped ? [[id, 'help']] : [];
    }),
  );
  const page = (
    <ExchangesPage
      context={context.get('page')}
      reading={reading}
      isInside={isInside(rights, record)}
      writesFor={writesFor}
    />
  );
  return rights.asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
