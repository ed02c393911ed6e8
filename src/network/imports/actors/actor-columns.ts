import {
  type CellReader,
  type ColumnSpec,
  cellFault,
  cellValue,
  headingKey,
  readText,
  textOf,
} from '../../../formats/table/index.ts';
import type { ActorKind } from '../../../kernel/codes.ts';
import { checkIdentityNumber, type IdentityNumberKind } from '../../../kernel/identity-number.ts';
import { readThemes, themeNames } from '../../themes.ts';
import { orNothing } from '../nothing-said.ts';
import { kindChoices, nameKind, readKind } from './actor-kinds.ts';

const expected: Readonly<Record<IdentityNumberKind, readonly [string, string]>> = {
  siren: ['9 chiffres', '9 digits'],
  siret: ['14 chiffres', '14 digits'],
  rna: ['W suivi de 9 chiffres ou lettres', 'W and 9 digits or letters'],
};

const identityNumberKinds = Object.keys(expected) as IdentityNumberKind[];

/**
 * Reads a public number: wrong in form it is refused, with a failed checksum it is kept and told. One column often holds
 * several sorts («SIRET ou RNA»): another one that is right is taken for what it is.
 */
const readNumber =
  (kind: IdentityNumberKind): CellReader<string> =>
  (cell) => {
    const found = textOf(cell);
    const own = checkIdentityNumber(kind, found);
    const check =
      own.verdict === 'malformed'
        ? (identityNumberKinds
            .map((other) => checkIdentityNumber(other, found))
            .find(({ verdict }) => verdict === 'valid') ?? own)
        : own;
    const [french, english] = expected[kind];
    if (check.verdict === 'malformed')
      return cellFault('table.identity-number', {
        found,
        kind: kind.toUpperCase(),
        expected: french,
        expectedEn: english,
      });
    return cellValue(
      check.number,
      check.verdict === 'checksum-failed'
        ? { code: 'table.identity-checksum', params: { found } }
        : undefined,
    );
  };

/** Reads a name; the SIRENE directory writes `[ND]` for a person who asked not to be shown. */
const readName: CellReader<string | null> = (cell, language) =>
  textOf(cell) === '[ND]' ? cellValue(null) : readText(200)(cell, language);

/** How SIRENE (`F`, `C`) and the RNA (`D`, `S`) write that a structure is no more; `null` for one that is. */
const readClosed: CellReader<string | null> = (cell) => {
  const found = textOf(cell);
  return cellValue(
    /^([FCDS]|ferm[ée]e?|cess[ée]e?|dissoute?|radi[ée]e?|closed)$/iu.test(found) ? found : null,
  );
};

/** Reads a code of commune, or the id of a larger place as our exports write it. */
const readPlaceCode: CellReader<string> = (cell) => {
  const found = textOf(cell).replace(/\s/gu, '').toUpperCase();
  if (/^(\d{5}|2[AB]\d{3})$/.test(found)) return cellValue(found);
  if (/^(EPCI|DEPARTEMENT|REGION|COMMUNE)-[0-9AB]{2,9}$/.test(found)) {
    const [kind = '', code = ''] = found.split('-');
    return cellValue(`${kind.toLowerCase()}-${code}`);
  }
  return cellFault('table.place-code', { found: textOf(cell) });
};

/** A postal code only helps to tell communes of one name apart: the zero that a spreadsheet took is given back. */
const readPostalCode: CellReader<string | null> = (cell) => {
  const digits = textOf(cell).replace(/\D/g, '');
  return cellValue(digits.length === 4 || digits.length === 5 ? digits.padStart(5, '0') : null);
};

const readWebAddress: CellReader<string | null> = (cell) => {
  const found = textOf(cell);
  // What registers hold where nobody has typed an address.
  if (/^https?:?\/{0,2}$/i.test(found)) return cellValue(null);
  const written = /^[a-z][a-z0-9+.-]*:/i.test(found) ? found : `https://${found}`;
  const address = URL.parse(written);
  const isWeb = address !== null && /^https?:$/.test(address.protocol) && address.hostname.includes('.');
  if (!isWeb || address.username !== '' || written.length > 500 || /\s/.test(found))
    return cellFault('table.web-address', { found });
  return cellValue(address.href);
};

