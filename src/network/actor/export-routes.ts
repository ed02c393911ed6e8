import { writeDelimited } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Kit, StoredRecord } from '../../people/index.ts';
import { listCentres, listPlacesById } from '../../places/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { findTerritory } from '../territory/territory-record.ts';
import { listActors } from './actor-store.ts';
import { exportGeoJson, exportHeadings, exportLine, exportWorkbook } from './export-actors.ts';

/** Most actors in one file; beyond, filters of the API. */
const mostActors = 100_000;

type Writer = (
  kit: Kit,
  context: RequestContext,
  found: {
    readonly territory: StoredRecord;
    readonly actors: readonly StoredRecord[];
    readonly places: ReadonlyMap<string, string>;
    readonly language: Language;
  },
) => Promise<Response> | Response;

/** Registers the actors of a territory as CSV, XLSX and GeoJSON: those that the asker may see. */
export function registerActorExports(router: Router, kit: Kit): void {
  const writers: Readonly<Record<string, Writer>> = { csv: asCsv, xlsx: asWorkbook, geojson: asGeoJson };
  for (const [ending, write] of Object.entries(writers)) {
    router.route('GET', `/api/v1/territories/:key/actors.${ending}`, {
      policy: { resource: 'actor', verb: 'list' },
      isCostly: true,
      answer: (context) => answerExport(kit, context, write),
    });
  }
}

async function answerExport(kit: Kit, context: RequestContext, write: Writer): Promise<Response> {
  const asker = context.get('rights').scope();
  const territory = await findTerritory(kit.database, context.req.param('key') ?? '');
  if (territory === null || territory.deletedAt !== null) throw new RequestRefusal('REQ-404');
  context.get('rights').require('get', {
    resource: 'territory',
    state: territory.fields.state as 'draft' | 'published',
    bodyIds: [territory.id],
  });
  const { items } = await listActors(kit.database, { asker, territoryId: territory.id, limit: mostActors });
  const ids = [...new Set(items.flatMap(({ fields }) => (fields.placeId as string | null) ?? []))];
  const places = new Map(
    (await listPlacesById(kit.ports.readDatabase, ids)).map(({ id, name }) => [id, name]),
  );
  context.header('cache-control', 'private, no-cache');
  const asked = context.req.query('lang');
  const language =
    asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
  return write(kit, context, { territory, actors: items, places, language });
}

const nameFile = (context: RequestContext, territory: StoredRecord, ending: string): void =>
  context.header(
    'content-disposition',
    `attachment; filename="cap17-acteurs-${String(territory.fields.slug)}.${ending}"`,
  );

const asCsv: Writer = (_kit, context, { territory, actors, places, language }) => {
  nameFile(context, territory, 'csv');
  const rows = [exportHeadings(language), ...actors.map((actor) => exportLine(language, actor, places))];
  return context.body(writeDelimited(rows), 200, { 'content-type': 'text/csv; charset=utf-8' });
};

const asWorkbook: Writer = async (kit, context, { territory, actors, places, language }) => {
  const lines = actors.map((actor) => exportLine(language, actor, places));
  const workbook = exportWorkbook(language, String(territory.fields.name), lines);
  const written = await kit.ports.documents.write('xlsx', workbook);
  if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
  nameFile(context, territory, 'xlsx');
  return context.body(written.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
};

const asGeoJson: Writer = async (kit, context, { territory, actors, places }) => {
  nameFile(context, territory, 'geojson');
  const centres = await listCentres(kit.ports.readDatabase, [...places.keys()]);
  return context.body(JSON.stringify(exportGeoJson(actors, places, centres)), 200, {
    'content-type': 'application/geo+json',
  });
};
