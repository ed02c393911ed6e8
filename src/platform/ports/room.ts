import type { Hono, MiddlewareHandler } from 'hono';
import type { Localized } from '../../kernel/language.ts';
import type { Migration, Seed } from './database.ts';
import type { PageEnvironment, PageHandler } from './http.ts';
import type { Job } from './job.ts';
import type { NavigationEntry } from './navigation.ts';
import type { Ports } from './ports.ts';

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
  /** Background work. */
  readonly jobs?: readonly Job[];
}

/** Where a room registers what it answers. */
export interface Router {
  /**
   * Registers a page in both languages: the French address as it is, the English one under `/en`.
   * @param addresses e.g. `{ fr: '/simulateur', en: '/simulator' }`; `'/'` is the home page
   */
  page(addresses: Localized, handlers: PageHandlers): void;
  /** Put before the handler of a route that computes: a client that asks too often is told when to come back. */
  readonly costly: MiddlewareHandler<PageEnvironment>;
  /** The application itself, for `/api/v1/…`, `/schemas/…` and other addresses without language. */
  readonly app: Hono<PageEnvironment>;
}

export interface PageHandlers {
  readonly get?: PageHandler;
  readonly post?: PageHandler;
  /** True when `post` computes: it is then refused to a client that asks too often. */
  readonly isCostly?: boolean;
}
