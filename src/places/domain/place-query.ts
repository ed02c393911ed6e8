import { searchKey } from '../../kernel/search-key.ts';

/** What somebody types to find a place: an official code, a postal code, or words. */
export type PlaceQuery =
  | { readonly by: 'nothing' }
  /** Five digits are a postal code as well as the code of a commune; nine, an EPCI. */
  | { readonly by: 'code'; readonly code: string }
  | { readonly by: 'words'; readonly key: string };

/** Longer than the longest name of a commune; what follows is not read. */
const longestQuery = 80;

/**
 * Reads what was typed.
 *
 * @example readPlaceQuery('26 150') // { by: 'code', code: '26150' }
 * @example readPlaceQuery('2a') // { by: 'code', code: '2A' }
 * @example readPlaceQuery(' Die ') // { by: 'words', key: 'die' }
 */
export function readPlaceQuery(typed: string): PlaceQuery {
  const text = typed.slice(0, longestQuery).trim();
  const compact = text.replaceAll(/\s/g, '').toUpperCase();
  if (/^(\d{9}|\d{5}|2[AB]\d{3}|\d{2,3}|2[AB])$/.test(compact)) return { by: 'code', code: compact };
  const key = searchKey(text);
  return key === '' ? { by: 'nothing' } : { by: 'words', key };
}
