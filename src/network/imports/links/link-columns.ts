import {
  type CellChoice,
  type CellReader,
  type ColumnSpec,
  cellChoices,
  cellFault,
  cellValue,
  readChoice,
  readText,
  readYesNo,
  textOf,
} from '../../../formats/table/index.ts';
import { checkIdentityNumber } from '../../../kernel/identity-number.ts';
import type { Language } from '../../../kernel/language.ts';
import { levers } from '../../domain/codes.ts';
import { euros } from '../../graph/amounts.ts';
import { networkWords } from '../../graph/words.ts';
import { type AmountRange, figureNatures, valuationBases } from '../../links/link-figure.ts';
import { linkWords } from '../../links/words.ts';
import { elseNothing } from '../nothing-said.ts';
import { readFigure, readHighEnd, readLastYear, readYears } from './amount-cells.ts';
import { linkKindChoices, readLinkKind } from './link-kinds.ts';

/** A public number of any kind, told by its form. */
const readAnyNumber: CellReader<string> = (cell) => {
  const found = textOf(cell);
  for (const kind of ['siret', 'siren', 'rna'] as const) {
    const check = checkIdentityNumber(kind, found);
    if (check.verdict === 'malformed') continue;
    return cellValue(
      `${kind}:${check.number}`,
      check.verdict === 'checksum-failed'
        ? { code: 'table.identity-checksum', params: { found } }
        : undefined,
    );
  }
  return cellFault('table.identity-number', {
    found,
    kind: 'SIRET, SIREN, RNA',
    expected: '14 chiffres, 9 chiffres, ou W suivi de 9 chiffres ou lettres',
    expectedEn: '14 digits, 9 digits, or W and 9 digits or letters',
  });
};

/** A code in the words of the page. */
const inWords =
  (choices: readonly CellChoice<string>[]) =>
  (value: unknown, language: Language): string =>
    choices.find(({ code }) => code === value)?.label[language] ?? String(value);

/** An amount as the preview writes it; `unknown` is a word of ours. */
const showFigure = (value: unknown, language: Language): string =>
  value === 'unknown' ? linkWords[language].natures.unknown : euros(language, value as AmountRange);

const leverChoices = cellChoices(levers, (language) => networkWords[language].levers);
const natureChoices = cellChoices(figureNatures, (language) => linkWords[language].natures, {
  money: ['aide en numéraire', 'euros', 'monétaire', 'numéraire', 'cash'],
  equivalent: ['aide en nature', 'Équivalent', 'valorisation', 'valorisé', 'en nature', 'in kind'],
});
const basisChoices = cellChoices(valuationBases, (language) => linkWords[language].bases);

const ends = {
  from: {
    name: { fr: 'De', en: 'From' },
    number: { fr: 'Numéro de', en: 'Number from' },
    externalId: { fr: 'Identifiant de', en: 'Identifier from' },
    place: { fr: 'Lieu de', en: 'Place from' },
    names: [
      'Acteur de départ',
      'Donneur',
      'Donne',
      'Qui donne',
      'Qui paie',
      'Qui',
      'Émetteur',
      'Acteur 1',
      'Acteur A',
      'Structure 1',
      'Structure de départ',
      'Partenaire 1',
      'Financeur',
      'Payeur',
      'Apporteur',
      'Origine',
      'Source du lien',
      'nomAttribuant',
      'Attribuant',
      'from_name',
      'Giver',
      'Payer',
      'Funder',
    ],
    numbers: [
      'SIRET de',
      'SIREN de',
      'RNA de',
      'SIRET du financeur',
      'idAttribuant',
      'SIRET du donneur',
      'SIRET départ',
      'from_siret',
      'from_number',
    ],
    ids: ['from_id', 'Réf de', 'Référence de', 'Code de'],
    places: ['Commune de', 'Ville de', 'Commune départ', 'from_place', 'from_commune'],
  },
  to: {
    name: { fr: 'Vers', en: 'To' },
    number: { fr: 'Numéro vers', en: 'Number to' },
    externalId: { fr: 'Identifiant vers', en: 'Identifier to' },
    place: { fr: 'Lieu vers', en: 'Place to' },
    names: [
      'À',
      'Acteur d’arrivée',
      'Reçoit',
      'À qui',
      'Pour qui',
      'Qui reçoit',
      'Receveur',
      'Acteur 2',
      'Acteur B',
      'Structure 2',
      'Structure d’arrivée',
      'Partenaire 2',
      'Bénéficiaire',
      'nomBeneficiaire',
      'Nom du bénéficiaire',
      'Association bénéficiaire',
      'Destinataire',
      'Attributaire',
      'Fournisseur',
      'to_name',
      'Receiver',
      'Recipient',
      'Beneficiary',
    ],
    numbers: [
      'SIRET vers',
      'SIREN vers',
      'RNA vers',
      'SIRET du bénéficiaire',
      'SIRET bénéficiaire',
      'idBeneficiaire',
      'SIRET arrivée',
      'to_siret',
      'to_number',
    ],
    ids: ['to_id', 'Réf vers', 'Référence vers', 'Code vers'],
    places: ['Commune vers', 'Ville vers', 'Commune arrivée', 'to_place', 'to_commune'],
  },
} as const;

