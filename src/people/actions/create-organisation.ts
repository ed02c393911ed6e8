import { freeSlug, type OrganisationFields, slugOf } from '../domain/organisation.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { saveMembership } from '../store/membership-store.ts';
import { lockTakenSlugs } from '../store/organisation-store.ts';
import type { PeopleDatabase, PeopleTransaction } from '../store/record-store.ts';
import { createRecordIn } from './create-record.ts';
import { organisationRecord } from './organisation-record.ts';

/** Completes what was typed: the address word made from the name, and a draft to begin with. */
export async function completeOrganisation(
  transaction: PeopleTransaction,
  values: Fields,
): Promise<OrganisationFields> {
  const wanted = slugOf(String(values.name));
  const taken = await lockTakenSlugs(transaction, wanted);
  const slug = freeSlug(wanted, (candidate) => taken.has(candidate));
  return { ...values, slug, state: 'draft' } as OrganisationFields;
}

/** Makes the person who creates an organisation its first administrator. */
export const beginOrganisation = (
  transaction: PeopleTransaction,
  { id, personId, at }: { readonly id: string; readonly personId: string; readonly at: Date },
): Promise<void> =>
  saveMembership(transaction, {
    organisationId: id,
    personId,
    role: 'organisation-administrator',
    since: at,
  });

/** Who creates which organisation. */
export interface OrganisationOrder {
  readonly id: string;
  readonly personId: string;
  readonly at: Date;
  readonly fields: Omit<OrganisationFields, 'slug' | 'state'>;
}

/** Creates an organisation as a draft of which this person is the first administrator, and gives its address word. */
export const createOrganisation = (database: PeopleDatabase, order: OrganisationOrder): Promise<string> =>
  database.transaction().execute((transaction) => createOrganisationIn(transaction, order));

/** The same, inside a transaction that does more. */
export async function createOrganisationIn(
  transaction: PeopleTransaction,
  order: OrganisationOrder,
): Promise<string> {
  const { id, personId, at } = order;
  const fields = await completeOrganisation(transaction, order.fields);
  await createRecordIn(transaction, organisationRecord, { id, fields, organisationId: id, personId, at });
  await beginOrganisation(transaction, order);
  return fields.slug;
}
