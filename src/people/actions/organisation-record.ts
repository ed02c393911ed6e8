import { freeSlug } from '../domain/organisation.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import { lockTakenSlugs, ownsSlug } from '../store/organisation-store.ts';
import type { PeopleTransaction } from '../store/record-store.ts';
import { tableRecord } from '../store/table-record.ts';
import type { FormFault } from './edit-record.ts';

/** How organisations are kept as mutable objects. */
export const organisationRecord = tableRecord({
  kind: 'organisation',
  table: 'organisation',
  columns: {
    name: 'name',
    kind: 'kind',
    slug: 'slug',
    state: 'state',
    siren: 'siren',
    siret: 'siret',
    rna: 'rna',
    description: 'description',
    website: 'website',
  },
  organisation: 'id',
  check: checkSlug,
});

/** Two organisations never share an address, removed ones included: they may come back. */
async function checkSlug(
  transaction: PeopleTransaction,
  id: string,
  fields: Fields,
): Promise<readonly FormFault[]> {
  const slug = String(fields.slug);
  if (await ownsSlug(transaction, id, slug)) return [];
  const taken = await lockTakenSlugs(transaction, slug);
  const free = freeSlug(slug, (candidate) => taken.has(candidate));
  if (free === slug) return [];
  const message = {
    fr: `Cette adresse est déjà prise. Proposition : ${free}.`,
    en: `This address is already taken. Proposal: ${free}.`,
  };
  return [{ field: 'slug', code: 'ORG-005', message }];
}
