import type { Language } from '../../kernel/language.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { resourceAddress } from '../addresses.ts';
import { languageOfText, type Texts, textIn } from '../domain/pathway.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress } from './addresses.ts';
import type { StoredPathway } from './pathway-record.ts';

/** A pathway in the words of schema.org: a course, its steps as parts, the resources that each builds on. */
export function pathwayJsonLd(
  pathway: StoredPathway,
  language: Language,
  origin: string,
  publisher: string | null,
): Readonly<Record<string, unknown>> {
  const page = `${origin}${pathwayAddress(language, pathway.key)}`;
  const { audiences } = commonsWords[language];
  const said = (text: Texts): string => typeset(languageOfText(language, text), textIn(language, text));
  return {
    '@context': 'https://schema.org',
    '@type': ['Course', 'LearningResource'],
    '@id': page,
    url: page,
    identifier: pathway.key,
    name: said(pathway.title),
    description: said(pathway.promise),
    teaches: said(pathway.promise),
    inLanguage: languageOfText(language, pathway.title),
    isAccessibleForFree: true,
    timeRequired: `PT${pathway.minutes}M`,
    dateModified: pathway.updatedAt.toISOString(),
    version: String(pathway.version),
    provider: { '@type': 'Organization', name: publisher ?? 'Cap17', url: origin },
    audience: pathway.audiences.map((code) => ({
      '@type': 'EducationalAudience',
      educationalRole: audiences[code],
    })),
    hasPart: pathway.steps.map((step, at) => ({
      '@type': 'LearningResource',
      '@id': `${page}#step-${step.key}`,
      position: at + 1,
      name: said(step.title),
      description: said(step.why),
      abstract: said(step.doThis),
      assesses: said(step.check),
      citation: step.resources.map((key) => ({ '@id': `${origin}${resourceAddress('fr', key)}` })),
    })),
  };
}
