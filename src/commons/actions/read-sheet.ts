import { listVersions, peopleDatabase } from '../../people/index.ts';
import { getPlace } from '../../places/index.ts';
import type { Database } from '../../platform/ports/database.ts';
import { type FieldProvenance, provenanceOf } from '../domain/provenance.ts';
import { findGone } from '../store/harvest-store.ts';
import {
  countByTheme,
  getLink,
  getResource,
  listMerged,
  listRelated,
  listThemes,
  type StoredResource,
} from '../store/resource-store.ts';
import { commonsDatabase, type LinkRow } from '../store/tables.ts';
import { listPublishedUses, type PublishedUse } from '../store/use-store.ts';

/** Related resources shown. */
const mostRelated = 5;

/** Everything that the sheet of a resource tells. */
export interface Sheet {
  readonly resource: StoredResource;
  readonly link: LinkRow | null;
  readonly related: readonly StoredResource[];
  readonly provenance: readonly FieldProvenance[];
  /** Examples of the commons on each theme of an example. */
  readonly examples: ReadonlyMap<string, number>;
  readonly themes: Awaited<ReturnType<typeof listThemes>>;
  readonly uses: readonly PublishedUse[];
  /** Word of the address of the resource that it was merged into, when it is no longer shown itself. */
  readonly mergedInto: string | null;
  /** The place that it is about: as it is told, else by its official name. */
  readonly placeName: string | null;
  /** The source that no longer gives it, and since when. */
  readonly gone: Awaited<ReturnType<typeof findGone>>;
}

/** Reads the sheet of a resource, by the word of its address; `null` when there is none. */
export async function readSheet(database: Database, key: string): Promise<Sheet | null> {
  const tables = commonsDatabase(database);
  const resource = await getResource(tables, key);
  if (resource === null) return null;
  const [link, related, versions, examples, themes, uses, merged, gone, place] = await Promise.all([
    getLink(tables, resource.id),
    listRelated(tables, resource, mostRelated),
    listVersions(peopleDatabase(database), 'resource', resource.id),
    resource.kind === 'example' ? countByTheme(tables, resource.themes) : new Map<string, number>(),
    listThemes(tables),
    listPublishedUses(tables, resource.id),
    listMerged(tables, [resource]),
    findGone(tables, resource.id),
    resource.placeName === null && resource.placeId !== null ? getPlace(database, resource.placeId) : null,
  ]);
  return {
    resource,
    link,
    related,
    provenance: provenanceOf(versions),
    examples,
    themes,
    uses,
    mergedInto: merged.get(resource.id)?.key ?? null,
    placeName: resource.placeName ?? place?.place.name ?? null,
    gone,
  };
}
