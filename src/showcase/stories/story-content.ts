import { type AllianceReading, presentMembers } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Fields } from '../../people/index.ts';
import {
  namedUnasked,
  type StoryContent,
  type StoryPartner,
  type StoryTexts,
  storyParts,
  storyTextNames,
  translationGaps,
} from '../domain/story.ts';
import { memberOfFact, type StorySource } from './alliance-facts.ts';

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The names typed one a line, each once. */
export const otherNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  ),
];

/** The field that keeps a text in the other language. */
export const translatedField = (name: keyof StoryTexts): string =>
  `translated${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const textsOf = (fields: Fields, fieldOf: (name: keyof StoryTexts) => string): StoryTexts =>
  Object.fromEntries(
    storyTextNames.map((name) => [name, String(fields[fieldOf(name)] ?? '')]),
  ) as unknown as StoryTexts;

/** What was written in the other language, whole or not; null when nothing was. */
function translationOf(fields: Fields): StoryTexts | null {
  const translation = textsOf(fields, translatedField);
  return Object.values(translation).every((text) => text === '') ? null : translation;
}

/** What the translation of a draft still lacks, or has too much: until then it is neither asked about nor shown. */
export function draftTranslationGaps(fields: Fields): readonly (keyof StoryTexts)[] {
  const translation = translationOf(fields);
  return translation === null
    ? []
    : translationGaps(
        textsOf(fields, (name) => name),
        translation,
      );
}

/** What a draft says today: its words, what its facts say now, the partners that it names. */
export function contentOf(fields: Fields, { reading, facts }: StorySource): StoryContent {
  const keys = listOf(fields.factKeys);
  const ids = listOf(fields.memberIds);
  const texts = textsOf(fields, (name) => name);
  const translation = translationOf(fields);
  const members = presentMembers(reading)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }): StoryPartner => ({ key: `member:${id}`, memberId: id, name }));
  const others = otherNames(String(fields.others ?? '')).map(
    (name): StoryPartner => ({ key: `other:${name}`, memberId: null, name }),
  );
  return {
    language: fields.language as Language,
    texts,
    translation:
      translation !== null && translationGaps(texts, translation).length === 0 ? translation : null,
    facts: facts.filter(({ key }) => keys.includes(key)),
    partners: [...members, ...others],
  };
}

/** Why consents cannot be asked yet. */
export type StoryGap =
  | { readonly code: 'no-text' | 'no-partner' }
  | { readonly code: 'unasked' | 'fact-unasked'; readonly names: readonly string[] };

/** What a draft lacks before its partners may be asked: words, partners, and nobody told of without being asked. */
export function gapsOf(content: StoryContent, reading: AllianceReading): readonly StoryGap[] {
  const { texts, translation, partners, facts } = content;
  const members = presentMembers(reading);
  const isEmpty = texts.lead === '' || storyParts.every((part) => texts[part] === '');
  const unasked = namedUnasked([texts, ...(translation ? [translation] : [])], members, partners);
  const told = new Set(facts.map(({ key }) => memberOfFact(reading, key)));
  const silent = members
    .filter(({ id }) => told.has(id) && !partners.some(({ memberId }) => memberId === id))
    .map(({ name }) => name);
  return [
    ...(isEmpty ? [{ code: 'no-text' as const }] : []),
    ...(partners.length === 0 ? [{ code: 'no-partner' as const }] : []),
    ...(unasked.length === 0 ? [] : [{ code: 'unasked' as const, names: unasked }]),
    ...(silent.length === 0 ? [] : [{ code: 'fact-unasked' as const, names: silent }]),
  ];
}
