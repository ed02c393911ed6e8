import { editRecordIn, listVersions, type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { webKey } from '../domain/web-key.ts';
import {
  appendDecision,
  countWaiting,
  lastPairDecision,
  listLastMerges,
  listPending,
  listPendingOf,
  listProposals,
  releaseNext,
  returnTraces,
} from '../store/decision-store.ts';
import { listRuns } from '../store/harvest-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';
import { resourceRecord } from './resource-record.ts';
import { stableId } from './stable-id.ts';

export type { Merge, Proposal, ProposedResource } from '../store/decision-store.ts';

/** The resource that a harvest makes for an address where there was none. */
export const madeFor = (url: string): string => stableId(`harvest ${webKey(url)}`);

/** Pairs that may be the same resource, resources that nobody has read yet, the last merges; how much waits in all. */
export const readHarvestQueue = async ({ database }: Pick<Ports, 'database'>, limit: number) => {
  const tables = commonsDatabase(database);
  return {
    proposals: await listProposals(tables, limit),
    pending: await listPending(tables, limit),
    merges: await listLastMerges(tables, limit),
    waiting: await countWaiting(tables),
  };
};

/** The last harvests of a source. */
export const readRuns = ({ database }: Pick<Ports, 'database'>, sourceId: string, limit: number) =>
  listRuns(commonsDatabase(database), sourceId, limit);

export interface HarvestDecision {
  /** `separate` undoes a merge. */
  readonly kind: 'same' | 'different' | 'separate' | 'publish' | 'refuse' | 'release';
  readonly personId: string;
  readonly resourceId?: string;
  readonly otherId?: string;
  readonly sourceId?: string;
  readonly reason?: string | null;
}

type DecisionPorts = Pick<Ports, 'database' | 'clock' | 'ids'>;

/**
 * Appends a decision and does what it says, in one transaction: it holds for every later harvest.
 *
 * @returns false, and nothing is done, when what it is about is no longer there, or when the pair was decided meanwhile
 */
export const decideHarvest = (ports: DecisionPorts, decision: HarvestDecision): Promise<boolean> =>
  peopleDatabase(ports.database)
    .transaction()
    .execute((transaction) => decideIn(ports, transaction as PeopleTransaction, decision));

/**
 * Publishes, or refuses, resources of one source that wait, the oldest first.
 *
 * @param most how many at once
 * @returns how many
 */
export async function decideAboutSource(
  ports: DecisionPorts,
  source: string,
  decision: Pick<HarvestDecision, 'personId' | 'reason'> & { readonly kind: 'publish' | 'refuse' },
  most: number,
): Promise<number> {
  let done = 0;
  for (const resourceId of await listPendingOf(commonsDatabase(ports.database), source, most))
    if (await decideHarvest(ports, { ...decision, resourceId })) done += 1;
  return done;
}

async function decideIn(
  ports: DecisionPorts,
  transaction: PeopleTransaction,
  decision: HarvestDecision,
): Promise<boolean> {
  const tables = transaction as unknown as CommonsDatabase;
  const { kind, personId, resourceId = null, otherId = null, sourceId = null, reason = null } = decision;
  let at = ports.clock.now();
  const concerned = [resourceId, otherId].filter((id) => id !== null).sort();
  // Always in the same order: two moderators who decide at once never wait for each other.
  for (const id of concerned) {
    const found = await resourceRecord.lock(transaction, id);
    if (found === null || found.deletedAt !== null) return false;
  }
  const turn = async (id: string | null, state: string) => {
    const current = id === null ? null : await resourceRecord.lock(transaction, id);
    if (current === null || id === null) return;
    await editRecordIn(transaction, resourceRecord, {
      id,
      readVersion: current.version,
      fields: { ...current.fields, state },
      personId,
      at,
    });
  };
  if (resourceId !== null && otherId !== null) {
    if (resourceId === otherId) return false;
    const last = await lastPairDecision(tables, resourceId, otherId);
    if (kind !== 'separate' && last !== null) return false;
    if (kind === 'separate') {
      if (last?.kind !== 'same') return false;
      // What undoes a decision always comes after it.
      at = new Date(Math.max(at.getTime(), last.at.getTime() + 1));
      await turn(last.merged, await stateBeforeMerge(transaction, last.merged));
      await returnTraces(tables, { from: last.kept, to: last.merged, madeBy: madeFor });
    }
  }
  await appendDecision(tables, {
    id: ports.ids.create(),
    at,
    personId,
    kind: kind === 'separate' ? 'different' : kind,
    resourceId,
    otherId,
    sourceId,
    reason,
  });
  if (kind === 'same') await turn(otherId, 'draft');
  if (kind === 'refuse') await turn(resourceId, 'draft');
  if (kind === 'publish') await turn(resourceId, 'published');
  if (kind === 'release' && sourceId !== null) await releaseNext(tables, sourceId);
  return true;
}

/** What a resource was before it was taken out of sight: published, or still to be read. */
async function stateBeforeMerge(transaction: PeopleTransaction, id: string): Promise<string> {
  const versions = await listVersions(transaction, 'resource', id);
  const states = versions.map(({ fields }) => String(fields.state));
  return states.find((state) => state === 'published' || state === 'pending') ?? 'published';
}
