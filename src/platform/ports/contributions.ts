import type { ComponentChildren } from 'preact';
import type { AllianceModel } from '../../engine/premium/index.ts';
import type { AllianceKind, PathwayWork } from '../../kernel/codes.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import type { Database } from './database.ts';
import type { Embeddable } from './embeddable.ts';
import type { OpenData } from './open-data.ts';
import type { Block } from './paper.ts';
import type { Ports } from './ports.ts';

/** What a room adds to the page of a place; the place and all that contains it are given by their ids. */
export interface PlacePanel {
  /** Stable name, e.g. `pioneers`. */
  readonly name: string;
  /** Something to show on that page, or null. Asked at each display: it must be quick. */
  readonly show: (placeId: string, language: Language, ports: Ports) => Promise<ComponentChildren | null>;
}

/** What a room adds to the page of a territory. */
export interface TerritoryPanel {
  /** Stable name, e.g. `projects`. */
  readonly name: string;
  /** Something to show on that page, or null. Asked at each display: it must be quick. */
  readonly show: (
    territory: { readonly id: string; readonly slug: string; readonly isCatalyst: boolean },
    language: Language,
    ports: Ports,
  ) => Promise<ComponentChildren | null>;
}

/** What a room adds to the teaching example, loaded and removed with it. */
export interface DemoPart {
  /** Stable name, e.g. `project`. */
  readonly name: string;
  /** Writes it, inside the transaction that loads the example; what belongs to the territory is removed with it. */
  readonly load: (transaction: Database, demo: DemoPlace) => Promise<void>;
}

/** The example territory and its actors. */
export interface DemoPlace {
  readonly territoryId: string;
  /** The id of one of its actors, by the key of its file. */
  readonly actorId: (key: string) => string;
  /** The id of a row of the example: always the same for the same words. */
  readonly idOf: (...words: readonly (string | number)[]) => string;
  readonly at: Date;
  /** Version of the engine, for what is computed. */
  readonly engineVersion: string;
}

/** What somebody did elsewhere, from which an action may be drafted here. */
export interface ProjectIdea {
  /** Stable word, e.g. that of a pioneer's address. */
  readonly key: string;
  readonly name: string;
  readonly where: string;
  readonly need: string;
  readonly answer: string;
  /** What they learnt, and on which conditions it can be done elsewhere; empty when it is not known. */
  readonly lessons: string;
  readonly conditions: string;
  /** Codes of `data/themes.json`. */
  readonly themes: readonly string[];
  readonly address: string;
}

/** Ideas from which a project may be started. */
export interface ProjectIdeas {
  /** Stable name, e.g. `pioneer`. */
  readonly name: string;
  /** In alphabetical order. */
  readonly list: (language: Language, ports: Ports) => Promise<readonly ProjectIdea[]>;
}

/** What a level of maturity of a territory opens in a room. */
export interface MaturityDoor {
  /** Stable name, e.g. `resources`. */
  readonly name: string;
  /** Where it leads at a level from 1 to 4, and in which words; null where it has nothing for that level. */
  readonly open: (
    level: number,
    language: Language,
  ) => { readonly label: string; readonly address: string } | null;
}

/** Alliances that the simulator may be opened on, at `?depuis=name:key` (`from` in English). */
export interface AllianceStart {
  /** Stable name, e.g. `pioneer`. */
  readonly name: string;
  /** The alliance file to start from, or null when there is none of that key. */
  readonly read: (key: string, language: Language, ports: Ports) => Promise<AllianceModel | null>;
  /** What an alliance of one's own takes over from it, or null when there is none of that key. */
  readonly sheet: (key: string, language: Language, ports: Ports) => Promise<StartingSheet | null>;
}

/** What is copied when somebody begins an alliance from another one; its members are not. */
export interface StartingSheet {
  readonly name: string;
  readonly need: string;
  readonly answer: string;
  readonly kinds: readonly AllianceKind[];
  readonly sdgs: readonly number[];
}

/** What a room offers to the editor of the weekly digest. */
export interface DigestSource {
  /** Stable name, e.g. `event`; keys are told apart by it. */
  readonly name: string;
  /** What is new since a moment, the most useful first; at most a few dozen. */
  readonly propose: (since: Date, ports: Ports) => Promise<readonly DigestProposal[]>;
  /** Which of these keys may no longer be shown: withdrawn, removed, no longer public. Asked at each display: it must be quick. */
  readonly withdrawn: (keys: readonly string[], ports: Ports) => Promise<readonly string[]>;
}

