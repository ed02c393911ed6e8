import { freeSlug, type OrganisationFields, slugOf } from '../domain/organisation.ts';
import { saveMembership } from '../store/membership-store.ts';
import { insertOrganisation, lockTakenSlugs } from '../store/organisation-store.ts';
import { appendAuditEntry, insertVersion, type PeopleDatabase } from '../store/record-store.ts';

/** Creates an organisation as a draft of which this person is the first administrator, and gives its address word. */
export async function createOrganisation(
  database: PeopleDatabase,
  order: {
    readonly id: string;
    readonly personId: string;
    readonly at: Date;
    readonly fields: Omit<OrganisationFields, 'slug' | 'state'>;
  },
): Promise<string> {
  const { id, personId, at } = order;
  return database.transaction().execute(async (transaction) => {
    const wanted = slugOf(order.fields.name);
    const taken = await lockTakenSlugs(transaction, wanted);
    const slug = freeSlug(wanted, (candidate) => taken.has(candidate));
    const fields: OrganisationFields = { ...order.fields, slug, state: 'draft' };
    await insertOrganisation(transaction, id, fields, at);
    await insertVersion(transaction, { kind: 'organisation', id, version: 1, fields, personId, at });
    await saveMembership(transaction, {
      organisationId: id,
      personId,
      role: 'organisation-administrator',
      since: at,
    });
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: id,
      objectKind: 'organisation',
      objectId: id,
      verb: 'create',
      before: null,
      after: fields,
    });
    return slug;
  });
}
