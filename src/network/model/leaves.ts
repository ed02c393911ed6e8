import type { Localized } from '../../kernel/language.ts';
import type { Lever } from '../domain/codes.ts';

/** The seven types of socio-economic model; the last holds what is none of the others. */
export const modelTypes = [
  'members',
  'sales',
  'managed-public-service',
  'public-subsidy',
  'co-financing',
  'private-mobilisation',
  'other-hybrid',
] as const;
export type ModelType = (typeof modelTypes)[number];

/** How a leaf is counted. */
export type LeafUnit = 'EUR' | 'hours' | 'months' | 'FTE';

/** One leaf of the tree of a socio-economic model. */
export interface Leaf {
  readonly id: string;
  readonly lever: Lever;
  readonly unit: LeafUnit;
  readonly label: Localized;
  readonly hint?: Localized;
  /** For money that comes in: the type of model that it leans towards. */
  readonly type?: ModelType;
  /** True for what comes in without money: it stands on both sides of the accounts. */
  readonly inKind?: true;
}

const leaf = (
  lever: Lever,
  id: string,
  unit: LeafUnit,
  fr: string,
  en: string,
  more: Pick<Leaf, 'type' | 'inKind' | 'hint'> = {},
): Leaf => ({ id, lever, unit, label: { fr, en }, ...more });

/**
 * The leaves of the three levers, pieced together from the texts of the method: a choice of Cap17. A leaf that is left empty
 * is unknown, which is never read as zero.
 */
export const leaves: readonly Leaf[] = [
  leaf('human', 'employees', 'FTE', 'Salariés', 'Employees', {
    hint: { fr: 'En équivalents temps plein.', en: 'In full-time equivalents.' },
  }),
  leaf(
    'human',
    'employeeCost',
    'EUR',
    'Coût des salariés, charges comprises',
    'Cost of employees, charges included',
  ),
  leaf('human', 'volunteers', 'hours', 'Heures de bénévolat', 'Volunteer hours', { inKind: true }),
  leaf('human', 'civicService', 'months', 'Mois de service civique', 'Months of civic service'),
  leaf('human', 'skillsPatronage', 'hours', 'Heures de mécénat de compétences', 'Hours of skills patronage', {
    inKind: true,
  }),
  leaf('financial', 'dues', 'EUR', 'Cotisations', 'Dues', { type: 'members' }),
  leaf('financial', 'subsidyCommune', 'EUR', 'Subventions de communes', 'Subsidies from communes', {
    type: 'public-subsidy',
  }),
  leaf('financial', 'subsidyEpci', 'EUR', 'Subventions d’EPCI', 'Subsidies from EPCI', {
    type: 'public-subsidy',
  }),
  leaf(
    'financial',
    'subsidyDepartement',
    'EUR',
    'Subventions de départements',
    'Subsidies from départements',
    { type: 'public-subsidy' },
  ),
  leaf('financial', 'subsidyRegion', 'EUR', 'Subventions de régions', 'Subsidies from régions', {
    type: 'public-subsidy',
  }),
  leaf('financial', 'subsidyState', 'EUR', 'Subventions de l’État', 'Subsidies from the State', {
    type: 'public-subsidy',
  }),
  leaf('financial', 'subsidyEurope', 'EUR', 'Subventions de l’Europe', 'Subsidies from Europe', {
    type: 'public-subsidy',
  }),
  leaf('financial', 'subsidyOther', 'EUR', 'Autres subventions publiques', 'Other public subsidies', {
    type: 'public-subsidy',
  }),
  leaf(
    'financial',
    'publicContracts',
    'EUR',
    'Marchés publics et délégations',
    'Public contracts and delegations',
    { type: 'managed-public-service' },
  ),
  leaf('financial', 'sales', 'EUR', 'Ventes et prestations', 'Sales and services', { type: 'sales' }),
  leaf('financial', 'gifts', 'EUR', 'Dons', 'Gifts', { type: 'private-mobilisation' }),
  leaf(
    'financial',
    'patronage',
    'EUR',
    'Mécénat d’entreprises et de fondations',
    'Patronage of companies and foundations',
    { type: 'private-mobilisation' },
  ),
  leaf(
    'financial',
    'coFinancing',
    'EUR',
    'Cofinancements public-privé d’un projet',
    'Public-private co-financing of a project',
    { type: 'co-financing' },
  ),
  leaf('financial', 'loans', 'EUR', 'Emprunts et investissements reçus', 'Loans and investments received', {
    type: 'other-hybrid',
  }),
  leaf('financial', 'ownAssets', 'EUR', 'Revenus de biens propres', 'Income of own assets', {
    type: 'other-hybrid',
  }),
  leaf(
    'alliances',
    'sharedMeans',
    'EUR',
    'Moyens mutualisés : ce qu’ils vaudraient seul',
    'Shared means: what they would cost alone',
    { inKind: true },
  ),
  leaf('alliances', 'avoidedCosts', 'EUR', 'Coûts évités grâce aux autres', 'Costs avoided thanks to others'),
  leaf('alliances', 'giftsInKind', 'EUR', 'Dons en nature reçus', 'Gifts in kind received', { inKind: true }),
  leaf('alliances', 'partnershipsPatronage', 'EUR', 'Partenariats de mécénat', 'Patronage partnerships'),
  leaf('alliances', 'partnershipsResponsible', 'EUR', 'Pratiques responsables', 'Responsible practices'),
  leaf('alliances', 'partnershipsEconomic', 'EUR', 'Coopération économique', 'Economic cooperation'),
  leaf('alliances', 'partnershipsSocietal', 'EUR', 'Innovation sociétale', 'Societal innovation'),
];

/** Every leaf by its id. */
export const leafById: ReadonlyMap<string, Leaf> = new Map(leaves.map((one) => [one.id, one]));

/** The figures of one year: unknown leaves are left out. */
export type ModelFigures = Readonly<Partial<Record<string, number>>>;
