import { accountsMigration, accountsUseMigration } from '../auth/migrations.ts';
import { discreetMailMigration } from '../mail/discreet-migration.ts';
import type { Migration } from '../ports/database.ts';
import { rooms } from '../rooms.ts';
import { seedMigration } from './load-seeds.ts';
import { operationsMigration } from './operations-migration.ts';
import { referenceMigration } from './reference-documents.ts';

/** Every change of the database: the platform's, then those of each room. */
export const allMigrations: readonly Migration[] = [
  seedMigration,
  referenceMigration,
  accountsMigration,
  accountsUseMigration,
  operationsMigration,
  discreetMailMigration,
  ...rooms.flatMap((room) => room.migrations ?? []),
];
