import { editRecordIn, peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { appendDecision, listPending, listProposals, listRuns, releaseNext } from '../store/harvest-store.ts';
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

/** Appends a decision and does what it says, in one transaction: it holds for every later harvest. */
export async function decideHarvest(
  ports: Pick<Ports, 'database' | 'clock' | 'ids'>,
  decision: HarvestDecision,
): Promise<void> {
  const at = ports.clock.now();
  await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      const tables = transaction as unknown as CommonsDatabase;
      const { kind, personId, resourceId = null, otherId = null, sourceId = null, reason = null } = decision;
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
    });
}
