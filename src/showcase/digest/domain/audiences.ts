import type { Language } from '../../../kernel/language.ts';

export const digestAudiences = ['associations', 'funders', 'authorities', 'public'] as const;
/** Whom a copy of the digest is written for. */
export type DigestAudience = (typeof digestAudiences)[number];

const words: Readonly<Record<Language, Readonly<Record<DigestAudience, string>>>> = {
  fr: {
    associations: 'associations',
    funders: 'entreprises-et-fondations',
    authorities: 'collectivites',
    public: 'tout-public',
  },
  en: {
    associations: 'associations',
    funders: 'companies-and-foundations',
    authorities: 'authorities',
    public: 'everyone',
  },
};

/** The word of an audience in addresses. */
export const audienceWord = (language: Language, audience: DigestAudience): string =>
  words[language][audience];

/** The audience of an address, or null. */
export const audienceOfWord = (language: Language, word: string | undefined): DigestAudience | null =>
  digestAudiences.find((audience) => words[language][audience] === word) ?? null;

/** The audience of a code, or null. */
export const readAudience = (code: string | undefined): DigestAudience | null =>
  digestAudiences.find((audience) => audience === code) ?? null;
