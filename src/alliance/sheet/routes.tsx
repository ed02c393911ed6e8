import {
  answerPage,
  answerRemoved,
  type Kit,
  registerEditable,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { allianceAddress, allianceAddresses } from '../addresses.ts';
import { listWaitingMembers } from '../members/invitation-store.ts';
import { memberWords } from '../members/words.ts';
import { readAlliance } from '../reading/alliance-store.ts';
import { isInside } from '../reading/inside.ts';
import { allianceSubject } from '../records/alliance-record.ts';
import { listAlliances } from './alliance-list.ts';
import { AlliancePage } from './alliance-page.tsx';
import { AllianceListPage } from './list-page.tsx';
import { milestoneEditable } from './milestone-editable.ts';
import { registerPart } from './part-routes.ts';

const perPage = 20;

/** Registers the list of alliances, the sheet of each, and its calendar. */
export function registerSheets(router: Router, kit: Kit): void {
  registerEditable(router, kit.ports, kit.editable);
  registerPart(
    router,
    kit.ports,
    milestoneEditable,
    (context, id) => `${allianceAddress(context.get('language'), allianceAddresses.page, id)}#calendar`,
  );
  router.page(allianceAddresses.list, {
    get: { policy: { resource: 'alliance', verb: 'list' }, answer: (context) => showList(kit, context) },
  });
  router.page(allianceAddresses.page, {
    get: { policy: { resource: 'alliance', verb: 'get' }, answer: (context) => showSheet(kit, context) },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const viewer = context.get('rights').scope();
  const search = readSearchText(context.req.query('q'));
  const asked = readPage(context.req.query('page'), 1_000_000);
  const find = (page: number) =>
    listAlliances(kit.ports.readDatabase, {
      viewer,
      search,
      limit: perPage,
      offset: (page - 1) * perPage,
    });
  const first = await find(asked);
  const found = first.items.length === 0 && asked > 1 ? await find(1) : first;
  const pages = Math.max(1, Math.ceil(found.total / perPage));
  const page = (
    <AllianceListPage
      context={context.get('page')}
      alliances={found.items}
      search={search}
      page={Math.min(found === first ? asked : 1, pages)}
      pages={pages}
      waiting={await listWaitingMembers(kit.database, mayAnswerFor(context))}
      notice={
        context.req.query('done') === 'refused'
          ? memberWords[context.get('language')].answer.refused
          : undefined
      }
    />
  );
  return viewer.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

/** The organisations for which this person may consent. */
const mayAnswerFor = (context: RequestContext): readonly string[] =>
  Object.keys(context.get('asker').organisations).filter((id) =>
    context.get('rights').may('accept', {
      resource: 'alliance-member',
      state: 'active',
      organisationIds: [id],
    }),
  );

async function showSheet(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const rights = context.get('rights');
  const reading = await readAlliance(kit.database, record.id, rights.asker);
  if (reading === null) throw new RequestRefusal('REQ-404');
  const subject = allianceSubject(record);
  const page = (
    <AlliancePage
      context={context.get('page')}
      reading={reading}
      isInside={isInside(rights, record)}
      mayEdit={rights.may('update', subject)}
      mayRemove={rights.may('remove', subject)}
      notice={savedNotice(context, kit.editable, record)}
    />
  );
  return rights.asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
