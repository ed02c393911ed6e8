import type { OrganisationFields } from '../domain/organisation.ts';
import { lockOrganisation, updateOrganisation } from '../store/organisation-store.ts';
import type { RecordKind } from './edit-record.ts';

/** How organisations are kept as mutable objects. */
export const organisationRecord: RecordKind = {
  kind: 'organisation',
  lock: async (transaction, id) => {
    const organisation = await lockOrganisation(transaction, id);
    return organisation && { ...organisation, organisationId: id };
  },
  write: (transaction, id, fields, version, at) =>
    updateOrganisation(transaction, id, fields as OrganisationFields, version, at),
};
