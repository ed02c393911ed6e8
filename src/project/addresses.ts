import type { Language, Localized } from '../kernel/language.ts';
import { filledAddress } from '../platform/web/layout/address.ts';

/** The addresses of projects, as given to `Router.page`. */
export const projectAddresses = {
  list: { fr: '/projets', en: '/projects' },
  create: { fr: '/territoires/:key/projets/nouveau', en: '/territories/:key/projects/new' },
  page: { fr: '/projets/:key', en: '/projects/:key' },
  actions: { fr: '/projets/:key/actions', en: '/projects/:key/actions' },
  calendar: { fr: '/projets/:key/calendrier', en: '/projects/:key/calendar' },
  diagnosis: { fr: '/projets/:key/diagnostic', en: '/projects/:key/diagnosis' },
  moderation: { fr: '/projets/:key/diagnostic/relecture', en: '/projects/:key/diagnosis/reading' },
  paperEntry: { fr: '/projets/:key/diagnostic/papier', en: '/projects/:key/diagnosis/paper' },
  contribute: { fr: '/contribuer/:token', en: '/contribute/:token' },
  pioneers: { fr: '/projets/:key/pionniers', en: '/projects/:key/pioneers' },
  createFromPioneers: {
    fr: '/territoires/:key/projets/depuis-des-pionniers',
    en: '/territories/:key/projects/from-pioneers',
  },
  inspire: { fr: '/projets-inspires', en: '/inspired-projects' },
  documents: { fr: '/projets/:key/documents', en: '/projects/:key/documents' },
  reviews: { fr: '/projets/:key/bilans', en: '/projects/:key/reviews' },
  review: { fr: '/projets/:key/bilans/:number', en: '/projects/:key/reviews/:number' },
  createAction: { fr: '/projets/:key/actions/nouvelle', en: '/projects/:key/actions/new' },
  createOrientation: { fr: '/projets/:key/orientations/nouvelle', en: '/projects/:key/orientations/new' },
} as const;

export const orientationAddresses = {
  list: { fr: '/orientations', en: '/orientations' },
  page: { fr: '/orientations/:key', en: '/orientations/:key' },
} as const;

export const actionAddresses = {
  list: { fr: '/fiches-action', en: '/action-sheets' },
  page: { fr: '/fiches-action/:key', en: '/action-sheets/:key' },
} as const;

/** One of these addresses with its key, and its other parameters. */
export const projectAddress = (
  language: Language,
  pattern: Localized,
  key: string,
  parameters: Readonly<Record<string, string>> = {},
): string => filledAddress(language, pattern, { key, ...parameters });

/** The page of a territory. */
export const territoryPage = { fr: '/territoires/:key', en: '/territories/:key' } as const;
/** The sheet of an actor. */
export const actorPage = { fr: '/acteurs/:key', en: '/actors/:key' } as const;

/** Where one chooses the project that takes up an idea of another room, by its key. */
export const inspireAddress = (language: Language, idea: string): string =>
  `${projectAddress(language, projectAddresses.inspire, '')}?${new URLSearchParams({ idea })}`;
