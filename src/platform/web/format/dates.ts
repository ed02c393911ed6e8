import type { Language } from '../../../kernel/language.ts';
import { NO_BREAK_SPACE } from '../typography/characters.ts';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A date without a time is the same day everywhere; an instant is told in the time zone given. */
function partsOf(language: Language, moment: string | Date, timeZone: string): Record<string, string> {
  const isDay = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: isDay ? 'UTC' : timeZone,
  });
  return Object.fromEntries(format.formatToParts(new Date(moment)).map((part) => [part.type, part.value]));
}

/** Time zone of the territory, set once when the process starts. */
const territory = { timeZone: 'Europe/Paris' };

/** The time zone of the territory. */
export const siteTimeZone = (): string => territory.timeZone;

/** Tells instants in the time zone of the territory (overseas included) wherever no other is given. */
export function setTimeZone(timeZone: string): void {
  territory.timeZone = timeZone;
}

/**
 * Writes a day: `1er décembre 2026`, `1 December 2026`.
 *
 * @param moment an ISO day (`2026-12-01`), an ISO instant or a Date, told in `timeZone` (that of the territory)
 */
export function formatDate(language: Language, moment: string | Date, timeZone = territory.timeZone): string {
  const { day, month, year } = partsOf(language, moment, timeZone);
  const number = language === 'fr' && day === '1' ? '1er' : day;
  return `${number}${NO_BREAK_SPACE}${month} ${year}`;
}

/** Writes a month, short: `mars 2027`, `déc. 2027`, `Dec 2027`. */
export function formatMonth(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(day)).replace(' ', NO_BREAK_SPACE);
}

/** Writes the time of an instant: `14 h 32`, `14:32`. */
export function formatTime(language: Language, moment: string | Date, timeZone = territory.timeZone): string {
  const { hour, minute } = partsOf(language, moment, timeZone);
  return language === 'fr'
    ? `${Number(hour)}${NO_BREAK_SPACE}h${NO_BREAK_SPACE}${minute}`
    : `${hour}:${minute}`;
}

/** Writes an instant with its day: `27 novembre 2026 à 14 h 32`, `27 November 2026 at 14:32`. */
export const formatMoment = (
  language: Language,
  moment: string | Date,
  timeZone = territory.timeZone,
): string =>
  [formatDate(language, moment, timeZone), formatTime(language, moment, timeZone)].join(
    language === 'fr' ? ` à${NO_BREAK_SPACE}` : ` at${NO_BREAK_SPACE}`,
  );