/** Themes that are known are taken; the other words are told and left. */
const readThemeList: CellReader<readonly string[] | null> = (cell) => {
  const { codes, unknown } = readThemes(textOf(cell));
  return cellValue(
    codes.length === 0 ? null : codes,
    unknown.length === 0
      ? undefined
      : { code: 'table.theme-unknown', params: { found: unknown.slice(0, 5).join(', ') } },
  );
};

const states: ReadonlyMap<string, 'draft' | 'published'> = new Map([
  ['draft', 'draft'],
  ['brouillon', 'draft'],
  ['published', 'published'],
  ['publie', 'published'],
]);

const readState: CellReader<'draft' | 'published'> = (cell, language) => {
  const found = textOf(cell);
  const state = states.get(headingKey(found).split(' ')[0] ?? '');
  if (state !== undefined) return cellValue(state);
  return cellFault('table.not-a-choice', {
    found,
    expected: language === 'fr' ? 'brouillon, publié' : 'draft, published',
  });
};

/** The columns of a file of actors: as people write them, and as SIRENE and the RNA publish them. */
export const actorColumns: readonly ColumnSpec[] = [
  {
    field: 'name',
    label: { fr: 'Nom', en: 'Name' },
    isRequired: true,
    synonyms: [
      'Raison sociale',
      'Dénomination',
      'Dénomination sociale',
      'Nom de la structure',
      'Structure',
      'Nom de l’association',
      'Association',
      'Organisation',
      'Nom de l’organisation',
      'Nom de l’organisme',
      'Organisme',
      'Entreprise',
      'Nom de l’entreprise',
      'Acteur',
      'Nom de l’acteur',
      'Nom usuel',
      'Intitulé',
      'titre',
      'denominationUniteLegale',
      'nom_complet',
      'nom_raison_sociale',
      'Organization',
      'Nom structure',
      'Nom de structure',
      'Nom association',
      'Nom entreprise',
      'Nom organisme',
      'Nom organisation',
      'Nom de l’établissement',
      'Nom établissement',
      'Établissement',
      'Nom de la société',
      'Nom société',
      'Société',
      'Nom du partenaire',
      'Nom du bénéficiaire',
      'Bénéficiaire',
      'Partenaire',
      'Nom de l’entité',
      'Entité',
      'Libellé',
      'Désignation',
      'Company',
      'Name of the organisation',
      'Organisation name',
    ],
    madeFrom: [['usualName'], ['signName'], ['firstName', 'familyName']],
    read: readName,
  },
  {
    field: 'usualName',
    label: { fr: 'Nom d’usage, à défaut de nom', en: 'Usual name, where there is no other' },
    synonyms: [
      'Nom d’usage',
      'Nom commercial',
      'denominationUsuelleEtablissement',
      'denominationUsuelle1UniteLegale',
      'Trade name',
    ],
    read: orNothing(readName),
  },
  {
    field: 'signName',
    label: { fr: 'Enseigne, à défaut de nom', en: 'Sign, where there is no name' },
    synonyms: ['Enseigne', 'enseigne1Etablissement'],
    read: orNothing(readName),
  },
  {
    field: 'firstName',
    label: { fr: 'Prénom de la personne', en: 'First name of the person' },
    synonyms: ['prenomUsuelUniteLegale', 'prenom1UniteLegale'],
    read: readName,
  },
  {
    field: 'familyName',
    label: { fr: 'Nom de famille de la personne', en: 'Family name of the person' },
    synonyms: ['nomUsageUniteLegale', 'nomUniteLegale'],
    read: readName,
  },
  {
    field: 'closed',
    label: { fr: 'État administratif', en: 'Administrative state' },
    synonyms: ['etatAdministratifEtablissement', 'etatAdministratifUniteLegale', 'position'],
    passes: 'table.closed-skipped',
    read: readClosed,
  },
  {
    field: 'kind',
    label: { fr: 'Nature', en: 'Kind' },
    synonyms: [
      'Type',
      'Statut',
      'Statut juridique',
      'Forme juridique',
      'Catégorie',
      'Type de structure',
      'Type d’acteur',
      'Nature de l’acteur',
      'Nature juridique',
      'Catégorie juridique',
      'categorieJuridiqueUniteLegale',
      'Famille',
      'Nature de la structure',
      'Type structure',
      'Type d’organisme',
      'Type d’organisation',
      'Type de partenaire',
      'Statut de la structure',
    ],
    read: orNothing(readKind),
    choices: kindChoices,
    show: (kind, language) => nameKind(kind as ActorKind, language),
  },
  {
    field: 'siren',
    label: { fr: 'SIREN', en: 'SIREN' },
    synonyms: ['N° SIREN', 'Numéro SIREN', 'No SIREN', 'N° de SIREN', 'Code SIREN'],
    read: orNothing(readNumber('siren')),
  },
  {
    field: 'siret',
    label: { fr: 'SIRET', en: 'SIRET' },
    synonyms: [
      'N° SIRET',
      'Numéro SIRET',
      'No SIRET',
      'SIRET du siège',
      'Siret siège',
      'N° de SIRET',
      'Code SIRET',
    ],
    read: orNothing(readNumber('siret')),
  },
  {
    field: 'rna',
    label: { fr: 'RNA', en: 'RNA' },
    synonyms: [
      'N° RNA',
      'Numéro RNA',
      'No RNA',
      'Identifiant RNA',
      'rna_id',
      'identifiantAssociationUniteLegale',
      'W',
    ],
    read: orNothing(readNumber('rna')),
  },
  {
    field: 'placeCode',
    label: { fr: 'Code du lieu', en: 'Code of the place' },
    synonyms: [
      'Code INSEE',
      'INSEE',
      'Code commune',
      'Code commune INSEE',
      'Code INSEE commune',
      'Code INSEE de la commune',
      'codeCommuneEtablissement',
      'adrs_codeinsee',
      'Code officiel géographique',
      'COG',
    ],
    read: orNothing(readPlaceCode),
  },
  {
    field: 'placeName',
    label: { fr: 'Lieu', en: 'Place' },
    synonyms: [
      'Commune',
      'Ville',
      'Localité',
      'Nom de la commune',
      'libelleCommuneEtablissement',
      'adrs_libcommune',
      'libcom',
      'Libellé commune',
      'Nom commune',
      'Commune du siège',
      'Ville du siège',
      'Siège',
      'Commune d’implantation',
      'Lieu d’implantation',
      'Implantation',
      'Localisation',
      'CP Ville',
      'CP et ville',
      'Code postal Ville',
      'Code postal et ville',
      'Code postal et commune',
      'Ville et code postal',
      'Town',
      'City',
    ],
    read: orNothing(readText(120)),
  },
  {
    field: 'address',
    label: { fr: 'Adresse, pour son lieu', en: 'Address, for its place' },
    synonyms: [
      'Adresse',
      'Adresse postale',
      'Adresse complète',
      'Adresse du siège',
      'Adresse du siège social',
      'Siège social',
      'Address',
    ],
    read: orNothing(readText(500)),
  },
  {
    field: 'postalCode',
    label: { fr: 'Code postal', en: 'Postal code' },
    synonyms: ['CP', 'codePostalEtablissement', 'adrs_codepostal', 'Code postal du siège', 'Postcode', 'Zip'],
    read: readPostalCode,
  },
  {
    field: 'description',
    label: { fr: 'Présentation', en: 'Presentation' },
    synonyms: [
      'Description',
      'Objet',
      'Objet social',
      'Activité',
      'Activités',
      'Mission',
      'Missions',
      'Activité principale',
    ],
    read: orNothing(readText(5_000)),
  },
  {
    field: 'website',
    label: { fr: 'Site web', en: 'Website' },
    synonyms: ['Site internet', 'Site', 'URL', 'Web', 'siteweb', 'Adresse web', 'Lien'],
    read: orNothing(readWebAddress),
  },
  {
    field: 'themes',
    label: { fr: 'Thèmes', en: 'Themes' },
    synonyms: [
      'Thématique',
      'Domaine',
      'Domaines d’activité',
      'Domaine d’intervention',
      'Secteur',
      'Secteur d’activité',
      'Champ d’action',
      'Champ d’intervention',
      'Domaine d’action',
      'Secteur d’intervention',
      'Thématique principale',
      'Topic',
    ],
    read: orNothing(readThemeList),
    show: (codes, language) => themeNames(codes, language).join(', '),
  },
  {
    field: 'source',
    label: { fr: 'Source', en: 'Source' },
    synonyms: ['Provenance'],
    read: orNothing(readText(300)),
  },
  {
    field: 'externalId',
    label: { fr: 'Identifiant d’origine', en: 'Original identifier' },
    synonyms: ['Identifiant', 'Référence', 'Réf', 'Code interne', 'Numéro', 'N°', 'Identifiant externe'],
    read: orNothing(readText(120)),
  },
  { field: 'state', label: { fr: 'Publication', en: 'Publication' }, synonyms: [], read: readState },
];
