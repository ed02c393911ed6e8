import type { AllianceModel } from '../engine/premium/index.ts';
import type { Language } from '../kernel/language.ts';

const french = import.meta.glob<AllianceModel>('../../examples/alliances/*.json', {
  eager: true,
  import: 'default',
});
const english = import.meta.glob<AllianceModel>('../../examples/alliances/en/*.json', {
  eager: true,
  import: 'default',
});

/** A file that people can start from. */
export interface Example {
  readonly slug: string;
  readonly model: AllianceModel;
}

/** The example shown first: it has ranges. */
const first = 'cuisine-partagee-incertaine';

const listOf = (files: Readonly<Record<string, AllianceModel>>): Example[] =>
  Object.entries(files)
    .map(([path, model]) => ({ slug: path.replace(/^.*\/|\.json$/g, ''), model }))
    .sort((a, b) => Number(b.slug === first) - Number(a.slug === first) || a.slug.localeCompare(b.slug));

const examples: Readonly<Record<Language, readonly Example[]>> = { fr: listOf(french), en: listOf(english) };

/** The examples shipped, in the words of one language; the one shown first comes first. */
export const listExamples = (language: Language): readonly Example[] => examples[language];

/** One example by the name of its file. */
export const getExample = (language: Language, slug: string): Example | undefined =>
  examples[language].find((example) => example.slug === slug);
