import type { Language, Localized } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { StoredRecord } from '../actions/editable-record.ts';
import { type Editable, keyOf } from './editable.ts';

/** The words after an object's address, for what can be done with it. */
export const endings = {
  edit: { fr: '/modifier', en: '/edit' },
  history: { fr: '/historique', en: '/history' },
  deeds: { fr: '/actes', en: '/deeds' },
  remove: { fr: '/supprimer', en: '/remove' },
  restore: { fr: '/retablir', en: '/restore' },
  deleted: { fr: '/corbeille', en: '/bin' },
} as const;
export type Ending = keyof typeof endings;

const join = (start: Localized, end: Localized): Localized => ({
  fr: start.fr + end.fr,
  en: start.en + end.en,
});

/** The pattern of one of an object's pages, as given to `Router.page`. */
export const patternOf = ({ addresses }: Editable, ending: Ending): Localized =>
  join(ending === 'deleted' ? addresses.list : addresses.page, endings[ending]);

/** Fills the parameters of an object's address: `:key`, and `:organisation` when the address has it. */
const filled = (pattern: string, editable: Editable, record: StoredRecord): string =>
  pattern.replace(':key', encodeURIComponent(keyOf(editable, record)));

/** The address of an object's page, or of one of its other pages. */
export function addressOf(
  language: Language,
  editable: Editable,
  record: StoredRecord,
  ending?: Exclude<Ending, 'deleted'>,
): string {
  const { page } = editable.addresses;
  const pattern = ending === undefined ? page : join(page, endings[ending]);
  return addressIn(language, {
    fr: filled(pattern.fr, editable, record),
    en: filled(pattern.en, editable, record),
  });
}

/**
 * The address of one of an object's other pages, from that of its page.
 * @example editingAddress('en', '/en/actors/7', 'edit') // '/en/actors/7/edit'
 */
export const editingAddress = (
  language: Language,
  page: string,
  ending: Exclude<Ending, 'deleted'>,
): string => page + endings[ending][language];

/** The address of the list, or of the bin. */
export const listAddress = (language: Language, editable: Editable, ending?: 'deleted'): string =>
  addressIn(language, ending === undefined ? editable.addresses.list : patternOf(editable, 'deleted'));
