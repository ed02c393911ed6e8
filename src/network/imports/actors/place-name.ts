/** A place as a cell writes it: its name, and what tells it from others of the same name. */
export interface WrittenPlace {
  readonly name: string;
  /** A postal code, or the number of a département; null where there is none. */
  readonly postalCode: string | null;
}

const cedex = /\s+cedex(?:\s+\d{1,2})?\s*$/i;
const arrondissement = /^(paris|lyon|marseille)\s+\d{1,2}(?:\s?(?:er|e|è|ème|eme|ième))?(?:\s+arr\w*\.?)?$/i;

/**
 * Reads a place as people write it, the postal code before or after the name, «cedex», a district of Paris, Lyon or
 * Marseille, a département in brackets, an article after the name.
 *
 * @example readWrittenPlace('26000 VALENCE CEDEX 9') // { name: 'VALENCE', postalCode: '26000' }
 * @example readWrittenPlace('Die (26)') // { name: 'Die', postalCode: '26' }
 * @example readWrittenPlace('ROCHELLE (LA)') // { name: 'LA ROCHELLE', postalCode: null }
 * @example readWrittenPlace('12 rue du Moulin, 26150 Die') // { name: 'Die', postalCode: '26150' }
 */
export function readWrittenPlace(text: string): WrittenPlace {
  const bracket = /\(\s*(\d{5}|\d{2,3}|2[AB])\s*\)/i.exec(text)?.[1] ?? null;
  const article = /\(\s*(le|la|les|l['’])\s*\)/i.exec(text)?.[1] ?? '';
  const bare = `${article} ${text.replaceAll(/\([^)]*\)/g, ' ')}`.replaceAll(/\s+/g, ' ');
  const [, before = '', code = null, after = ''] = /^(.*?)\b(\d{2}\s?\d{3})\b(.*)$/.exec(bare) ?? [];
  const name = code === null ? bare : trimmed(after) === '' ? before : after;
  return {
    name: trimmed(trimmed(name).replace(cedex, '')).replace(arrondissement, '$1'),
    postalCode: code?.replaceAll(/\s/g, '') ?? bracket?.toUpperCase() ?? null,
  };
}

/** Without the blanks and the marks that stand around a name. */
const trimmed = (text: string): string => text.replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');

/** The place at the end of a postal address, which only its postal code tells from the street; null where there is none. */
export function readPlaceOfAddress(address: string): WrittenPlace | null {
  const place = readWrittenPlace(address);
  return place.postalCode?.length === 5 && place.name !== '' && !/\d/.test(place.name) ? place : null;
}
