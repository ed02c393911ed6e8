import type { Language } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of the pages of pathways, the English ones without `/en`. */
export const pathwayAddresses = {
  list: { fr: '/parcours', en: '/pathways' },
  page: { fr: '/parcours/:key', en: '/pathways/:key' },
  find: { fr: '/parcours/trouver', en: '/pathways/find' },
  create: { fr: '/parcours/nouveau', en: '/pathways/new' },
  createForOrganisation: {
    fr: '/organisations/:key/parcours/nouveau',
    en: '/organisations/:key/pathways/new',
  },
  ofOrganisation: { fr: '/organisations/:key/parcours', en: '/organisations/:key/pathways' },
  preview: { fr: '/parcours/apercu', en: '/pathways/preview' },
  publication: { fr: '/parcours/:key/publication', en: '/pathways/:key/publication' },
  together: { fr: '/parcours/:key/ensemble', en: '/pathways/:key/together' },
  following: { fr: '/parcours/suivi/:key', en: '/pathways/following/:key' },
  record: { fr: '/mon-espace/competences', en: '/my-space/skills' },
} as const;

/** A page that stands under the word of a pathway, of an organisation, or under the id of a following. */
export const pathwayAddress = (
  language: Language,
  key: string,
  page:
    | 'page'
    | 'publication'
    | 'together'
    | 'following'
    | 'ofOrganisation'
    | 'createForOrganisation' = 'page',
): string => filledAddress(language, pathwayAddresses[page], { key });
