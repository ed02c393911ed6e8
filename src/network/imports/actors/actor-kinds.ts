import { type CellReader, cellFault, cellValue, headingKey, textOf } from '../../../formats/table/index.ts';
import { type ActorKind, actorKinds } from '../../../kernel/codes.ts';
import type { Language } from '../../../kernel/language.ts';
import { kindOfLegalCategory } from '../../domain/legal-category.ts';

/** What people write for each kind of actor, in any case and accents. */
const kindNames: Readonly<Record<ActorKind, readonly string[]>> = {
  association: [
    'Association',
    'Association',
    'Asso',
    'Assoc',
    'Charity',
    'Nonprofit',
    'Association loi 1901',
    'Loi 1901',
    'Association déclarée',
    'ESS association',
    'Amicale',
    'Fédération',
    'Foyer rural',
    'MJC',
    'Régie de quartier',
    'Ligue',
    'Comité des fêtes',
    'Groupement d’employeurs',
    'Mission locale',
    'Centre social',
    'CPTS',
  ],
  company: [
    'Entreprise',
    'Company',
    'Société',
    'SARL',
    'SAS',
    'SA',
    'EURL',
    'TPE',
    'PME',
    'Artisan',
    'Commerce',
    'Auto-entrepreneur',
    'Micro-entreprise',
    'Entreprise individuelle',
    'Exploitation agricole',
    'SASU',
    'SNC',
    'SCI',
    'GAEC',
    'EARL',
    'EI',
    'EIRL',
    'Micro-entrepreneur',
    'Entrepreneur individuel',
    'Artisan commerçant',
    'Commerçant',
    'Profession libérale',
    'Agriculteur',
    'ETI',
    'Grande entreprise',
    'Startup',
    'Banque',
    'SELARL',
    'SCEA',
    'Entreprise privée',
    'Start-up',
    'GIE',
    'SEM',
    'SPL',
    'Artisane',
    'Commerçante',
    'Agricultrice',
    'Ferme',
    'Librairie',
    'Indépendant',
  ],
  authority: [
    'Collectivité',
    'Local authority',
    'Collectivité territoriale',
    'Mairie',
    'Commune',
    'Intercommunalité',
    'EPCI',
    'Communauté de communes',
    'Communauté d’agglomération',
    'Département',
    'Région',
    'Syndicat mixte',
    'CCAS',
    'CIAS',
    'Établissement public local',
    'Établissement public de coopération intercommunale',
    'Établissement public communal',
    'Ville',
    'Métropole',
    'Communauté urbaine',
    'Conseil départemental',
    'Conseil régional',
    'PETR',
    'Parc naturel régional',
    'Office de tourisme',
    'Collectivité locale',
    'Chambre consulaire',
    'CCI',
    'Chambre de commerce',
    'Chambre d’agriculture',
    'Chambre de métiers',
    'Collectivité publique',
    'Com com',
    'Comcom',
    'CC',
    'Agglomération',
    'PNR',
    'CMA',
    'OPH',
    'Office public de l’habitat',
    'Syndicat intercommunal',
    'SIVOM',
    'SIVU',
  ],
  foundation: ['Fondation', 'Foundation', 'Fonds de dotation', 'FRUP'],
  academic: [
    'Recherche et formation',
    'Research and training',
    'Recherche',
    'Université',
    'Établissement scolaire',
    'École',
    'Collège',
    'Lycée',
    'Laboratoire',
    'Enseignement',
    'Centre de formation',
    'CFA',
    'Organisme de recherche',
    'Institut de recherche',
  ],
  state: [
    'État',
    'State',
    'Service de l’État',
    'Préfecture',
    'Établissement public national',
    'Administration',
    'Service déconcentré',
    'Sous-préfecture',
    'Ministère',
    'Opérateur de l’État',
    'France Travail',
    'Pôle emploi',
    'DDT',
    'Agence de l’eau',
  ],
  citizens: [
    'Collectif d’habitants',
    'Citizens',
    'Inhabitants',
    'Citizens’ group',
    'Collectif',
    'Collectif citoyen',
    'Habitants',
    'Groupe informel',
    'Group of inhabitants',
    'Citoyens',
  ],
  cooperative: [
    'Coopérative',
    'Cooperative',
    'SCIC',
    'SCOP',
    'CAE',
    'CUMA',
    'Société coopérative',
    'Co-op',
    'Coopérative agricole',
  ],
  other: ['Autre', 'Other', 'Divers'],
};

const kindByName: ReadonlyMap<string, ActorKind> = new Map(
  actorKinds.flatMap((kind) => [kind, ...kindNames[kind]].map((name) => [headingKey(name), kind] as const)),
);

/** What a kind of actor is called. */
export const nameKind = (kind: ActorKind, language: Language): string =>
  kindNames[kind][language === 'fr' ? 0 : 1] ?? kind;

/** The kinds between which a cell chooses. */
export const kindChoices = actorKinds.map((code) => ({
  code,
  label: { fr: nameKind(code, 'fr'), en: nameKind(code, 'en') },
}));

/**
 * The kind whose name begins what was written («Fondation reconnue d’utilité publique»), the longest name first:
 * «Société coopérative» is not one company among others. Initials are read with or without dots.
 */
function kindOf(found: string): ActorKind | undefined {
  const words = headingKey(found.replace(/\b(\p{L})\.\s?(?=\p{L}\b)/gu, '$1')).split(' ');
  for (let length = words.length; length > 0; length--) {
    const kind = kindByName.get(words.slice(0, length).join(' '));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** Reads a kind by its words, or by the legal category of INSEE. */
export const readKind: CellReader<ActorKind> = (cell, language) => {
  const found = textOf(cell);
  const kind = kindOf(found) ?? kindOfLegalCategory(found);
  if (kind !== undefined && kind !== null) return cellValue(kind);
  const choices = actorKinds.map((one) => nameKind(one, language));
  return cellFault('table.not-a-choice', { found, expected: choices.join(', ') });
};
