import {
  type CellReader,
  type ColumnSpec,
  cellChoices,
  cellFault,
  cellValue,
  headingKey,
  readChoice,
  readText,
  readWhole,
  textOf,
} from '../../formats/table/index.ts';
import { resourceKinds } from '../../kernel/codes.ts';
import type { Choice } from '../../people/index.ts';
import { absoluteAddress } from '../domain/absolute-address.ts';
import { mostFrequencies, readFrequencies } from '../domain/frequency.ts';
import { languageCode } from '../domain/language-code.ts';
import { audiences, efforts, maturities, pillars, resourceStates, sdgCodes } from '../domain/resource.ts';
import { languageName } from '../domain/resource-languages.ts';
import { isResourcePlace } from '../domain/resource-place.ts';
import { commonsWords } from '../words.ts';

const { fr, en } = commonsWords;

/** Several answers in one cell, with a bar, a semicolon or a line end between them; a comma where that reads better. */
const readSeveral =
  (readOne: CellReader<string>): CellReader<readonly string[]> =>
  (cell, language) => {
    const found: string[] = [];
    for (const piece of textOf(cell).split(/[|;\n]/)) {
      const whole = readOne({ kind: 'text', text: piece.trim() }, language);
      for (const text of whole.ok ? [piece] : piece.split(',')) {
        if (text.trim() === '') continue;
        const read = readOne({ kind: 'text', text: text.trim() }, language);
        if (!read.ok) return read;
        found.push(read.value);
      }
    }
    return cellValue([...new Set(found)]);
  };

const readWebAddress: CellReader<string> = (cell) => {
  const found = textOf(cell);
  const address = URL.parse(absoluteAddress(found, null) ?? '');
  const isWeb = address !== null && /^https?:$/.test(address.protocol) && address.hostname.includes('.');
  return !isWeb || address.username !== '' || found.length > 500 || /\s/.test(found)
    ? cellFault('table.web-address', { found: found.slice(0, 200) })
    : cellValue(address.href);
};

const readLanguage: CellReader<string> = (cell, language) => {
  const found = textOf(cell);
  const code = languageCode(found);
  return code === null
    ? cellFault('table.not-a-choice', {
        found: found.slice(0, 120),
        expected: ['fr', 'en', 'de']
          .map((known) => `${known} (${languageName(language, known)})`)
          .join(', ')
          .concat('…'),
      })
    : cellValue(code);
};

const readPlace: CellReader<string> = (cell) => {
  const found = textOf(cell).replace(/\s/gu, '');
  const id = /^(\d{5}|2[AB]\d{3})$/i.test(found) ? `commune-${found.toUpperCase()}` : found;
  return isResourcePlace(id) ? cellValue(id) : cellFault('table.place-code', { found: textOf(cell) });
};