/** Something that an issue of the digest may tell. */
export interface DigestProposal {
  /** Stable word of what it tells of, unique in its source. */
  readonly key: string;
  readonly kind: 'story' | 'resource' | 'call' | 'event' | 'figure';
  /** Texts; English ones empty when there is none. */
  readonly title: { readonly fr: string; readonly en: string };
  readonly text: { readonly fr: string; readonly en: string };
  /** Addresses of this site, the English one with its `/en`. */
  readonly address: { readonly fr: string; readonly en: string };
  /** When it became worth telling. */
  readonly at: Date;
}

/** What a room adds to the papers of an alliance: its agreement carries it as an annex. */
export interface AllianceAnnex {
  /** Stable name, e.g. `sharing`. */
  readonly name: string;
  /** What the annex says, beginning with its heading; nothing when there is nothing to say. */
  readonly read: (allianceId: string, language: Language, ports: Ports) => Promise<readonly Block[]>;
}

/** Pathways that a room has for the work of others. */
export interface PathwayHelp {
  /** Stable name, e.g. `commons`. */
  readonly name: string;
  /** The published pathways that help with this piece of work, the shortest first; nothing where there is none. */
  readonly list: (
    work: PathwayWork,
    language: Language,
    ports: Pick<Ports, 'readDatabase'>,
  ) => Promise<readonly { readonly title: string; readonly address: string; readonly minutes: number }[]>;
}

/** Bodies, other than organisations, whose people follow something together. */
export interface LearningBody {
  /** Stable name, e.g. `territory`. */
  readonly name: string;
  /** The body of this id or word of address; null when there is none that stands. */
  readonly find: (
    key: string,
    ports: Pick<Ports, 'readDatabase'>,
  ) => Promise<{
    readonly id: string;
    readonly name: string;
    readonly addresses: Localized;
    /** The organisations whose people act in it. */
    readonly organisationIds: readonly string[];
  } | null>;
  /** The ids of the bodies in which these organisations act. */
  readonly listOf: (
    organisationIds: readonly string[],
    ports: Pick<Ports, 'readDatabase'>,
  ) => Promise<readonly string[]>;
}

/** Where the page of an organisation leads its members, in a room. */
export interface OrganisationDoor {
  /** Stable name, e.g. `pathways`. */
  readonly name: string;
  readonly open: (
    organisation: { readonly slug: string },
    language: Language,
  ) => { readonly label: string; readonly address: string };
}

/** Something that a room recorded about an alliance, which a story about it may refer to. */
export interface NamedFact {
  /** What it refers to, e.g. `premium:3`; the same for as long as the thing stands. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** The day since which it says so. */
  readonly on: string;
  /** True when it is shown to everybody where it comes from. */
  readonly isOpen: boolean;
  /** Where it comes from, in the language asked; nowhere when there is no page of its own. */
  readonly address?: string;
}

/** What a room knows of an alliance that a story may tell: never anything that a member or a respondent keeps. */
export interface StoryFacts {
  /** Stable name, e.g. `premium`. */
  readonly name: string;
  /** The same keys in each language. */
  readonly read: (
    allianceId: string,
    language: Language,
    ports: Pick<Ports, 'database'>,
  ) => Promise<readonly NamedFact[]>;
}

/** What rooms bring to the pages of other rooms, without knowing them. */
export interface Contributions {
  readonly placePanels: readonly PlacePanel[];
  readonly territoryPanels: readonly TerritoryPanel[];
  readonly maturityDoors: readonly MaturityDoor[];
  readonly allianceStarts: readonly AllianceStart[];
  readonly allianceAnnexes: readonly AllianceAnnex[];
  readonly storyFacts: readonly StoryFacts[];
  readonly projectIdeas: readonly ProjectIdeas[];
  readonly demoParts: readonly DemoPart[];
  readonly embeddables: readonly Embeddable[];
  readonly pathwayHelp: readonly PathwayHelp[];
  readonly learningBodies: readonly LearningBody[];
  readonly organisationDoors: readonly OrganisationDoor[];
  readonly digestSources: readonly DigestSource[];
  readonly openData: readonly OpenData[];
}
