import type { Database } from '../../platform/ports/database.ts';
import { expireLinks, listLinksOf, removeLinksOf } from '../store/invitation-link-store.ts';
import {
  expireDrafts,
  expireInvitations,
  expireJoinRequests,
  expireRequests,
  expireTokens,
  isLastAdministrator,
  listBodyRolesOf,
  listDeedsOf,
  listDraftsOf,
  listInstanceRoles,
  listInvitationsTo,
  listJoinRequestsOf,
  listOrphaned,
  listPlaces,
  listTokensOf,
  removeDraftsOf,
  removeInvitationsOf,
  removeJoinRequestsOf,
  removePlaces,
  removeRequestsOf,
  removeTokensOf,
} from '../store/personal-store.ts';
import { peopleDatabase } from '../store/record-store.ts';

type Read = (database: ReturnType<typeof peopleDatabase>, personId: string) => Promise<readonly object[]>;
type Erase = (database: ReturnType<typeof peopleDatabase>, personId: string) => Promise<void>;
type Expire = (database: ReturnType<typeof peopleDatabase>, now: Date, days: number) => Promise<number>;

const reading = (read: Read) => (database: Database, personId: string) =>
  read(peopleDatabase(database), personId);
const erasing = (erase: Erase) => (database: Database, personId: string) =>
  erase(peopleDatabase(database), personId);
const expiring = (expire: Expire, days: number) => (database: Database, now: Date) =>
  expire(peopleDatabase(database), now, days);

/** How each kind of personal data of this room is handed over, erased, and removed in its time. */
export const keeping = {
  places: {
    export: reading(async (database, personId) => [
      ...(await listPlaces(database, personId)),
      ...(await listInstanceRoles(database, personId)),
      ...(await listBodyRolesOf(database, personId)),
    ]),
    erase: erasing(removePlaces),
  },
  invitations: (days: number) => ({
    export: reading(listInvitationsTo),
    erase: erasing(removeInvitationsOf),
    expire: expiring(expireInvitations, days),
  }),
  links: (days: number) => ({
    export: reading(listLinksOf),
    erase: erasing(removeLinksOf),
    expire: expiring(expireLinks, days),
  }),
  joinRequests: (days: number) => ({
    export: reading(listJoinRequestsOf),
    erase: erasing(removeJoinRequestsOf),
    expire: expiring(expireJoinRequests, days),
  }),
  drafts: (days: number) => ({
    export: reading(listDraftsOf),
    erase: erasing(removeDraftsOf),
    expire: expiring(expireDrafts, days),
  }),
  requests: (days: number) => ({
    export: async () => [],
    erase: erasing(removeRequestsOf),
    expire: expiring(expireRequests, days),
  }),
  tokens: (days: number) => ({
    export: reading(listTokensOf),
    erase: erasing(removeTokensOf),
    expire: expiring(expireTokens, days),
  }),
  deeds: { export: reading(listDeedsOf), erase: async () => {} },
};

/** What must be settled before a person may be forgotten. */
export interface ErasureObstacles {
  /** Names of organisations whose only administrator they are, and that have other members. */
  readonly organisations: readonly string[];
  /** True for the only administrator of the instance. */
  readonly isLastAdministrator: boolean;
}

/** Finds what a person must hand over before they are forgotten. */
export async function findErasureObstacles(database: Database, personId: string): Promise<ErasureObstacles> {
  const people = peopleDatabase(database);
  return {
    organisations: await listOrphaned(people, personId),
    isLastAdministrator: await isLastAdministrator(people, personId),
  };
}
