import {
  answerPage,
  answerRemoved,
  isAllowed,
  type Kit,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { actorRecord } from '../actor/actor-record.ts';
import { modelAddresses } from './addresses.ts';
import { anonymousGroup } from './anonymous-group.ts';
import { modelEditable, modelSubject } from './model-editable.ts';
import { ModelListPage } from './model-list-page.tsx';
import { ModelPage } from './model-page.tsx';
import { listGroupHybridations, listModelsOf, listOwnModels } from './model-store.ts';

/** Most models of one list. */
const most = 500;

/** Registers the page of a model, and the list of those that one keeps. */
export function registerModels(router: Router, kit: Kit): void {
  router.page(modelAddresses.list, {
    get: { policy: { resource: 'account', verb: 'get' }, answer: (context) => showList(kit, context) },
  });
  router.page(modelAddresses.page, {
    get: { policy: { resource: 'actor-model', verb: 'get' }, answer: (context) => showModel(kit, context) },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const models = await listOwnModels(kit.database, context.get('rights').scope(), most);
  return answerPage(context, <ModelListPage context={context.get('page')} models={models} />);
}

async function showModel(kit: Kit, context: RequestContext): Promise<Response> {
  const model = await requireRecord(kit, context, 'get');
  if (model.deletedAt !== null) return answerRemoved(kit, context, model);
  const actor = await actorRecord.get(kit.database, String(model.fields.actorId));
  if (actor === null || actor.deletedAt !== null) throw new RequestRefusal('REQ-404');
  const rights = context.get('rights');
  const asker = context.get('asker');
  const subject = modelSubject(model);
  const years = (await listModelsOf(kit.database, actor.id)).filter((one) =>
    isAllowed(asker, 'get', modelSubject(one)),
  );
  const others = await listGroupHybridations(kit.database, {
    actorId: actor.id,
    year: Number(model.fields.year),
  });
  const page = (
    <ModelPage
      context={context.get('page')}
      model={model}
      actor={actor}
      years={years.reverse()}
      group={anonymousGroup(others)}
      mayEdit={rights.may('update', subject)}
      mayRemove={rights.may('remove', subject)}
      mayReadHistory={rights.may('get', { ...subject, resource: 'history' })}
      notice={savedNotice(context, modelEditable, model)}
    />
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
