import type { Language } from '../../kernel/language.ts';
import { addressIn, filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of events, the English ones without `/en`. */
export const eventAddresses = {
  list: { fr: '/rendez-vous', en: '/events' },
  month: { fr: '/rendez-vous/mois/:month', en: '/events/month/:month' },
  create: { fr: '/rendez-vous/nouveau', en: '/events/new' },
  page: { fr: '/rendez-vous/:key', en: '/events/:key' },
  register: { fr: '/rendez-vous/:key/inscription', en: '/events/:key/registration' },
  registered: { fr: '/rendez-vous/:key/inscrits', en: '/events/:key/registered' },
  registeredFile: { fr: '/rendez-vous/:key/inscrits.csv', en: '/events/:key/registered.csv' },
  cancel: { fr: '/rendez-vous/:key/annuler', en: '/events/:key/cancel' },
  registration: { fr: '/inscription/:token', en: '/registration/:token' },
  createInTerritory: {
    fr: '/territoires/:territory/rendez-vous/nouveau',
    en: '/territories/:territory/events/new',
  },
} as const;

/** The page of an event, in a time zone. */
export const eventAddress = (language: Language, key: string, zone: string | null = null): string =>
  filledAddress(language, eventAddresses.page, { key }) +
  (zone === null ? '' : `?zone=${encodeURIComponent(zone)}`);

/** What a list is narrowed to. */
export interface EventFilters {
  readonly kind: string;
  readonly territory: string;
  readonly theme: string;
  readonly isPast: boolean;
  readonly zone: string | null;
}

const queryOf = ({ kind, territory, theme, isPast, zone }: EventFilters, page: number): string => {
  const query = new URLSearchParams();
  if (kind !== '') query.set('kind', kind);
  if (territory !== '') query.set('territory', territory);
  if (theme !== '') query.set('theme', theme);
  if (isPast) query.set('past', '1');
  if (zone !== null) query.set('zone', zone);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};

/** The list, narrowed or not. */
export const eventsAddress = (language: Language, filters: EventFilters, page = 1): string =>
  addressIn(language, eventAddresses.list) + queryOf(filters, page);

/** The calendar of a month, narrowed in the same way. */
export const monthAddress = (language: Language, month: string, filters: EventFilters): string =>
  filledAddress(language, eventAddresses.month, { month }) + queryOf({ ...filters, isPast: false }, 1);

/** A calendar that programs subscribe to: all events, those of a territory, of a theme, or one alone. */
export const calendarAddress = (
  language: Language,
  what: 'all' | { readonly territory: string } | { readonly theme: string } | { readonly event: string },
): string => {
  const name = what === 'all' ? 'all' : Object.entries(what).map(([kind, key]) => `${kind}-${key}`)[0];
  return `/calendars/${name}.${language}.ics`;
};

/** Where somebody looks at their registration, or gives it up. */
export const registrationAddress = (language: Language, token: string): string =>
  filledAddress(language, eventAddresses.registration, { token });
