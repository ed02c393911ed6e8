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

/** True for a cell that says nothing: a dash, question marks, «NC», «néant», «en cours», a number made of zeros. */
export const saysNothing = (text: string): boolean =>
  /^[\p{P}\p{S}\s]*$/u.test(text) || /^0+$/.test(text.replaceAll(/\s/gu, '')) || words.has(headingKey(text));

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
