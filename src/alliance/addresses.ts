import type { Language, Localized } from '../kernel/language.ts';
import { filledAddress } from '../platform/web/layout/address.ts';

/** The addresses of alliances, as given to `Router.page`. */
export const allianceAddresses = {
  list: { fr: '/alliances', en: '/alliances' },
  start: { fr: '/alliances/commencer', en: '/alliances/start' },
  page: { fr: '/alliances/:key', en: '/alliances/:key' },
  members: { fr: '/alliances/:key/membres', en: '/alliances/:key/members' },
  member: { fr: '/alliances/membres/:key', en: '/alliances/members/:key' },
  answer: { fr: '/alliances/membres/:key/reponse', en: '/alliances/members/:key/answer' },
  paper: { fr: '/alliances/membres/:key/consentement', en: '/alliances/members/:key/consent' },
  leave: { fr: '/alliances/membres/:key/quitter', en: '/alliances/members/:key/leave' },
  invitation: { fr: '/invitation-alliance/:token', en: '/alliance-invitation/:token' },
  exchanges: { fr: '/alliances/:key/apports', en: '/alliances/:key/exchanges' },
  line: { fr: '/alliances/lignes/:key', en: '/alliances/lines/:key' },
  decisions: { fr: '/alliances/:key/decisions', en: '/alliances/:key/decisions' },
  decision: { fr: '/alliances/decisions/:key', en: '/alliances/decisions/:key' },
  health: { fr: '/alliances/:key/sante', en: '/alliances/:key/health' },
  papers: { fr: '/alliances/:key/accord', en: '/alliances/:key/agreement' },
  writing: { fr: '/alliances/:key/accord/:paper', en: '/alliances/:key/agreement/:paper' },
  text: { fr: '/alliances/textes/:key', en: '/alliances/texts/:key' },
  support: { fr: '/alliances/:key/prime/aides', en: '/alliances/:key/premium/support' },
  engineering: { fr: '/alliances/:key/mise-en-route', en: '/alliances/:key/start-up-work' },
  task: { fr: '/alliances/taches/:key', en: '/alliances/tasks/:key' },
  grant: { fr: '/alliances/aides/:key', en: '/alliances/grants/:key' },
  /** Answered by the showcase. */
  electedKit: { fr: '/alliances/:key/kit-elus', en: '/alliances/:key/elected-kit' },
  milestone: { fr: '/alliances/dates/:key', en: '/alliances/dates/:key' },
} as const;

/** One of these addresses with its parameters. */
export const allianceAddress = (
  language: Language,
  pattern: Localized,
  key: string,
  more: Readonly<Record<string, string>> = {},
): string => filledAddress(language, pattern, { key, token: key, ...more });