const endColumns = (side: 'from' | 'to'): readonly ColumnSpec[] => {
  const words = ends[side];
  return [
    { field: `${side}Name`, label: words.name, synonyms: words.names, read: readText(200) },
    { field: `${side}Number`, label: words.number, synonyms: words.numbers, read: readAnyNumber },
    { field: `${side}Id`, label: words.externalId, synonyms: words.ids, read: readText(120) },
    { field: `${side}Place`, label: words.place, synonyms: words.places, read: readText(120) },
  ];
};

/** The columns of a file of links: our own exports, and tables as people keep them. */
export const linkColumns: readonly ColumnSpec[] = [
  ...endColumns('from'),
  ...endColumns('to'),
  {
    field: 'kind',
    label: { fr: 'Ce qui passe', en: 'What passes' },
    isRequired: true,
    synonyms: [
      'Type',
      'Type de lien',
      'Nature du lien',
      'Lien',
      'Relation',
      'Type de relation',
      'Quoi',
      'Flux',
      'Type de flux',
      'Nature du flux',
      'Échange',
      'Type d’échange',
      'Nature de l’échange',
      'Kind',
      'kind',
      'What',
    ],
    read: readLinkKind,
    choices: linkKindChoices,
    show: inWords(linkKindChoices),
  },
  {
    field: 'lever',
    label: { fr: 'Levier', en: 'Lever' },
    synonyms: [],
    read: elseNothing(readChoice(leverChoices)),
    choices: leverChoices,
    show: inWords(leverChoices),
  },
  {
    field: 'amount',
    label: { fr: 'Montant par an', en: 'Amount a year' },
    synonyms: [
      'Montant',
      'Montant annuel',
      'Montant en euros',
      'Montant accordé',
      'Montant voté',
      'Montant attribué',
      'Montant de la subvention',
      'Subvention',
      'Combien',
      'Combien par an',
      'Entre',
      'Bas',
      'Minimum',
      'Valeur',
      'Euros',
      'Amount',
      'low_eur_per_year',
      'Low',
    ],
    read: readFigure,
    show: showFigure,
  },
  {
    field: 'high',
    label: { fr: 'Jusqu’à, par an', en: 'Up to, a year' },
    synonyms: ['Haut', 'Maximum', 'Montant haut', 'high_eur_per_year', 'High'],
    read: elseNothing(readHighEnd),
    show: (value, language) => euros(language, { low: Number(value), high: Number(value) }),
  },
  {
    field: 'nature',
    label: { fr: 'Nature du montant', en: 'Nature of the amount' },
    synonyms: ['Nature'],
    read: readChoice(natureChoices),
    choices: natureChoices,
    show: inWords(natureChoices),
  },
  {
    field: 'basis',
    label: { fr: 'Base de valorisation', en: 'Basis of valuation' },
    synonyms: ['Valorisation', 'Base'],
    read: elseNothing(readChoice(basisChoices)),
    choices: basisChoices,
    show: inWords(basisChoices),
  },
  {
    field: 'fromYear',
    label: { fr: 'Depuis', en: 'Since' },
    synonyms: [
      'Année de début',
      'Début',
      'Année',
      'from_year',
      'Start',
      'Year',
      'Exercice',
      'datesPeriodeVersement',
      'dateConvention',
    ],
    read: elseNothing(readYears),
  },
  {
    field: 'toYear',
    label: { fr: 'Jusqu’à', en: 'Until' },
    synonyms: ['Année de fin', 'Fin', 'to_year', 'End'],
    read: elseNothing(readLastYear),
  },
  {
    field: 'isFormal',
    label: { fr: 'Accord écrit', en: 'Written agreement' },
    synonyms: ['Convention', 'Formel', 'Convention signée', 'Formal'],
    read: elseNothing(readYesNo),
    show: (value, language) => linkWords[language].formal[value === true ? 'yes' : 'no'],
  },
  {
    field: 'source',
    label: { fr: 'Source', en: 'Source' },
    synonyms: ['Provenance', 'Origine de l’information'],
    read: readText(500),
  },
  {
    field: 'linkId',
    label: { fr: 'Identifiant du lien', en: 'Identifier of the link' },
    synonyms: ['link_id'],
    read: readText(120),
  },
];
