import type { PageHandler, RequestContext } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { readPage } from '../platform/web/components/pager.tsx';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { getPlace, listPlacesById, listPlacesInside, listPlacesOfKind } from './actions/get-place.ts';
import { locatePlace } from './actions/locate-place.ts';
import { searchPlaces } from './actions/search-places.ts';
import { placeAddress, placeAddresses } from './addresses.ts';
import type { Place, PlaceKind } from './domain/place.ts';
import { type InsidePage, PlacePage } from './pages/place-page.tsx';
import { PlacesPage } from './pages/places-page.tsx';

/** Most results of one search. */
const limit = 30;
/** Places of one page of a list. */
const pageSize = 50;

/** What a place of each kind contains, in the order of its page. */
const insideKinds: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  commune: [],
  epci: ['commune'],
  departement: ['epci', 'commune'],
  region: ['departement', 'epci', 'commune'],
};

/** Registers the search of places and the page of each. */
export function registerPlacePages(router: Router, ports: Ports): void {
  router.page(placeAddresses.index, { get: { policy: publicPage, answer: answerSearch(ports) } });
  router.page(placeAddresses.place, { get: { policy: publicPage, answer: answerPlace(ports) } });
}

const answerSearch =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    const typed = (context.req.query('q') ?? '').trim().slice(0, 80);
    const found = await searchPlaces(readDatabase, { typed, limit });
    const regions = await listPlacesOfKind(readDatabase, 'region');
    const containerIds = [...new Set(found.flatMap(({ place }) => place.ancestorIds))];
    const names = new Map(
      (await listPlacesById(readDatabase, containerIds)).map(({ id, name }) => [id, name]),
    );
    return context.html(
      renderPage(
        <PlacesPage
          context={context.get('page')}
          typed={typed}
          found={found}
          limit={limit}
          regions={regions}
          names={names}
        />,
      ),
    );
  };

const answerPlace =
  (ports: Ports): PageHandler =>
  async (context) => {
    const { readDatabase } = ports;
    const asked = context.req.param('id') ?? '';
    const known = await getPlace(readDatabase, asked);
    if (known === null) return context.notFound();
    const { place, formerName } = known;
    if (place.id !== asked && context.req.query('de') === undefined) {
      const address = placeAddress(context.get('language'), place.id);
      return context.redirect(`${address}?de=${encodeURIComponent(asked)}`, 301);
    }
    const containers = (await listPlacesById(readDatabase, place.ancestorIds)).filter(
      ({ id }) => id !== place.id,
    );
    const inside = await Promise.all(
      insideKinds[place.kind].map((kind) => readInside(readDatabase, context, place, kind)),
    );
    return context.html(
      renderPage(
        <PlacePage
          context={context.get('page')}
          place={place}
          formerName={formerName ?? (await nameBefore(readDatabase, context, place))}
          containers={containers}
          inside={inside.filter(({ total }) => total > 0)}
          located={await locatePlace(readDatabase, place)}
          panels={await showPanels(ports, context, place)}
        />,
      ),
    );
  };

/** What other rooms tell about this place. */
async function showPanels(ports: Ports, context: RequestContext, { id }: Place) {
  const panels = ports.contributions.placePanels;
  return Promise.all(panels.map((panel) => panel.show(id, context.get('language'), ports)));
}

/** After a redirection, the name under which the place was asked for: only one that really became this place. */
async function nameBefore(
  database: Ports['readDatabase'],
  context: RequestContext,
  place: Place,
): Promise<string | null> {
  const before = await getPlace(database, context.req.query('de') ?? '');
  return before !== null && before.place.id === place.id ? before.formerName : null;
}

async function readInside(
  database: Ports['readDatabase'],
  context: RequestContext,
  place: Place,
  kind: PlaceKind,
): Promise<InsidePage> {
  const read = (page: number) =>
    listPlacesInside(database, { insideId: place.id, kind, from: (page - 1) * pageSize, limit: pageSize });
  const asked = readPage(context.req.query(kind), Number.MAX_SAFE_INTEGER);
  const first = await read(asked);
  const pages = Math.ceil(first.total / pageSize);
  const page = readPage(String(asked), pages);
  const { places, total } = page === asked ? first : await read(page);
  return { kind, places, total, page, pages };
}
