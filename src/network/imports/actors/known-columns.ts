import {
  findHeadings,
  headingKey,
  type TableLine,
  type TableSheet,
  textOf,
} from '../../../formats/table/index.ts';
import { actorColumns } from './actor-columns.ts';

interface Columns {
  /** Headings as they are compared. */
  readonly keys: readonly string[];
  readonly lines: readonly TableLine[];
}

/** Columns whose headings mislead, or that only the others explain: the field of each, `null` for one that is left out. */
export function knownColumns(sheet: TableSheet): ReadonlyMap<number, string | null> {
  const found = findHeadings(sheet.lines, actorColumns);
  if (found === null) return new Map();
  const columns = { keys: found.headings.map(headingKey), lines: sheet.lines.slice(found.at + 1) };
  return new Map([
    ...rnaColumns(columns),
    ...sireneColumns(columns),
    ...people(columns),
    ...counters(columns),
  ]);
}

type Known = readonly (readonly [number, string | null])[];

/** In the RNA, the column `id` holds the numbers and `nature` tells how the association was declared, not what it is. */
function rnaColumns({ keys, lines }: Columns): Known {
  const [id, nature] = [keys.indexOf('id'), keys.indexOf('nature')];
  if (id < 0 || !keys.includes('titre')) return [];
  // Associations declared before 2009 have a number of another form, which is not one of the RNA.
  const isNumber = lines.some(({ cells }) => /^W\d/.test(textOf(cells[id])));
  const isRna = isNumber || (keys.includes('groupement') && keys.includes('objet'));
  if (!isRna) return [];
  return [...(isNumber ? [[id, 'rna'] as const] : []), ...(nature < 0 ? [] : [[nature, null] as const])];
}

/** SIRENE tells the state of an establishment and that of the whole company: the first says whether one is still there. */
function sireneColumns({ keys }: Columns): Known {
  const company = keys.indexOf('etatadministratifunitelegale');
  return company >= 0 && keys.includes('etatadministratifetablissement') ? [[company, null]] : [];
}

/** The headings under which an organisation is named, those apart that may be said of a person. */
const namesOfOrganisations = new Set(
  (actorColumns.find(({ field }) => field === 'name')?.synonyms ?? []).map(headingKey),
);
for (const name of ['Titre', 'Intitulé', 'Nom usuel', 'nom_complet', 'Libellé'])
  namesOfOrganisations.delete(headingKey(name));

/** Beside a first name, «Nom» is that of a person: of somebody to call where the organisation is named, else of the actor. */
function people({ keys }: Columns): Known {
  const [first, last] = [keys.indexOf('prenom'), keys.indexOf('nom')];
  if (first < 0 || last < 0) return [];
  const title = keys.indexOf('titre');
  const titled: Known = title < 0 ? [] : [[title, null]];
  const isNamed = keys.some((key) => namesOfOrganisations.has(key));
  return isNamed ? [...titled, [last, null]] : [...titled, [last, 'familyName'], [first, 'firstName']];
}

const numberHeadings = new Set(
  ['n', 'no', 'num', 'numero', 'ordre', 'n ordre', 'numero d ordre', 'rang'].map(headingKey),
);

/** A column that only counts the lines names nobody: the same numbers stand in every other list. */
function counters({ keys, lines }: Columns): Known {
  return keys.flatMap((key, at): Known => {
    if (!numberHeadings.has(key)) return [];
    const numbers = lines.flatMap(({ cells }) => {
      const text = textOf(cells[at]);
      return /^\d{1,7}$/.test(text) ? [Number(text)] : [];
    });
    const isCount = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
    const last = numbers.at(-1) ?? 0;
    return isCount && last <= lines.length + numbers[0]! ? [[at, null]] : [];
  });
}
