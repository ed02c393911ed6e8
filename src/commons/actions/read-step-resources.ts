import type { Database } from '../../platform/ports/database.ts';
import type { PathwayStep } from '../domain/pathway.ts';
import {
  listLinks,
  listMerged,
  listRelated,
  listResourcesWhatever,
  type StoredResource,
} from '../store/resource-store.ts';
import { type CommonsDatabase, commonsDatabase, type LinkRow } from '../store/tables.ts';

/** Why a resource of a step is no longer good: taken out of the commons, forgotten by them, or its link is dead. */
export type Trouble =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'dead'; readonly checkedAt: Date; readonly goodAt: Date | null };

/** A resource as a step names it, what is wrong with it, and another one to use instead. */
export interface StepResource {
  readonly key: string;
  /** `null` when readers may not see it, or no longer. */
  readonly resource: StoredResource | null;
  readonly trouble: Trouble | null;
  /** A near one that is published and answers; `null` when all is well or none was found. */
  readonly instead: StoredResource | null;
}

/** The resources of each step, by the key of the step, each with its trouble and what may replace it. */
export async function readStepResources(
  database: Database,
  steps: readonly PathwayStep[],
): Promise<ReadonlyMap<string, readonly StepResource[]>> {
  const tables = commonsDatabase(database);
  const keys = [...new Set(steps.flatMap(({ resources }) => resources))];
  const known = await listResourcesWhatever(tables, keys);
  const merged = await listMerged(tables, [...known.values()]);
  const links = await listLinks(
    tables,
    [...known.values(), ...merged.values()].map(({ id }) => id),
  );
  const named = new Set(keys);
  const told = new Map<string, StepResource>();
  for (const key of keys) {
    const found = known.get(key) ?? null;
    // What was merged into another one is that one, without a word: nothing is missing.
    const resource = (found === null ? null : merged.get(found.id)) ?? found;
    const trouble = troubleOf(resource, resource === null ? undefined : links.get(resource.id));
    const like = resource ?? nearestOf(steps, known, key);
    told.set(key, {
      key,
      resource: trouble === null || trouble.kind === 'dead' ? resource : null,
      trouble,
      instead: trouble === null || like === null ? null : await findInstead(tables, like, named),
    });
  }
  return new Map(steps.map((step) => [step.key, step.resources.map((key) => told.get(key)!)]));
}

function troubleOf(resource: StoredResource | null, link: LinkRow | undefined): Trouble | null {
  if (resource === null) return { kind: 'missing' };
  if (resource.deletedAt !== null || resource.state !== 'published') return { kind: 'withdrawn' };
  if (link?.state === 'dead') return { kind: 'dead', checkedAt: link.checked_at, goodAt: link.good_at };
  return null;
}

/** What is still known beside a resource that nobody knows any more: another one of the same step, else of the pathway. */
function nearestOf(
  steps: readonly PathwayStep[],
  known: ReadonlyMap<string, StoredResource>,
  key: string,
): StoredResource | null {
  const beside = steps.filter(({ resources }) => resources.includes(key));
  for (const step of [...beside, ...steps])
    for (const other of step.resources) {
      const resource = known.get(other);
      if (resource) return resource;
    }
  return null;
}

/** Near resources looked at before giving up. */
const mostNear = 12;

async function findInstead(
  tables: CommonsDatabase,
  like: StoredResource,
  named: ReadonlySet<string>,
): Promise<StoredResource | null> {
  const near = (await listRelated(tables, like, mostNear)).filter(({ key }) => !named.has(key));
  const links = await listLinks(
    tables,
    near.map(({ id }) => id),
  );
  return near.find(({ id }) => links.get(id)?.state !== 'dead') ?? null;
}
