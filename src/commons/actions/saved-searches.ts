import type { Ports } from '../../platform/ports/ports.ts';
import { listSavedSearches, removeSearch, saveSearch } from '../store/suggestion-store.ts';
import { commonsDatabase, type SavedSearchRow } from '../store/tables.ts';

/** The searches that a person keeps. */
export const readSavedSearches = ({ database }: Ports, personId: string): Promise<SavedSearchRow[]> =>
  listSavedSearches(commonsDatabase(database), personId);

/** Keeps a search in one's account; the same one only once. */
export const keepSearch = (
  { database, ids, clock }: Ports,
  search: {
    readonly personId: string;
    readonly language: 'fr' | 'en';
    readonly name: string;
    readonly query: string;
  },
): Promise<void> =>
  saveSearch(commonsDatabase(database), {
    id: ids.create(),
    person_id: search.personId,
    created_at: clock.now(),
    language: search.language,
    name: search.name,
    query: search.query,
  });

/** Forgets a search. */
export const forgetSearch = ({ database }: Ports, personId: string, id: string): Promise<void> =>
  removeSearch(commonsDatabase(database), personId, id);
