import type { Localized } from '../../kernel/language.ts';
import type {
  AllianceAnnex,
  AllianceStart,
  DemoPart,
  DigestSource,
  LearningBody,
  MaturityDoor,
  OrganisationDoor,
  PathwayHelp,
  PlacePanel,
  ProjectIdeas,
  StoryFacts,
  TerritoryPanel,
} from './contributions.ts';
import type { Migration, Seed } from './database.ts';
import type { Embeddable } from './embeddable.ts';
import type { PageHandler } from './http.ts';
import type { Job } from './job.ts';
import type { MailTemplate } from './mail.ts';
import type { NavigationEntry } from './navigation.ts';
import type { OpenData } from './open-data.ts';
import type { PersonalData } from './personal-data.ts';
import type { Ports } from './ports.ts';
import type { RoutePolicy } from './rights.ts';

/** What a room of the product hands to the platform, which wires all rooms together (src/platform/rooms.ts). */
export interface Room {
  /** Name of its folder. */
  readonly name: string;
  /** Its links in the menu and in the footer. */
  readonly navigation?: readonly NavigationEntry[];
  /** Registers its pages and its API. */
  readonly routes?: (router: Router, ports: Ports) => void;
  /** Pages that search engines may list, as given to `Router.page`, with their parameters filled in. */
  readonly publicPages?: (ports: Ports) => readonly Localized[] | Promise<readonly Localized[]>;
  /** Changes of the database, in the order of their ids. */
  readonly migrations?: readonly Migration[];
  /** Reference or starter content of `data/`, loaded when its files change. */
  readonly seeds?: readonly Seed[];
  /** Mails that it sends, by the name given to `ports.mail.send`. */
  readonly mails?: Readonly<Record<string, MailTemplate>>;
  /** Gets ready what a first request would wait for, once the server answers; nothing depends on it. */
  readonly warm?: (ports: Ports) => Promise<void>;
  /** Background work. */
  readonly jobs?: readonly Job[];
  /** The personal data that it keeps: in the order in which they may be written; they are erased in the reverse order. */
  readonly personalData?: readonly PersonalData[];
  /** What it shows on the page of a place. */
  readonly placePanels?: readonly PlacePanel[];
  /** What it shows on the page of a territory. */
  readonly territoryPanels?: readonly TerritoryPanel[];
  /** What it adds to the teaching example. */
  readonly demoParts?: readonly DemoPart[];
  /** Ideas of its own from which projects may be started. */
  readonly projectIdeas?: readonly ProjectIdeas[];
  /** Where a level of maturity of a territory leads in it. */
  readonly maturityDoors?: readonly MaturityDoor[];
  /** Alliances of its own that the simulator may be opened on. */
  readonly allianceStarts?: readonly AllianceStart[];
  /** Pathways of use for the work of other rooms. */
  readonly pathwayHelp?: readonly PathwayHelp[];
  /** Where it leads from the page of an organisation. */
  readonly organisationDoors?: readonly OrganisationDoor[];
  /** Bodies of its own whose people follow something together. */
  readonly learningBodies?: readonly LearningBody[];
  /** What it offers to the editor of the weekly digest. */
  readonly digestSources?: readonly DigestSource[];
  /** What it adds to the agreement of an alliance. */
  readonly allianceAnnexes?: readonly AllianceAnnex[];
  /** What partners may show of it on their own sites. */
  readonly embeddables?: readonly Embeddable[];
  /** What it knows of an alliance that a story may tell. */
  readonly storyFacts?: readonly StoryFacts[];
  /** What everybody may take of it as files. */
  readonly openData?: readonly OpenData[];
}

/** Where a room registers what it answers. Each answer states its policy: one without does not compile, and does not start. */
export interface Router {
  /**
   * Registers a page in both languages: the French address as it is, the English one under `/en`.
   * A visitor who may not is sent to sign in and comes back.
   * @param addresses e.g. `{ fr: '/simulateur', en: '/simulator' }`; `'/'` is the home page
   */
  page(addresses: Localized, answers: PageAnswers): void;
  /**
   * Registers an address without language: `/api/v1/…`, `/schemas/…`, a feed, a file.
   * A visitor who may not gets a problem document with status 401.
   */
  route(method: Method, path: string, answer: GuardedAnswer): void;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One answer and who may have it. */
export interface GuardedAnswer {
  readonly policy: RoutePolicy;
  readonly answer: PageHandler;
  /** True when it computes: it is then refused to a client that asks too often. */
  readonly isCostly?: boolean;
  /** Bytes of the file that its form brings, at most; without it, a form has a few megabytes in all. */
  readonly fileBytes?: number;
}

export interface PageAnswers {
  readonly get?: GuardedAnswer;
  readonly post?: GuardedAnswer;
}
