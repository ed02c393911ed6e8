import type { Localized } from '../../kernel/language.ts';
import { siteTimeZone } from '../../platform/web/format/dates.ts';

/** Time zones of French territories, by their IANA names. */
const labels: Readonly<Record<string, Localized>> = {
  'Europe/Paris': { fr: 'Hexagone et Corse (Paris)', en: 'Mainland France and Corsica (Paris)' },
  'America/Guadeloupe': { fr: 'Guadeloupe', en: 'Guadeloupe' },
  'America/Martinique': { fr: 'Martinique', en: 'Martinique' },
  'America/Cayenne': { fr: 'Guyane', en: 'French Guiana' },
  'America/Miquelon': { fr: 'Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon' },
  'Indian/Reunion': { fr: 'La Réunion', en: 'Réunion' },
  'Indian/Mayotte': { fr: 'Mayotte', en: 'Mayotte' },
  'Pacific/Noumea': { fr: 'Nouvelle-Calédonie', en: 'New Caledonia' },
  'Pacific/Tahiti': { fr: 'Polynésie (Tahiti)', en: 'Polynesia (Tahiti)' },
  'Pacific/Marquesas': { fr: 'Polynésie (Marquises)', en: 'Polynesia (Marquesas)' },
  'Pacific/Wallis': { fr: 'Wallis-et-Futuna', en: 'Wallis and Futuna' },
};

/** The name of a zone; its IANA name where there is no other. */
export const zoneLabel = (language: 'fr' | 'en', timeZone: string): string =>
  labels[timeZone]?.[language] ?? timeZone;

/** The zones that one may choose, that of the site first. */
export function zoneChoices(): readonly { readonly value: string; readonly label: Localized }[] {
  const names = [...new Set([siteTimeZone(), ...Object.keys(labels)])];
  return names.map((value) => ({ value, label: labels[value] ?? { fr: value, en: value } }));
}

/** A zone of an address, or null. */
export const readZone = (typed: string | undefined): string | null =>
  zoneChoices().find(({ value }) => value === typed)?.value ?? null;
