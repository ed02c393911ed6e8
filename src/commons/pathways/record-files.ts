import type { Language } from '../../kernel/language.ts';
import type { Block, Paper } from '../../platform/ports/paper.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { pathwayAddress } from './addresses.ts';
import { recordWords } from './record-words.ts';
import type { Skill } from './skills.ts';

export interface RecordFacts {
  readonly language: Language;
  readonly origin: string;
  readonly person: string;
  readonly at: Date;
  readonly skills: readonly Skill[];
}

/** A skills record as a document: what one can do, the steps done, what shows it, and that nobody checked. */
export function recordPaper({ language, person, at, skills, origin }: RecordFacts): Paper {
  const words = recordWords[language];
  return {
    language,
    title: words.title,
    subject: words.subject,
    author: person,
    date: at.toISOString().slice(0, 10),
    facts: [person, words.on(formatDate(language, at))],
    lead: words.selfDeclared,
    blocks: skills.flatMap((skill): Block[] => [
      { kind: 'heading', level: 1, text: skill.title },
      ...(skill.isWhole
        ? [
            {
              kind: 'paragraph' as const,
              text: [
                { text: words.can, strong: true },
                { text: language === 'fr' ? ' : ' : ': ' },
                { text: skill.promise },
              ],
            },
          ]
        : []),
      {
        kind: 'table',
        caption: skill.isWhole
          ? words.whole
          : words.partly(
              formatCount(language, skill.steps.length, words.doneForms),
              formatNumber(language, skill.pathway.steps.length),
            ),
        columns: [
          { label: words.step, width: 3 },
          { label: words.day, width: 2 },
          { label: words.evidence, width: 4 },
        ],
        rows: skill.steps.map((step) => [
          step.title,
          formatDate(language, step.doneAt),
          [
            { text: step.evidence === '' && step.evidenceUrl === null ? words.noEvidence : step.evidence },
            ...(step.evidenceUrl === null ? [] : [{ text: ` ${step.evidenceUrl}`, link: step.evidenceUrl }]),
          ],
        ]),
      },
      {
        kind: 'paragraph',
        tone: 'note',
        text: [
          {
            text: `${origin}${pathwayAddress(language, skill.pathway.key)}`,
            link: `${origin}${pathwayAddress(language, skill.pathway.key)}`,
          },
        ],
      },
    ]),
  };
}

/** Vocabulary of the European Learning Model (ELM 3), which Europass reads, and of Dublin Core; nothing has to be fetched. */
const context = {
  id: '@id',
  type: '@type',
  elm: 'http://data.europa.eu/snb/model/elm/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A skills record in the words of the European Learning Model: what is claimed, by whom, by which activities. */
export function recordJsonLd({ language, origin, person, at, skills }: RecordFacts) {
  const words = recordWords[language];
  const said = (text: string) => ({ '@value': text, '@language': language });
  const day = (moment: Date) => ({ '@value': moment.toISOString(), '@type': 'xsd:dateTime' });
  return {
    '@context': context,
    type: 'elm:Person',
    'foaf:name': person,
    'dcterms:title': said(words.subject),
    'dcterms:description': said(words.selfDeclared),
    'dcterms:issued': day(at),
    'elm:hasClaim': skills.map((skill) => {
      const page = `${origin}${pathwayAddress(language, skill.pathway.key)}`;
      return {
        type: 'elm:LearningAchievement',
        'dcterms:title': said(skill.title),
        'dcterms:description': said(words.selfDeclared),
        'elm:specifiedBy': {
          id: page,
          type: 'elm:LearningAchievementSpecification',
          'dcterms:title': said(skill.title),
          'elm:volumeOfLearning': { '@value': `PT${skill.pathway.minutes}M`, '@type': 'xsd:duration' },
          'elm:learningOutcome': skill.isWhole
            ? [{ type: 'elm:LearningOutcome', 'dcterms:title': said(skill.promise) }]
            : [],
        },
        'elm:influencedBy': skill.steps.map((step) => ({
          type: 'elm:LearningActivity',
          'dcterms:title': said(step.title),
          'dcterms:description': said(step.evidence === '' ? step.task : step.evidence),
          'prov:endedAtTime': day(step.doneAt),
          'elm:specifiedBy': { id: `${page}#step-${step.key}`, type: 'elm:LearningActivitySpecification' },
          ...(step.evidenceUrl === null ? {} : { 'elm:supplementaryDocument': { id: step.evidenceUrl } }),
        })),
      };
    }),
  };
}
