import type { Localized } from '../../kernel/language.ts';
import type { Database } from '../../platform/ports/database.ts';
import { actorAddresses } from '../actor/addresses.ts';
import { networkAddresses } from '../graph/addresses.ts';
import { actorTarget } from './actors/actor-target.ts';
import { matchActors } from './actors/match-actors.ts';
import type { ImportKindName } from './import-store.ts';
import type { ImportTarget } from './import-target.ts';
import { linkTarget } from './links/link-target.ts';
import { matchLinks } from './links/match-links.ts';

/** What an import of one kind is made of, pages apart. */
export interface ImportKind {
  /** Its reading, among those of the computing thread. */
  readonly reading: string;
  /** Where it begins, and the page of one file. */
  readonly addresses: { readonly begin: Localized; readonly run: Localized };
  /** Finds what each row is already, and so what would be done with it; inside a transaction. */
  readonly match: (database: Database, runId: string) => Promise<void>;
  readonly target: ImportTarget;
}

/** Every kind of file that a territory imports. */
export const importKinds: Readonly<Record<ImportKindName, ImportKind>> = {
  actors: {
    reading: 'import-actors',
    addresses: { begin: actorAddresses.importInto, run: actorAddresses.importRun },
    match: matchActors,
    target: actorTarget,
  },
  links: {
    reading: 'import-links',
    addresses: { begin: networkAddresses.importLinks, run: networkAddresses.importLinksRun },
    match: matchLinks,
    target: linkTarget,
  },
};
