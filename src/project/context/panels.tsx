import { sql } from 'kysely';
import type { Language } from '../../kernel/language.ts';
import { listPlacesById } from '../../places/index.ts';
import type { PlacePanel, TerritoryPanel } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { showContext } from './context-section.tsx';

/** The context indicators of a place, on its page. */
export const contextPanel: PlacePanel = {
  name: 'context-indicators',
  show: (placeId, language, ports) => showContext(placeId, language, ports),
};

/** Those of the place that a territory is, or of the EPCI that holds all its places, on the page of the territory. */
export const territoryContextPanel: TerritoryPanel = {
  name: 'context-indicators',
  show: ({ id }, language, ports) => showTerritoryContext(id, language, ports),
};

/** The context indicators of a territory; null when no official place stands for it, or when none is known. */
export async function showTerritoryContext(
  territoryId: string,
  language: Language,
  ports: Pick<Ports, 'readDatabase'>,
) {
  const placeId = await placeOfTerritory(ports.readDatabase, territoryId);
  return placeId === null ? null : showContext(placeId, language, ports, true);
}

/** The official place whose statistics are those of a territory: its only place, else the EPCI that all its places are in. */
async function placeOfTerritory(database: Database, territoryId: string): Promise<string | null> {
  const { rows } = await sql<{ ids: string[] }>`
    select place_ids as ids from territory where id = ${territoryId}`.execute(database);
  const ids = rows[0]?.ids ?? [];
  if (ids.length < 2) return ids[0] ?? null;
  const places = await listPlacesById(database, ids.slice(0, 400));
  const [first, ...others] = places.map(({ ancestorIds }) => ancestorIds);
  return (
    first?.find((id) => id.startsWith('epci-') && others.every((ancestors) => ancestors.includes(id))) ?? null
  );
}
