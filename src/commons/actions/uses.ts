import type { Ports } from '../../platform/ports/ports.ts';
import { getResource } from '../store/resource-store.ts';
import { commonsDatabase } from '../store/tables.ts';
import { decideUse, insertUse, listOrganisationNames, listWaitingUses } from '../store/use-store.ts';

/** Keeps what an organisation tells of its use of a resource, to be read by a moderator. */
export const tellUse = (
  { database, ids, clock }: Ports,
  use: {
    readonly resourceId: string;
    readonly organisationId: string;
    readonly personId: string;
    readonly usedOn: string | null;
    readonly note: string;
  },
): Promise<void> =>
  insertUse(commonsDatabase(database), {
    id: ids.create(),
    resource_id: use.resourceId,
    organisation_id: use.organisationId,
    person_id: use.personId,
    created_at: clock.now(),
    used_on: use.usedOn,
    note: use.note,
  });

/** Uses to be read. */
export const listUses = ({ database }: Ports, limit: number) =>
  listWaitingUses(commonsDatabase(database), limit);

/** Publishes or refuses a use. @returns false when it does not wait */
export const decideAboutUse = (
  { database, clock }: Ports,
  id: string,
  decision: { readonly state: 'published' | 'refused'; readonly reason: string | null; readonly by: string },
): Promise<boolean> => decideUse(commonsDatabase(database), id, { ...decision, at: clock.now() });

/** The names of organisations, for who may tell in their name. */
export const namesOfOrganisations = ({ readDatabase }: Ports, ids: readonly string[]) =>
  listOrganisationNames(commonsDatabase(readDatabase), ids);

/** The resource of an address. */
export const findResource = ({ readDatabase }: Ports, key: string) =>
  getResource(commonsDatabase(readDatabase), key);
