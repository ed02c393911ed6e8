import { type ActorKind, actorKinds } from '../../kernel/codes.ts';
import {
  answerPage,
  answerRemoved,
  isAllowed,
  type Kit,
  requireRecord,
  savedNotice,
} from '../../people/index.ts';
import { getPlace, listPlacesById } from '../../places/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Rights } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { modelSubject } from '../model/model-editable.ts';
import { ModelsOfActor } from '../model/model-list-page.tsx';
import { listModelsOf } from '../model/model-store.ts';
import { listNeedsOf } from '../needs/need-store.ts';
import { NeedsOfActor } from '../needs/needs-of-actor.tsx';
import { findTerritory } from '../territory/territory-record.ts';
import { actorEditable, actorSubject } from './actor-editable.ts';
import { ActorPage } from './actor-page.tsx';
import { listActors, listTerritoriesOf, placeOfFilter, type TerritoryOfActor } from './actor-store.ts';
import { actorAddresses } from './addresses.ts';
import { registerActorExports } from './export-routes.ts';
import { ActorListPage } from './list-page.tsx';

const perPage = 30;

/** Registers the list of actors, the sheet of each, and their exports. */
export function registerActors(router: Router, kit: Kit): void {
  router.page(actorAddresses.list, {
    get: { policy: { resource: 'actor', verb: 'list' }, answer: (context) => showList(kit, context) },
  });
  router.page(actorAddresses.page, {
    get: { policy: { resource: 'actor', verb: 'get' }, answer: (context) => showActor(kit, context) },
  });
  registerActorExports(router, kit);
}

const typedIn = (context: RequestContext, name: string): string => readSearchText(context.req.query(name));

/** The territory asked for in the address: unknown, removed or not to be seen is the same answer. */
async function territoryOf(kit: Kit, context: RequestContext) {
  const slug = typedIn(context, context.get('language') === 'fr' ? 'territoire' : 'territory');
  if (slug === '') return null;
  const territory = await findTerritory(kit.database, slug);
  if (territory === null || territory.deletedAt !== null) throw new RequestRefusal('REQ-404');
  context.get('rights').require('get', {
    resource: 'territory',
    state: territory.fields.state as 'draft' | 'published',
    bodyIds: [territory.id],
  });
  return territory;
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const asker = context.get('rights').scope();
  const territory = await territoryOf(kit, context);
  const asked = {
    q: typedIn(context, 'q'),
    kind: (actorKinds as readonly string[]).includes(typedIn(context, 'kind'))
      ? typedIn(context, 'kind')
      : '',
    place: typedIn(context, 'place'),
  };
  const placeId = placeOfFilter(asked.place);
  const filter = {
    asker,
    search: asked.q,
    limit: perPage,
    ...(territory ? { territoryId: territory.id } : {}),
    ...(asked.kind === '' ? {} : { kind: asked.kind as ActorKind }),
    ...(asked.place === '' ? {} : { placeId: placeId ?? asked.place }),
  };
  const wanted = readPage(context.req.query('page'), 100_000);
  const first = await listActors(kit.database, { ...filter, offset: (wanted - 1) * perPage });
  const pages = Math.max(1, Math.ceil(first.total / perPage));
  const page = Math.min(wanted, pages);
  const { items, total } =
    page === wanted ? first : await listActors(kit.database, { ...filter, offset: (page - 1) * perPage });
  const ids = [...new Set(items.flatMap(({ fields }) => (fields.placeId as string | null) ?? []))];
  const places = new Map(
    (await listPlacesById(kit.ports.readDatabase, ids)).map(({ id, name }) => [id, name]),
  );
  const shown = (
    <ActorListPage
      context={context.get('page')}
      actors={items}
      places={places}
      total={total}
      page={page}
      pages={pages}
      asked={asked}
      territory={territory && { name: String(territory.fields.name), slug: String(territory.fields.slug) }}
    />
  );
  return asker.personId === null ? context.html(renderPage(shown)) : answerPage(context, shown);
}

async function showActor(kit: Kit, context: RequestContext): Promise<Response> {
  const actor = await requireRecord(kit, context, 'get');
  if (actor.deletedAt !== null) return answerRemoved(kit, context, actor);
  const rights = context.get('rights');
  const asker = context.get('asker');
  const subject = actorSubject(actor);
  const territories = (
    await listTerritoriesOf(kit.database, actor.id, Object.keys(asker.organisations))
  ).filter(({ id, state }) =>
    isAllowed(asker, 'get', { resource: 'territory', state: state as 'draft', bodyIds: [id] }),
  );
  const networks = territories.filter((territory) => mayReadNetwork(rights, territory));
  const place =
    typeof actor.fields.placeId === 'string'
      ? await getPlace(kit.ports.readDatabase, actor.fields.placeId)
      : null;
  const page = (
    <ActorPage
      context={context.get('page')}
      actor={actor}
      place={place?.place ?? null}
      territories={territories}
      networks={networks}
      mayEdit={rights.may('update', subject)}
      mayRemove={rights.may('remove', subject)}
      mayReadHistory={rights.may('get', { ...subject, resource: 'history' })}
      notice={savedNotice(context, actorEditable, actor)}
    >
      <ModelsOfActor
        context={context.get('page')}
        actor={actor}
        models={(await listModelsOf(kit.database, actor.id)).filter((model) =>
          isAllowed(asker, 'get', modelSubject(model)),
        )}
        mayCreate={rights.may('create', { ...subject, resource: 'actor-model', state: 'active' })}
      />
      <NeedsOfActor
        language={context.get('language')}
        actorId={actor.id}
        needs={networks.length === 0 ? [] : await listNeedsOf(kit.ports.readDatabase, actor.id)}
        territories={networks}
        mayCreate={rights.may('create', { ...subject, resource: 'need', state: 'active' })}
      />
    </ActorPage>
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

/** What its actors state is for its catalysts and for the organisations of its actors; what is invented, for everybody. */
const mayReadNetwork = (rights: Rights, { id, state, isDemo, organisationIds }: TerritoryOfActor): boolean =>
  (isDemo && state === 'published') ||
  rights.may('list', { resource: 'link', state: 'active', organisationIds, bodyIds: [id] });
