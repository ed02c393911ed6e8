import type { PageHandler } from '../platform/ports/http.ts';
import type { Ports } from '../platform/ports/ports.ts';
import { RequestRefusal } from '../platform/ports/request-refusal.ts';
import { publicPage } from '../platform/ports/rights.ts';
import type { Router } from '../platform/ports/room.ts';
import { getPlace } from './actions/get-place.ts';
import { searchPlaces } from './actions/search-places.ts';
import { type Place, type PlaceKind, placeKinds } from './domain/place.ts';

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** Registers the search of places, as one types, and each place, for programs. */
export function registerPlaceApi(router: Router, ports: Ports): void {
  router.route('GET', '/api/v1/places', { policy: publicPage, answer: answerSearch(ports) });
  router.route('GET', '/api/v1/places/:id', { policy: publicPage, answer: answerPlace(ports) });
}

const answerSearch =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    const found = await searchPlaces(readDatabase, {
      typed: context.req.query('q') ?? '',
      kinds: readKinds(context.req.queries('kind')),
      limit: readLimit(context.req.query('limit')),
    });
    const items = found.map(({ place, former }) => ({ ...documentOf(place), former }));
    return context.json({ items, next: null }, 200, shown);
  };

const answerPlace =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    const known = await getPlace(readDatabase, context.req.param('id') ?? '');
    if (known === null) return context.notFound();
    return context.json({ ...documentOf(known.place), former: known.formerName }, 200, shown);
  };

const documentOf = ({
  id,
  kind,
  code,
  name,
  population,
  zone,
  vintage,
  postalCodes,
  ancestorIds,
  form,
}: Place) => ({
  id,
  kind,
  code,
  name,
  population,
  zone,
  vintage,
  form,
  postalCodes,
  within: ancestorIds.filter((ancestor) => ancestor !== id),
});

function readKinds(asked: readonly string[] | undefined): readonly PlaceKind[] {
  if (asked === undefined) return placeKinds;
  const kinds = placeKinds.filter((kind) => asked.includes(kind));
  if (kinds.length !== asked.length) throw new RequestRefusal('REQ-400');
  return kinds;
}

/** Beyond the bounds, the nearest of them. */
const readLimit = (asked: string | undefined): number =>
  Math.min(50, Math.max(1, /^\d{1,9}$/.test(asked ?? '') ? Number(asked) : 20));
