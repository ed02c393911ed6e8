import type { ActorKind, AllianceKind, AllianceStage, ResourceKind } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';

const territoryLevels = [
  'commune',
  'epci',
  'supra-epci',
  'departement',
  'region',
  'supra-region',
  'country',
  'abroad',
] as const;
/** Over what an alliance extends. */
export type TerritoryLevel = (typeof territoryLevels)[number];

/** Somebody of the alliance; what they brought and received is null when the sources read do not say it. */
export interface PioneerActor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: Localized | null;
  readonly received: Localized | null;
}

/** One published figure. */
export interface PioneerFigure {
  readonly label: Localized;
  readonly value: number;
  /** A code of `figureUnits`. */
  readonly unit: string;
  /** Null when the source does not date it. */
  readonly year: number | null;
  /** Address of the page where it was read. */
  readonly source: string;
}

/** A resource of the commons on the same themes. */
export interface RelatedResource {
  readonly title: string;
  readonly publisher: string;
  readonly kind: ResourceKind;
  readonly url: string;
  readonly language: string;
}

/** An official place that contains the alliance, or is it. */
export interface PioneerPlace {
  readonly id: string;
  readonly name: string;
}

/** A real alliance, told with its figures, its sources and its limits. */
export interface Pioneer {
  readonly slug: string;
  readonly name: string;
  readonly territory: {
    readonly name: string;
    readonly level: TerritoryLevel;
    readonly code: string | null;
    readonly country: string;
  };
  /** Its région in France, its country elsewhere. */
  readonly region: string;
  /** From the région to the smallest; empty when it lies nowhere in particular. */
  readonly places: readonly PioneerPlace[];
  readonly since: number | null;
  readonly kinds: readonly AllianceKind[];
  readonly actors: readonly PioneerActor[];
  readonly need: Localized;
  readonly answer: Localized;
  readonly figures: readonly PioneerFigure[];
  /** Null when the sources read teach none. */
  readonly lessons: Localized | null;
  readonly conditions: Localized | null;
  readonly sdgs: readonly number[];
  /** Codes of `data/themes.json`. */
  readonly themes: readonly string[];
  readonly stage: AllianceStage | null;
  readonly legalForm: string | null;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly resources: readonly RelatedResource[];
  readonly updatedAt: Date;
  /** What was started from it elsewhere, the oldest first. */
  readonly inspired: readonly {
    readonly name: string;
    readonly at: Date;
    /** The public alliance of this site that it is; null when it lives elsewhere. */
    readonly allianceId: string | null;
  }[];
}

/** The kinds of its actors, each once, in the order of the sheet. */
export const actorKindsOf = ({ actors }: Pick<Pioneer, 'actors'>): readonly ActorKind[] => [
  ...new Set(actors.map(({ kind }) => kind)),
];
