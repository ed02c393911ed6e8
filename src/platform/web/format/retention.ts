import type { Language } from '../../../kernel/language.ts';
import type { LegalBasis, PersonalData } from '../../ports/personal-data.ts';
import { catalogue } from '../messages/catalogue.ts';
import { typeset } from '../typography/typeset.ts';
import { formatCount } from './counts.ts';

const words = catalogue(
  {
    asLongAsAccount: 'autant que le compte',
    untilDate: (after: string) => `jusqu'à ${after}`,
    daysAfter: (days: number, after: string) =>
      `${formatCount('fr', days, { one: 'jour', other: 'jours' })} après ${after}`,
    bases: {
      contract: 'le service que vous avez demandé (article 6.1.b)',
      'legitimate-interest': "l'intérêt légitime (article 6.1.f)",
      'legal-obligation': 'une obligation légale (article 6.1.c)',
      consent: 'votre accord (article 6.1.a)',
      'public-task': "une mission d'intérêt public (article 6.1.e)",
    },
  },
  {
    asLongAsAccount: 'as long as the account',
    untilDate: (after) => `until ${after}`,
    daysAfter: (days, after) => `${formatCount('en', days, { one: 'day', other: 'days' })} after ${after}`,
    bases: {
      contract: 'the service that you asked for (article 6.1.b)',
      'legitimate-interest': 'legitimate interest (article 6.1.f)',
      'legal-obligation': 'a legal obligation (article 6.1.c)',
      consent: 'your consent (article 6.1.a)',
      'public-task': 'a public task (article 6.1.e)',
    },
  },
);

/** How long a kind of personal data is kept, in words. */
export function formatPeriod(language: Language, { kept }: Pick<PersonalData, 'kept'>): string {
  const { asLongAsAccount, untilDate, daysAfter } = words[language];
  if (kept.kind === 'account') return asLongAsAccount;
  const after = typeset(language, kept.after[language]);
  return kept.days === 0 ? untilDate(after) : daysAfter(kept.days, after);
}

/** Why the law lets it be kept, in words. */
export const formatBasis = (language: Language, basis: LegalBasis): string => words[language].bases[basis];
