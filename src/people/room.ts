import type { Room } from '../platform/ports/room.ts';
import { peopleOrganisations } from './migrations/2026-11-24-people-organisations.ts';
import { peopleRecord } from './migrations/2026-11-24-people-record.ts';

/** Accounts, organisations, rights, and the record of what was done. */
export const peopleRoom: Room = {
  name: 'people',
  migrations: [peopleOrganisations, peopleRecord],
};
