import { type AllianceKind, allianceKinds } from '../../kernel/codes.ts';
import type { Localized } from '../../kernel/language.ts';
import { type MeansCode, meansCodes } from './need-codes.ts';
import { needWords } from './words.ts';

const labelled = <Code extends string>(
  codes: readonly Code[],
  of: (language: 'fr' | 'en', code: Code) => string,
): Readonly<Record<Code, Localized>> =>
  Object.fromEntries(codes.map((code) => [code, { fr: of('fr', code), en: of('en', code) }])) as Record<
    Code,
    Localized
  >;

/** Names of the means that actors need and offer. */
export const meansLabels: Readonly<Record<MeansCode, Localized>> = labelled(
  meansCodes,
  (language, code) => needWords[language].means[code],
);

/** Names of the four kinds of alliance. */
export const allianceKindLabels: Readonly<Record<AllianceKind, Localized>> = labelled(
  allianceKinds,
  (language, code) => needWords[language].allianceKinds[code],
);