/** Themes that are known are taken; the other words are told and left. */
const readThemes = (themes: readonly Choice[]): CellReader<readonly string[] | null> => {
  const themeNames = new Map(
    themes.flatMap(({ value, label }) =>
      [value, label.fr, label.en].map((name) => [headingKey(name), value] as const),
    ),
  );
  return (cell) => {
    const words = textOf(cell)
      .split(/[|;,\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const codes = [...new Set(words.flatMap((word) => themeNames.get(headingKey(word)) ?? []))];
    const unknown = words.filter((word) => !themeNames.has(headingKey(word)));
    return cellValue(
      codes.length === 0 ? null : codes,
      unknown.length === 0
        ? undefined
        : { code: 'table.theme-unknown', params: { found: unknown.slice(0, 5).join(', ') } },
    );
  };
};

const readFrequency: CellReader<string> = (cell, language) => {
  const found = textOf(cell);
  const words = commonsWords[language];
  const { figures, faults } = readFrequencies(found);
  const [first] = faults;
  const refuse = (text: string, expected: string) =>
    cellFault('table.not-a-choice', { found: text.slice(0, 120), expected });
  if (first !== undefined) return refuse(first.found, words.frequencyFaults[first.fault]);
  return figures.length > mostFrequencies
    ? refuse(found, words.frequencyMany(mostFrequencies))
    : cellValue(found);
};

const readKey: CellReader<string> = (cell) => {
  const found = textOf(cell);
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(found) && found.length <= 80
    ? cellValue(found)
    : cellFault('table.not-a-choice', { found: found.slice(0, 120), expected: 'a-z, 0-9, -' });
};

const columns: readonly ColumnSpec[] = [
  {
    field: 'key',
    label: { fr: fr.fields.key, en: en.fields.key },
    synonyms: ['Identifiant', 'Identifier', 'Clé'],
    read: readKey,
  },
  {
    field: 'title',
    label: { fr: fr.fields.title, en: en.fields.title },
    isRequired: true,
    synonyms: ['Nom', 'Name', 'Intitulé', 'Ressource', 'Nom de la ressource', 'Resource'],
    read: readText(300),
  },
  {
    field: 'url',
    label: { fr: fr.fields.url, en: en.fields.url },
    isRequired: true,
    synonyms: ['Lien', 'Link', 'Adresse web', 'Page', 'Site', 'Site web', 'Web address'],
    read: readWebAddress,
  },
  {
    field: 'kind',
    label: { fr: fr.fields.kind, en: en.fields.kind },
    isRequired: true,
    synonyms: ['Type', 'Catégorie', 'M.E.D.O.C.', 'Medoc', 'Category'],
    read: readChoice(
      cellChoices(resourceKinds, (language) => commonsWords[language].kinds, {
        data: ['Donnée', 'Chiffres'],
        skill: ['Formation', 'Skills', 'Training'],
      }),
    ),
  },
  {
    field: 'publisher',
    label: { fr: fr.fields.publisher, en: en.fields.publisher },
    isRequired: true,
    synonyms: ['Auteur', 'Producteur', 'Organisme', 'Réseau', 'Author', 'Network', 'Source'],
    read: readText(200),
  },
  {
    field: 'year',
    label: { fr: fr.fields.year, en: en.fields.year },
    synonyms: ['Date', 'Année de publication', 'Publication year'],
    read: readWhole(1900, 2100),
  },
  {
    field: 'language',
    label: { fr: fr.fields.language, en: en.fields.language },
    synonyms: ['Lang'],
    read: readLanguage,
  },
  {
    field: 'summary',
    label: { fr: 'Résumé', en: 'Summary' },
    synonyms: ['Description', 'Présentation'],
    read: readText(3_000),
  },
  {
    field: 'summaryFr',
    label: { fr: fr.fields.summaryFr, en: en.fields.summaryFr },
    synonyms: ['Résumé français', 'summary_fr', 'Description en français'],
    read: readText(3_000),
  },
  {
    field: 'summaryEn',
    label: { fr: fr.fields.summaryEn, en: en.fields.summaryEn },
    synonyms: ['Résumé anglais', 'summary_en', 'Description en anglais'],
    read: readText(3_000),
  },
  {
    field: 'audiences',
    label: { fr: fr.fields.audiences, en: en.fields.audiences },
    synonyms: ['Public', 'Audience', 'Pour'],
    read: readSeveral(
      readChoice(
        cellChoices(audiences, (language) => commonsWords[language].audiences, {
          citizens: ['citizen', 'Citoyens'],
          authority: ['Collectivité', 'Mairies', 'Élus'],
        }),
      ),
    ),
  },
  {
    field: 'maturity',
    label: { fr: fr.fields.maturity, en: en.fields.maturity },
    synonyms: ['Maturité', 'Maturity'],
    read: readSeveral(readChoice(cellChoices(maturities, (language) => commonsWords[language].maturities))),
  },
  {
    field: 'sdgs',
    label: { fr: fr.fields.sdgs, en: en.fields.sdgs },
    synonyms: ['ODD', 'SDG'],
    read: readSeveral(
      readChoice(
        sdgCodes.map((code) => ({
          code,
          label: { fr: fr.sdg(code), en: en.sdg(code) },
          synonyms: [`ODD${code}`, `SDG${code}`],
        })),
      ),
    ),
  },
  {
    field: 'pillars',
    label: { fr: fr.fields.pillars, en: en.fields.pillars },
    synonyms: ['Pilier', 'Pillar', 'Usage'],
    read: readSeveral(readChoice(cellChoices(pillars, (language) => commonsWords[language].pillars))),
  },
  {
    field: 'placeId',
    label: { fr: fr.fields.placeId, en: en.fields.placeId },
    synonyms: ['Code du lieu', 'place', 'Code INSEE', 'Code commune'],
    read: readPlace,
  },
  {
    field: 'placeName',
    label: { fr: fr.fields.placeName, en: en.fields.placeName },
    synonyms: ['Lieu', 'Nom du lieu'],
    read: readText(200),
  },
  {
    field: 'licence',
    label: { fr: fr.fields.licence, en: en.fields.licence },
    synonyms: ['License', 'Droits'],
    read: readText(200),
  },
  {
    field: 'effort',
    label: { fr: fr.fields.effort, en: en.fields.effort },
    synonyms: ['Temps', 'Durée'],
    read: readChoice(cellChoices(efforts, (language) => commonsWords[language].efforts)),
  },
  {
    field: 'frequency',
    label: { fr: fr.fields.frequency, en: en.fields.frequency },
    synonyms: ['Fréquence'],
    read: readFrequency,
  },
  {
    field: 'state',
    label: { fr: fr.fields.state, en: en.fields.state },
    synonyms: ['Publication'],
    read: readChoice(cellChoices(resourceStates, (language) => commonsWords[language].states)),
  },
];

/** The columns of a file of resources: as our own exports write them, and as people do. */
export const resourceFileColumns = (themes: readonly Choice[]): readonly ColumnSpec[] => [
  ...columns,
  {
    field: 'themes',
    label: { fr: fr.fields.themes, en: en.fields.themes },
    synonyms: ['Thématique', 'Mots clés', 'Keywords', 'Tags'],
    read: readThemes(themes),
  },
];
