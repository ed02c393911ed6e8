import { editRecordIn, peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import {
  appendDecision,
  isPairDecided,
  listPending,
  listProposals,
  listRuns,
  releaseNext,
} from '../store/harvest-store.ts';
import { type CommonsDatabase, commonsDatabase } from '../store/tables.ts';
import { resourceRecord } from './resource-record.ts';

export type { Proposal } from '../store/harvest-store.ts';

/** Pairs that may be the same resource, and resources that nobody has read yet. */
export const readHarvestQueue = async ({ database }: Pick<Ports, 'database'>, limit: number) => ({
  proposals: await listProposals(commonsDatabase(database), limit),
  pending: await listPending(commonsDatabase(database), limit),
});

/** The last harvests of a source. */
export const readRuns = ({ database }: Pick<Ports, 'database'>, sourceId: string, limit: number) =>
  listRuns(commonsDatabase(database), sourceId, limit);

export interface HarvestDecision {
  readonly kind: 'same' | 'different' | 'publish' | 'refuse' | 'release';
  readonly personId: string;
  readonly resourceId?: string;
  readonly otherId?: string;
  readonly sourceId?: string;
  readonly reason?: string | null;
}

/**
 * Appends a decision and does what it says, in one transaction: it holds for every later harvest.
 *
 * @returns false, and nothing is done, when what it is about is no longer there, or when the pair was decided meanwhile
 */
export const decideHarvest = (
  ports: Pick<Ports, 'database' | 'clock' | 'ids'>,
  decision: HarvestDecision,
): Promise<boolean> =>
  peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const tables = transaction as unknown as CommonsDatabase;
      const { kind, personId, resourceId = null, otherId = null, sourceId = null, reason = null } = decision;
      const at = ports.clock.now();
      const concerned = [resourceId, otherId].filter((id) => id !== null).sort();
      // Always in the same order: two moderators who decide at once never wait for each other.
      for (const id of concerned) {
        const found = await resourceRecord.lock(transaction, id);
        if (found === null || found.deletedAt !== null) return false;
      }
      if (resourceId !== null && otherId !== null) {
        if (resourceId === otherId || (await isPairDecided(tables, resourceId, otherId))) return false;
      }
      await appendDecision(tables, {
        id: ports.ids.create(),
        at,
        personId,
        kind,
        resourceId,
        otherId,
        sourceId,
        reason,
      });
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
      if (kind === 'same') await turn(otherId, 'draft');
      if (kind === 'refuse') await turn(resourceId, 'draft');
      if (kind === 'publish') await turn(resourceId, 'published');
      if (kind === 'release' && sourceId !== null) await releaseNext(tables, sourceId);
      return true;
    });
