import type { Language, Localized } from '../../kernel/language.ts';
import { filledAddress } from '../../platform/web/layout/address.ts';

/** Addresses of the reading meeting, and of how an evaluation compares with an earlier one. */
export const meetingAddresses = {
  meeting: { fr: '/evaluations/:key/reunion', en: '/evaluations/:key/meeting' },
  wall: { fr: '/evaluations/:key/mur', en: '/evaluations/:key/wall' },
  evolution: { fr: '/evaluations/:key/evolution', en: '/evaluations/:key/evolution' },
} as const satisfies Readonly<Record<string, Localized>>;

/** One of these addresses with its key. */
export const meetingAddress = (
  language: Language,
  name: keyof typeof meetingAddresses,
  key: string,
): string => filledAddress(language, meetingAddresses[name], { key });

/** The files of an evaluation, by the end of their address. */
export const evaluationFile = (key: string, name: string, language: Language): string =>
  `/api/v1/evaluations/${key}/${name}?lang=${language}`;
