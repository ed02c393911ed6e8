import {
  answerPage,
  answerRemoved,
  editRecord,
  goOn,
  type Kit,
  personOf,
  readPosted,
  readVersionNumber,
  requireRecord,
  type StoredRecord,
} from '../../people/index.ts';
import { getPlace, listPlacesById, searchPlaces } from '../../places/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { territoryAddress, territoryAddresses } from './addresses.ts';
import { PerimeterPage } from './perimeter-page.tsx';
import { getPerimeterFigures } from './territory-store.ts';
import { territoryWords } from './words.ts';

/** Registers the page where a perimeter is drawn. */
export function registerPerimeter(router: Router, kit: Kit): void {
  const policy = { resource: 'territory', verb: 'update' } as const;
  router.page(territoryAddresses.perimeter, {
    get: { policy, answer: (context) => showPerimeter(kit, context) },
    post: { policy, answer: (context) => changePerimeter(kit, context) },
  });
}

const placeIdsOf = (territory: StoredRecord): string[] =>
  Array.isArray(territory.fields.placeIds) ? territory.fields.placeIds.map(String) : [];

async function showPerimeter(
  kit: Kit,
  context: RequestContext,
  said: { readonly notice?: string; readonly isProblem?: boolean } = {},
): Promise<Response> {
  const territory = await requireRecord(kit, context, 'update');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const { readDatabase, database } = kit.ports;
  const typed = (context.req.query('q') ?? '').normalize('NFC').trim().slice(0, 80);
  const found = typed === '' ? [] : await searchPlaces(readDatabase, { typed, limit: 20 });
  const around = [...new Set(found.flatMap(({ place }) => place.ancestorIds))];
  const names = new Map((await listPlacesById(readDatabase, around)).map(({ id, name }) => [id, name]));
  const ids = placeIdsOf(territory);
  return answerPage(
    context,
    <PerimeterPage
      context={context.get('page')}
      territory={territory}
      places={await listPlacesById(database, ids)}
      figures={await getPerimeterFigures(database, ids)}
      typed={typed}
      found={found}
      names={names}
      notice={said.notice ?? (await noticeOf(kit, context))}
      isProblem={said.isProblem ?? false}
    />,
    said.isProblem ? 409 : 200,
  );
}

/** What was just added or taken out. */
async function noticeOf(kit: Kit, context: RequestContext): Promise<string | undefined> {
  const words = territoryWords[context.get('language')].perimeter;
  const [added, removed] = [context.req.query('added'), context.req.query('removed')];
  const known = await getPlace(kit.ports.readDatabase, added ?? removed ?? '');
  if (known === null) return undefined;
  return added === undefined ? words.removed(known.place.name) : words.added(known.place.name);
}

async function changePerimeter(kit: Kit, context: RequestContext): Promise<Response> {
  const territory = await requireRecord(kit, context, 'update');
  if (territory.deletedAt !== null) return answerRemoved(kit, context, territory);
  const posted = await readPosted(context);
  const [verb, asked = ''] = [posted('do')[0], posted('place')[0]];
  const version = readVersionNumber(posted('version')[0]);
  if (verb !== 'add' && verb !== 'remove') throw new RequestRefusal('REQ-400');
  if (version === null) throw new RequestRefusal('CONF-002');
  const known = await getPlace(kit.ports.database, asked);
  // A place that a new vintage abolished can still be taken out.
  const placeId = known === null || verb === 'remove' ? asked : known.place.id;
  if (known === null && verb === 'add') throw new RequestRefusal('REQ-404');
  const ids = placeIdsOf(territory).filter((id) => id !== placeId);
  const outcome = await editRecord(kit.database, kit.editable.record, {
    id: territory.id,
    readVersion: version,
    fields: { placeIds: verb === 'add' ? [...ids, placeId] : ids },
    personId: personOf(context),
    at: kit.ports.clock.now(),
    verb: verb === 'add' ? 'add-place' : 'remove-place',
    strict: true,
  });
  const language = context.get('language');
  if (outcome.outcome !== 'saved')
    return showPerimeter(kit, context, {
      notice: territoryWords[language].perimeter.stale,
      isProblem: true,
    });
  const query = new URLSearchParams({ [verb === 'add' ? 'added' : 'removed']: placeId });
  const typed = posted('q')[0] ?? '';
  if (typed !== '') query.set('q', typed);
  const address = territoryAddress(language, territoryAddresses.perimeter, String(territory.fields.slug));
  return goOn(context, `${address}?${query}`);
}
