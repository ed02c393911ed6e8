import type { Language } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';

/** The addresses of models, as given to `Router.page`. */
export const modelAddresses = {
  list: { fr: '/modeles', en: '/models' },
  page: { fr: '/modeles/:key', en: '/models/:key' },
  create: { fr: '/acteurs/:key/modeles/nouveau', en: '/actors/:key/models/new' },
} as const;

/** The page of a model. */
export const modelAddress = (language: Language, id: string): string =>
  addressIn(language, { fr: `/modeles/${id}`, en: `/models/${id}` });

/** Where a model of this actor begins. */
export const newModelAddress = (language: Language, actorId: string): string =>
  addressIn(language, { fr: `/acteurs/${actorId}/modeles/nouveau`, en: `/actors/${actorId}/models/new` });
