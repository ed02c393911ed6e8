import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';
import type { StoredRecord } from '../actions/editable-record.ts';

/** The addresses of organisations and of one's own space, as given to `Router.page`. */
export const organisationAddresses = {
  list: { fr: '/organisations', en: '/organisations' },
  create: { fr: '/organisations/nouvelle', en: '/organisations/new' },
  page: { fr: '/organisations/:key', en: '/organisations/:key' },
  members: { fr: '/organisations/:key/membres', en: '/organisations/:key/members' },
  invitations: { fr: '/organisations/:key/invitations', en: '/organisations/:key/invitations' },
  links: { fr: '/organisations/:key/invitations/liens', en: '/organisations/:key/invitations/links' },
  requests: { fr: '/organisations/:key/demandes', en: '/organisations/:key/requests' },
  join: { fr: '/organisations/:key/rejoindre', en: '/organisations/:key/join' },
  leave: { fr: '/organisations/:key/quitter', en: '/organisations/:key/leave' },
  record: { fr: '/organisations/:key/journal', en: '/organisations/:key/record' },
  invitation: { fr: '/invitation/:token', en: '/invitation/:token' },
  joinByLink: { fr: '/invitation/lien/:token', en: '/invitation/link/:token' },
  space: { fr: '/mon-espace', en: '/my-space' },
  tokens: { fr: '/mon-espace/jetons', en: '/my-space/tokens' },
  ownRecord: { fr: '/mon-espace/journal', en: '/my-space/record' },
  instanceRecord: { fr: '/admin/journal', en: '/admin/record' },
  verification: { fr: '/mon-espace/journal/verification', en: '/my-space/record/verification' },
  roles: { fr: '/admin/roles', en: '/admin/roles' },
} as const;

/** The address of one of an organisation's other pages. */
export function organisationAddress(
  language: Language,
  pattern: Localized,
  organisation: StoredRecord,
): string {
  return filledAddress(language, pattern, { key: String(organisation.fields.slug) });
}
