import type { PeopleDatabase } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Release } from '../domain/campaign.ts';
import { listReleases } from '../store/answer-store.ts';
import { weightingOf } from './weighting-store.ts';

/** The latest release of an evaluation as an address asks for it, and whether weights were put aside. */
export interface ReadRelease {
  /** Weighted, unless it is not or the address asks for it without weights. */
  readonly release: Release | null;
  readonly isAside: boolean;
}

/** Reads the latest release: weighted when weights were asked for, and the address does not ask for it without. */
export async function readRelease(
  database: PeopleDatabase,
  context: RequestContext,
  evaluationId: string,
): Promise<ReadRelease> {
  const last = (await listReleases(database, evaluationId)).at(-1) ?? null;
  if (last === null) return { release: null, isAside: false };
  const weighting = await weightingOf(database, evaluationId, last.number);
  const isAside = weighting !== null && context.req.query('weights') === 'no';
  return { release: { ...last, weighting: isAside ? null : weighting }, isAside };
}
