import type { ActorKind, AllianceKind, AllianceStage } from '../../kernel/codes.ts';
import type { MeansCode } from '../../network/index.ts';
import type {
  Beneficiary,
  CatalystTask,
  GrantState,
  LineBasis,
  LinePeriod,
  LineSide,
  LineUnit,
} from '../domain/codes.ts';

type Ends = readonly [low: number, high: number];

interface DemoLine {
  readonly member: string;
  readonly side: LineSide;
  readonly title: string;
  readonly means: MeansCode;
  /** Left out when it is not known. */
  readonly amount?: Ends;
  readonly unit?: LineUnit;
  readonly per?: LinePeriod;
  readonly basis?: LineBasis;
  readonly unitValue?: number;
  readonly toYear?: number;
  readonly beneficiary?: Beneficiary;
  readonly source: string;
}

/** The invented alliance of the teaching example. */
export interface DemoAlliance {
  readonly name: string;
  readonly kinds: readonly AllianceKind[];
  readonly stage: AllianceStage;
  readonly need: string;
  readonly answer: string;
  readonly sdgs: readonly number[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly members: readonly {
    /** Key of the actor in the file of the territory. */
    readonly key: string;
    readonly name: string;
    readonly kind: ActorKind;
    readonly role: string;
    readonly note: string;
  }[];
  readonly lines: readonly DemoLine[];
  readonly tasks: readonly {
    readonly task: CatalystTask;
    readonly title: string;
    readonly year: number;
    readonly hours?: Ends;
    readonly cost?: Ends;
    readonly payer: string;
  }[];
  readonly grants: readonly {
    readonly payer: string;
    readonly payerKind: ActorKind;
    readonly purpose: string;
    readonly state: GrantState;
    readonly amount: Ends;
    readonly year: number;
    readonly turnover?: number;
    readonly requestedOn: string;
  }[];
  readonly milestones: readonly (readonly [on: string, title: string, isDone: boolean])[];
  readonly decisions: readonly {
    readonly title: string;
    readonly proposal: string;
    readonly conclusion: string;
    readonly closedOn: string;
    readonly voices: Readonly<Record<string, 'for' | 'against' | 'abstain'>>;
  }[];
}

const estimate = 'estimation inventée';

export const demoAlliance: DemoAlliance = {
  name: 'Cuisine partagée des Trois-Moulins',
  kinds: ['economic-cooperation', 'societal-innovation'],
  stage: 'experiment',
  need: 'Chaque été, des légumes se perdent dans les champs pendant que l’épicerie solidaire en manque l’hiver et que la cantine du bourg achète loin.',
  answer:
    'Une cuisine équipée, partagée trois jours par semaine, où l’on transforme les surplus : bocaux pour l’épicerie, repas pour la cantine, ateliers pour les habitants.',
  sdgs: [2, 12, 17],
  startsOn: '2026-03-01',
  endsOn: '2029-02-28',
  members: [
    {
      key: 'scic-alim',
      name: 'Scic cuisine partagée',
      kind: 'cooperative',
      role: 'tient la cuisine',
      note: 'Réunion de lancement',
    },
    {
      key: 'epicerie-solidaire',
      name: 'Épicerie solidaire',
      kind: 'association',
      role: 'distribue les bocaux',
      note: 'Réunion de lancement',
    },
    {
      key: 'maraichers',
      name: 'Maraîchers associés',
      kind: 'company',
      role: 'apportent les surplus',
      note: 'Courrier du 20 février 2026',
    },
    {
      key: 'com-com',
      name: 'Communauté de communes',
      kind: 'authority',
      role: 'prête le lieu',
      note: 'Délibération du 12 février 2026',
    },
    {
      key: 'lycee',
      name: 'Lycée agricole',
      kind: 'academic',
      role: 'forme et mesure',
      note: 'Réunion de lancement',
    },
  ],
  lines: [
    {
      member: 'scic-alim',
      side: 'contribution',
      title: 'Un mi-temps de cuisine',
      means: 'people',
      amount: [0.4, 0.6],
      unit: 'fte',
      basis: 'staff-cost',
      unitValue: 34_000,
      source: estimate,
    },
    {
      member: 'scic-alim',
      side: 'benefit',
      title: 'Ventes de repas à la cantine',
      means: 'money',
      amount: [8_000, 18_000],
      unit: 'EUR',
      source: estimate,
    },
    {
      member: 'scic-alim',
      side: 'alone-cost',
      title: 'Louer et équiper une cuisine à soi',
      means: 'premises',
      amount: [14_000, 20_000],
      unit: 'EUR',
      source: estimate,
    },
    {
      member: 'epicerie-solidaire',
      side: 'contribution',
      title: 'Bénévoles aux journées de bocaux',
      means: 'people',
      amount: [200, 300],
      unit: 'hours',
      basis: 'smic',
      source: estimate,
    },
    {
      member: 'epicerie-solidaire',
      side: 'benefit',
      title: 'Bocaux d’hiver pour 120 familles',
      means: 'goods',
      amount: [4_500, 6_500],
      unit: 'items',
      basis: 'market-price',
      unitValue: 3,
      source: estimate,
    },
    {
      member: 'epicerie-solidaire',
      side: 'benefit',
      title: 'Moins de gaspillage, des repas équilibrés',
      means: 'publics',
      beneficiary: 'public',
      source: 'non mesuré',
    },
    {
      member: 'epicerie-solidaire',
      side: 'alone-cost',
      title: 'Acheter les mêmes légumes en hiver',
      means: 'goods',
      amount: [9_000, 13_000],
      unit: 'EUR',
      source: estimate,
    },
    {
      member: 'maraichers',
      side: 'contribution',
      title: 'Surplus de légumes, d’ordinaire perdus',
      means: 'goods',
      amount: [1_500, 3_000],
      unit: 'EUR',
      source: 'estimation inventée : récolte et transport',
    },
    {
      member: 'maraichers',
      side: 'benefit',
      title: 'Un débouché régulier pour les deuxièmes choix',
      means: 'money',
      amount: [4_000, 8_000],
      unit: 'EUR',
      source: estimate,
    },
    {
      member: 'com-com',
      side: 'contribution',
      title: 'Ancienne cuisine centrale, 140 m²',
      means: 'premises',
      amount: [140, 140],
      unit: 'm2',
      basis: 'market-rent',
      unitValue: 70,
      toYear: 2028,
      source: estimate,
    },
    {
      member: 'com-com',
      side: 'contribution',
      title: 'Mise aux normes',
      means: 'money',
      amount: [24_000, 32_000],
      unit: 'EUR',
      per: 'once',
      source: estimate,
    },
    {
      member: 'com-com',
      side: 'benefit',
      title: 'Repas locaux à la cantine du bourg',
      means: 'goods',
      amount: [6_000, 12_000],
      unit: 'EUR',
      beneficiary: 'public',
      source: estimate,
    },
    {
      member: 'lycee',
      side: 'contribution',
      title: 'Encadrement de deux classes',
      means: 'skills',
      amount: [80, 120],
      unit: 'hours',
      source: estimate,
    },
    {
      member: 'lycee',
      side: 'benefit',
      title: 'Un lieu de stage à dix minutes',
      means: 'premises',
      source: 'non mesuré',
    },
  ],
  tasks: [
    {
      task: 'identify-needs',
      title: 'Rencontres avec les maraîchers et les familles',
      year: 2026,
      hours: [60, 80],
      cost: [2_400, 3_200],
      payer: 'com-com',
    },
    {
      task: 'co-steer',
      title: 'Comité mensuel et suivi',
      year: 2026,
      hours: [120, 160],
      cost: [4_800, 6_400],
      payer: 'scic-alim',
    },
    {
      task: 'co-steer',
      title: 'Comité mensuel et suivi',
      year: 2027,
      hours: [90, 130],
      cost: [3_600, 5_200],
      payer: 'scic-alim',
    },
    {
      task: 'train',
      title: 'Hygiène et conservation, pour bénévoles',
      year: 2026,
      hours: [24, 30],
      cost: [1_000, 1_500],
      payer: 'Fondation locale',
    },
    { task: 'evaluate', title: 'Bilan vu de chacun', year: 2027, hours: [40, 60], payer: '' },
  ],
  grants: [
    {
      payer: 'Fondation locale',
      payerKind: 'foundation',
      purpose: 'Équipement de la cuisine',
      state: 'obtained',
      amount: [12_000, 12_000],
      year: 2026,
      requestedOn: '2025-11-10',
    },
    {
      payer: 'Région',
      payerKind: 'authority',
      purpose: 'Mise en route, deux ans',
      state: 'requested',
      amount: [15_000, 25_000],
      year: 2027,
      requestedOn: '2026-09-30',
    },
    {
      payer: 'Minoterie du Val',
      payerKind: 'company',
      purpose: 'Don pour les ateliers de cuisine',
      state: 'requested',
      amount: [24_000, 30_000],
      year: 2027,
      turnover: 5_000_000,
      requestedOn: '2026-10-20',
    },
  ],
  milestones: [
    ['2026-03-01', 'Premiers bocaux', true],
    ['2026-10-15', 'Bilan de la première saison', true],
    ['2027-02-10', 'Comité : quels jours pour la cantine ?', false],
    ['2028-12-01', 'Fin du prêt du lieu : décider de la suite', false],
  ],
  decisions: [
    {
      title: 'Qui passe en premier quand la cuisine est pleine',
      proposal:
        'Les surplus qui se perdent passent avant les commandes. La Scic tient le planning et le montre à tous le vendredi.',
      conclusion: 'Essai jusqu’à la fin de la saison, puis on en reparle.',
      closedOn: '2026-05-12',
      voices: {
        'scic-alim': 'for',
        'epicerie-solidaire': 'for',
        maraichers: 'for',
        'com-com': 'abstain',
      },
    },
  ],
};
