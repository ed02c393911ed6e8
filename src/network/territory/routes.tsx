import { answerPage, answerRemoved, type Kit, requireRecord, savedNotice } from '../../people/index.ts';
import { listPlacesById } from '../../places/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { Alert } from '../../platform/web/components/messages.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { listActors } from '../actor/actor-store.ts';
import { NetworkDoor } from '../graph/network-door.tsx';
import { drawActors } from './actors-map.tsx';
import { territoryAddresses } from './addresses.ts';
import { registerCatalysts } from './catalyst-routes.tsx';
import { TerritoryListPage } from './list-page.tsx';
import { registerPerimeter } from './perimeter-routes.tsx';
import { territoryEditable, territorySubject } from './territory-editable.ts';
import { TerritoryPage } from './territory-page.tsx';
import { countActors, getPerimeterFigures, listTerritories } from './territory-store.ts';
import { territoryWords } from './words.ts';

const perPage = 20;
/** Actors shown on the page of a territory; the list has them all. */
const shownActors = 40;

/** Registers the list of territories, the page of each, its perimeter and its catalysts. */
export function registerTerritories(router: Router, kit: Kit): void {
  router.page(territoryAddresses.list, {
    get: {
      policy: { resource: 'territory', verb: 'list' },
      answer: (context) => showList(kit, context),
    },
  });
  router.page(territoryAddresses.page, {
    get: {
      policy: { resource: 'territory', verb: 'get' },
      answer: (context) => showTerritory(kit, context),
    },
  });
  registerPerimeter(router, kit);
  registerCatalysts(router, kit);
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const asker = context.get('rights').scope();
  const search = readSearchText(context.req.query('q'));
  const cursor = context.req.query('after');
  const found = await listTerritories(kit.database, {
    asker,
    after: cursor ?? null,
    search,
    limit: perPage + 1,
  }).catch((error: unknown) => {
    throw error instanceof RequestRefusal ? new RequestRefusal('REQ-404') : error;
  });
  const territories = found.slice(0, perPage);
  const page = (
    <TerritoryListPage
      context={context.get('page')}
      territories={territories}
      search={search}
      isFirst={cursor === undefined}
      next={found.length > perPage ? territories.at(-1)!.id : null}
      mine={asker.catalystOf}
    />
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

async function showTerritory(kit: Kit, context: RequestContext): Promise<Response> {
  const territory = await requireRecord(kit, context, 'get');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const ids = Array.isArray(territory.fields.placeIds) ? territory.fields.placeIds.map(String) : [];
  const isCatalyst = asker.catalystOf.includes(territory.id);
  const slug = String(territory.fields.slug);
  const [places, figures, count, actors, panels] = await Promise.all([
    listPlacesById(database, ids),
    getPerimeterFigures(database, ids),
    countActors(database, territory.id),
    listActors(kit.database, { asker, territoryId: territory.id, limit: shownActors, offset: 0 }),
    Promise.all(
      kit.ports.contributions.territoryPanels.map(({ show }) =>
        show({ id: territory.id, slug, isCatalyst }, context.get('language'), kit.ports),
      ),
    ),
  ]);
  const words = territoryWords[context.get('language')];
  const map = await drawActors(database, places, { territoryId: territory.id, withDrafts: isCatalyst });
  const page = (
    <TerritoryPage
      context={context.get('page')}
      territory={territory}
      places={places}
      figures={figures}
      map={map}
      doors={kit.ports.contributions.maturityDoors}
      actors={actors.items}
      actorCount={count}
      isCatalyst={isCatalyst}
      mayRemove={context.get('rights').may('remove', territorySubject(territory))}
      notice={
        isCatalyst && context.req.query('joined') === '1' ? (
          <Alert>
            <p role="status">{words.join.joined}</p>
          </Alert>
        ) : (
          savedNotice(context, territoryEditable, territory)
        )
      }
    >
      <NetworkDoor language={context.get('language')} slug={slug} />
      {panels}
    </TerritoryPage>
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
