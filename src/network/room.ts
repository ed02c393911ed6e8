import type { Room } from '../platform/ports/room.ts';
import { networkMigration } from './migrations/2026-11-26-network.ts';

/** Territories, actors, models and links. */
export const networkRoom: Room = {
  name: 'network',
  migrations: [networkMigration],
};
