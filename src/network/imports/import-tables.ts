import { actorTable } from './actors/actor-table.ts';
import type { ImportKindName } from './import-store.ts';
import type { ImportTable } from './import-table.ts';
import { linkTable } from './links/link-table.ts';

/** How files of each kind are read. */
export const importTables: Readonly<Record<ImportKindName, ImportTable>> = {
  actors: actorTable,
  links: linkTable,
};
