import { type EditableField, fault, quoted, read } from '../../people/index.ts';
import { placeId, readPlaceId } from '../../places/index.ts';
import { territoryWords } from './words.ts';

const mostPlaces = 2_000;

/** Reads a code as people write it: `commune-26113`, `26113`, `244500419`, `2A`. */
export function readPlaceCode(typed: string): string | null {
  const text = typed.trim();
  const known = readPlaceId(text);
  if (known) return text;
  if (/^\d{9}$/.test(text)) return placeId('epci', text);
  if (/^(\d{5}|2[AB]\d{3})$/.test(text)) return placeId('commune', text);
  if (/^(\d{2,3}|2[AB])$/.test(text)) return placeId('departement', text);
  return null;
}

/** The perimeter as codes, one a line: what histories, conflicts and programs see; people use the perimeter's page. */
export const placeCodesField: EditableField = {
  name: 'placeIds',
  label: { fr: territoryWords.fr.fields.placeIds, en: territoryWords.en.fields.placeIds },
  hint: { fr: territoryWords.fr.hints.placeIds, en: territoryWords.en.hints.placeIds },
  optional: true,
  control: { kind: 'long-text', rows: 4 },
  read: (typed) => readCodes(typed.split(/[\s,;]+/).filter((code) => code !== '')),
  readJson: (value) => {
    if (value === null) return read([]);
    if (Array.isArray(value) && value.every((code) => typeof code === 'string')) return readCodes(value);
    return fault(
      'field.wrong-type',
      `Une liste de codes est attendue ; trouvé : ${quoted(value)}.`,
      `A list of codes is expected; found: ${quoted(value)}.`,
    );
  },
  write: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  show: (value) => (Array.isArray(value) ? value.join(', ') : ''),
};

function readCodes(codes: readonly string[]) {
  const ids = codes.map(readPlaceCode);
  const wrong = ids.indexOf(null);
  if (wrong >= 0) {
    return fault(
      'TER-001',
      `Un code officiel est attendu, comme 26113 (commune) ou epci-200068641 ; trouvé : ${quoted(codes[wrong])}.`,
      `An official code is expected, like 26113 (commune) or epci-200068641; found: ${quoted(codes[wrong])}.`,
    );
  }
  const distinct = [...new Set(ids as string[])];
  if (distinct.length > mostPlaces) {
    return fault(
      'field.too-long',
      `${distinct.length} lieux ; ${mostPlaces} au plus. Un EPCI ou un département en remplace beaucoup.`,
      `${distinct.length} places; ${mostPlaces} at most. An EPCI or a département replaces many.`,
    );
  }
  return read(distinct);
}
