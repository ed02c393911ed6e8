import { expect, it } from 'vitest';
import { recordVerbs } from '../domain/record-verbs.ts';
import { organisationWords } from './words.ts';

it.each(['fr', 'en'] as const)(
  'everything that the record may say was done has its own words (%s)',
  (language) => {
    const { verbs } = organisationWords[language].record;
    expect(Object.keys(verbs).sort()).toEqual([...recordVerbs].sort());
    // Two deeds may share their words (to send an invitation, a request), never leave one without.
    expect(Object.entries(verbs).filter(([verb, words]) => words.trim() === '' || words === verb)).toEqual(
      [],
    );
  },
);
