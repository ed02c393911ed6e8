import { type CellReader, cellValue, headingKey, textOf } from '../../formats/table/index.ts';

/** What people write in a cell of which they have nothing to say. */
const words = new Set(
  [
    'nc',
    'n c',
    'na',
    'n a',
    'nd',
    'n d',
    'so',
    's o',
    'non',
    'no',
    'sans',
    'aucun',
    'aucune',
    'aucun site',
    'néant',
    'null',
    'none',
    'vide',
    'inconnu',
    'inconnue',
    'unknown',
    'sans objet',
    'pas de siret',
    'pas de site',
    'sans siret',
    'non connu',
    'non communiqué',
    'non disponible',
    'non renseigné',
    'not available',
    'not known',
    'en cours',
    'en attente',
    'à compléter',
    'à renseigner',
    'à demander',
    'à préciser',
    'to complete',
  ].map(headingKey),
);

/** Letters with which these words begin, in either case. */
const mayBegin = new RegExp(
  `^[^\\p{L}]*[${[...new Set([...words].map(([first]) => first))].join('')}à]`,
  'iu',
);
const longest = Math.max(...[...words].map(({ length }) => length)) + 4;

/** True for a cell that says nothing: a dash, question marks, «NC», «néant», «en cours», a number made of zeros. */
export function saysNothing(text: string): boolean {
  // Hundreds of thousands of cells are asked: most are told by their length or their first letters.
  if (text.length > longest) return false;
  if (/^\d/.test(text)) return /^[0\s]+$/.test(text);
  return /^[\p{P}\p{S}\s]*$/u.test(text) || (mayBegin.test(text) && words.has(headingKey(text)));
}

/** The same reader, for which such a cell is an empty one. */
export const orNothing =
  <Value>(read: CellReader<Value>): CellReader<Value | null> =>
  (cell, language) =>
    saysNothing(textOf(cell)) ? cellValue(null) : read(cell, language);

/** The same reader, for which a cell that says nothing is an empty one unless it can be read: «non» is an answer, 0 a number. */
export const elseNothing =
  <Value>(read: CellReader<Value>): CellReader<Value | null> =>
  (cell, language) => {
    const found = read(cell, language);
    return found.ok || !saysNothing(textOf(cell)) ? found : cellValue(null);
  };
