import { searchKey } from '../../kernel/search-key.ts';
import type { PlaceKind } from './place.ts';

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
 * @example readPlaceQuery('Lyon 3ème') // { by: 'words', key: 'lyon 3e' }
 */
export function readPlaceQuery(typed: string): PlaceQuery {
  const text = typed.slice(0, longestQuery).trim();
  const compact = text.replaceAll(/\s/g, '').toUpperCase();
  if (/^(\d{9}|\d{5}|2[AB]\d{3}|\d{2,3}|2[AB])$/.test(compact)) return { by: 'code', code: compact };
  const key = searchKey(text).replace(/\b(\d{1,2})i?eme\b/, '$1e');
  return key === '' ? { by: 'nothing' } : { by: 'words', key };
}

/** A kind of place that people say before its name, and that name. */
export interface KindBefore {
  readonly kind: PlaceKind;
  readonly name: string;
}

const article = /^(?:de la|de l|des|du|de|d|en|la|le|l|les)\s+/;
const kindsBefore: readonly (readonly [PlaceKind, RegExp])[] = [
  ['commune', /^(?:commune|ville|mairie|village|municipalite)\s+(?=(?:de|du|des|d)\s)/],
  ['departement', /^(?:departement|conseil (?:departemental|general))\s+/],
  ['region', /^(?:region|conseil regional)\s+/],
  [
    'epci',
    /^(?:communaute (?:de communes|d agglomeration|urbaine)|communaute|comcom|com com|cc|cdc|agglo|agglomeration|metropole|intercommunalite)\s+/,
  ],
];

/**
 * Reads the kind of place that people say before its name.
 *
 * @example readKindBefore('communaute de communes du diois') // { kind: 'epci', name: 'diois' }
 * @example readKindBefore('mairie de die') // { kind: 'commune', name: 'die' }
 */
export function readKindBefore(key: string): KindBefore | null {
  const [kind, pattern] = kindsBefore.find(([, said]) => said.test(key)) ?? [];
  if (kind === undefined || pattern === undefined) return null;
  const name = key.replace(pattern, '').replace(article, '');
  return name === '' ? null : { kind, name };
}

/** What may be a name, and beside it what tells where it lies. */
export interface NameBeside {
  readonly name: string;
  /** A postal code, the number of a département, or the name of a département or région. */
  readonly beside: string;
}

/**
 * The ways to part a key into a name and where it lies, without its article, the number that people write before or after
 * it first.
 *
 * @example namesBeside('26150 die') // [{ name: 'die', beside: '26150' }]
 * @example namesBeside('die drome') // [{ name: 'die', beside: 'drome' }]
 */
export function namesBeside(key: string): NameBeside[] {
  const [, before, rest = ''] = /^(\d{5}|\d{2,3}|2[ab]) (.+)$/.exec(key) ?? [];
  if (before !== undefined) return [{ name: rest, beside: before.toUpperCase() }];
  const [, name = '', after] = /^(.+) (\d{5}|\d{2,3}|2[ab])$/.exec(key) ?? [];
  if (after !== undefined) return [{ name, beside: after.toUpperCase() }];
  const words = key.split(' ');
  return words.slice(1).map((_, at) => ({
    name: words.slice(0, at + 1).join(' '),
    beside: words
      .slice(at + 1)
      .join(' ')
      .replace(article, ''),
  }));
}
