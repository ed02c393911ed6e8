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
  lockTraces,
  readMerges,
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
export const readHarvestQueue = async (
  { database }: Pick<Ports, 'database'>,
  { shown: limit, atOnce }: { readonly shown: number; readonly atOnce: number },
) => {
  const tables = commonsDatabase(database);
  return {
    proposals: await listProposals(tables, limit),
    pending: await listPending(tables, limit),
    merges: await listLastMerges(tables, limit),
    waiting: await countWaiting(tables, atOnce),
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
 * @returns false, and nothing is done, when what it is about is no longer there or no longer waits, or when the pair was
 * decided meanwhile
 */
export const decideHarvest = (ports: DecisionPorts, decision: HarvestDecision): Promise<boolean> =>
  peopleDatabase(ports.database)
    .transaction()
    .execute((transaction) => decideIn(ports, transaction as PeopleTransaction, decision));

/**
 * Publishes, or refuses, the resources of one source that waited when its page was read, the oldest first.
 *
 * @param source.last the last one that the page counted: what came after it is not decided about
 * @param most how many at once
 * @returns how many
 */
export async function decideAboutSource(
  ports: DecisionPorts,
  source: { readonly name: string; readonly last: string },
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
  const concerned = [resourceId, otherId].filter((id) => id !== null).sort();
  if (kind === 'separate') await lockTraces(tables, await mergedWith(tables, concerned));
  // Always in the same order: two moderators who decide at once never wait for each other.
  for (const id of concerned) {
    const found = await resourceRecord.lock(transaction, id);
    if (found === null || found.deletedAt !== null || !mayBe(kind, found.fields.state)) return false;
  }
  let merge: Awaited<ReturnType<typeof lastPairDecision>> = null;
  if (resourceId !== null && otherId !== null) {
    if (resourceId === otherId) return false;
    const last = await lastPairDecision(tables, resourceId, otherId);
    if (kind === 'separate' ? last?.kind !== 'same' : last !== null) return false;
    merge = last;
  }
  // What undoes a decision always comes after it.
  const at = new Date(Math.max(ports.clock.now().getTime(), (merge?.at.getTime() ?? 0) + 1));
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
  if (merge !== null) {
    await turn(merge.merged, await stateBeforeMerge(transaction, merge));
    await giveBack(tables, merge);
  }
  if (kind === 'same') await turn(otherId, 'draft');
  if (kind === 'refuse') await turn(resourceId, 'draft');
  if (kind === 'publish') await turn(resourceId, 'published');
  if (kind === 'release' && sourceId !== null) await releaseNext(tables, sourceId);
  return true;
}

/** These resources and all that were merged with them: into them, or into the same one. */
async function mergedWith(tables: CommonsDatabase, ids: readonly string[]): Promise<string[]> {
  const merges = await readMerges(tables);
  const ends = new Set(ids.map((id) => merges.get(id) ?? id));
  const others = [...merges].filter(([, into]) => ends.has(into)).map(([id]) => id);
  return [...new Set([...ids, ...ends, ...others])];
}

/** Gives back its records to what is merged no more, wherever they went since along with the one that was kept. */
async function giveBack(
  tables: CommonsDatabase,
  { kept, merged }: { readonly kept: string; readonly merged: string },
): Promise<void> {
  const from = await mergedWith(tables, [kept]);
  await returnTraces(tables, { from, to: merged, of: await mergedWith(tables, [merged]), madeBy: madeFor });
}

/** Whether a resource is still what a decision is about: others may have read it, or taken it out of sight, meanwhile. */
function mayBe(kind: HarvestDecision['kind'], state: unknown): boolean {
  if (kind === 'publish' || kind === 'refuse') return state === 'pending';
  return kind !== 'same' || state !== 'draft';
}

/** What a resource was in the version just before the merge that took it out of sight. */
async function stateBeforeMerge(
  transaction: PeopleTransaction,
  { merged, at }: { readonly merged: string; readonly at: Date },
): Promise<string> {
  const versions = await listVersions(transaction, 'resource', merged);
  const known = versions.filter((version) => version.at.getTime() <= at.getTime());
  const isOfMerge = known[0]?.at.getTime() === at.getTime() && known[0].fields.state === 'draft';
  return String(known[isOfMerge ? 1 : 0]?.fields.state ?? 'pending');
}
