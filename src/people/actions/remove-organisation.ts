import { restorableDays } from '../domain/organisation.ts';
import { done, notDone, type Outcome, refusals } from '../domain/refusal.ts';
import { lockOrganisation, markOrganisation } from '../store/organisation-store.ts';
import { appendAuditEntry, type PeopleDatabase } from '../store/record-store.ts';

/** Who removes or restores which organisation, and when. */
export interface RemovalOrder {
  readonly id: string;
  readonly personId: string;
  readonly at: Date;
}

/** Removes an organisation; for thirty days it can be restored as it was. */
export async function removeOrganisation(
  database: PeopleDatabase,
  order: RemovalOrder,
): Promise<Outcome<null>> {
  return mark(database, order, 'remove');
}

/** Restores a removed organisation as it was, within thirty days. */
export async function restoreOrganisation(
  database: PeopleDatabase,
  order: RemovalOrder,
): Promise<Outcome<null>> {
  return mark(database, order, 'restore');
}

async function mark(
  database: PeopleDatabase,
  { id, personId, at }: RemovalOrder,
  verb: 'remove' | 'restore',
): Promise<Outcome<null>> {
  return database.transaction().execute(async (transaction) => {
    const organisation = await lockOrganisation(transaction, id);
    if (!organisation) return notDone(refusals.notFound);
    const { deletedAt } = organisation;
    // Asked twice is done once: a second click changes nothing and says nothing else.
    if ((deletedAt !== null) === (verb === 'remove')) return done(null);
    if (deletedAt !== null && at.getTime() - deletedAt.getTime() > restorableDays * 86_400_000) {
      return notDone(refusals.restoreTooLate);
    }
    await markOrganisation(transaction, id, verb === 'remove' ? at : null);
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: id,
      objectKind: 'organisation',
      objectId: id,
      verb,
      before: null,
      after: null,
    });
    return done(null);
  });
}
