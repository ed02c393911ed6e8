import type { Language } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';

/** The addresses of actors, as given to `Router.page`. */
export const actorAddresses = {
  list: { fr: '/acteurs', en: '/actors' },
  page: { fr: '/acteurs/:key', en: '/actors/:key' },
  createInTerritory: { fr: '/territoires/:key/acteurs/nouveau', en: '/territories/:key/actors/new' },
  createForOrganisation: {
    fr: '/organisations/:key/acteur/nouveau',
    en: '/organisations/:key/actor/new',
  },
  importInto: { fr: '/territoires/:key/acteurs/import', en: '/territories/:key/actors/import' },
  importRun: { fr: '/territoires/:key/acteurs/import/:run', en: '/territories/:key/actors/import/:run' },
} as const;

/** The page of an actor. */
export const actorAddress = (language: Language, id: string): string =>
  addressIn(language, { fr: `/acteurs/${id}`, en: `/actors/${id}` });
