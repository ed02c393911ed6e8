import { type AllianceReading, presentMembers } from '../../alliance/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Fields } from '../../people/index.ts';
import {
  namedUnasked,
  type StoryContent,
  type StoryFact,
  type StoryPartner,
  type StoryTexts,
  storyParts,
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

/** What a draft says today: its words, what its facts say now, the partners that it names. */
export function contentOf(fields: Fields, { reading, facts }: StorySource): StoryContent {
  const keys = listOf(fields.factKeys);
  const ids = listOf(fields.memberIds);
  const texts = Object.fromEntries(
    ['title', 'lead', ...storyParts].map((part) => [part, String(fields[part] ?? '')]),
  ) as unknown as StoryTexts;
  const members = presentMembers(reading)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }): StoryPartner => ({ key: `member:${id}`, memberId: id, name }));
  const others = otherNames(String(fields.others ?? '')).map(
    (name): StoryPartner => ({ key: `other:${name}`, memberId: null, name }),
  );
  return {
    language: fields.language as Language,
    texts,
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
  const { texts, partners, facts } = content;
  const members = presentMembers(reading);
  const isEmpty = texts.lead === '' || storyParts.every((part) => texts[part] === '');
  const unasked = namedUnasked(texts, members, partners);
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

/** The group of a fact: what comes before the colon of its key. */
export const groupOf = ({ key }: Pick<StoryFact, 'key'>): string => key.split(':')[0] ?? '';
