import { describe, expect, it } from 'vitest';
import {
  isSameContent,
  materialChanges,
  namedUnasked,
  type StoryContent,
  type StoryFact,
  shownFacts,
  textsIn,
  translationGaps,
} from './story.ts';

const texts = {
  title: 'Le jardin',
  lead: 'Trois voisins, 1,5 hectare.',
  beginning: 'Un besoin',
  together: '',
  changed: '',
  difficult: '',
  advice: '',
};
const fact: StoryFact = {
  key: 'line:1',
  label: { fr: 'A apporte', en: 'A brings' },
  text: { fr: '4 000 €', en: '€4,000' },
  on: '2026-11-01',
  isOpen: false,
};
const story: StoryContent = {
  language: 'fr',
  texts,
  facts: [fact],
  partners: [{ key: 'member:a', memberId: 'a', name: 'Anémone' }],
};
const withLead = (lead: string): StoryContent => ({ ...story, texts: { ...texts, lead } });

describe('a correction', () => {
  it.each(['Trois  voisins ; 1,5 hectare !', 'TROIS VOISINS, 1,5 hectare', 'Trois voisins, 1,5 hectaré.'])(
    'changes no meaning: %s',
    (lead) => {
      expect(materialChanges(story, withLead(lead))).toEqual([]);
      expect(isSameContent(story, withLead(lead))).toBe(false);
    },
  );

  it.each([
    'Trois voisins, 15 hectare.',
    'Trois voisins, -1,5 hectare.',
    'Trois voisins, 1,5 % hectare.',
    'Deux voisins, 1,5 hectare.',
    'Trois voisins, pas 1,5 hectare.',
  ])('changes the meaning: %s', (lead) => {
    expect(materialChanges(story, withLead(lead))).toEqual(['lead']);
  });

  it('of the language, of a fact or of who is named asks again', () => {
    const named = [{ key: 'other:Val', memberId: null, name: 'Val' }];
    const changed = { ...story, language: 'en' as const, facts: [], partners: named };
    expect(materialChanges(story, changed)).toEqual(['language', 'facts', 'partners']);
    expect(isSameContent(story, story)).toBe(true);
    // A database gives the same words back in an order of its own.
    const reordered = Object.fromEntries(Object.entries(texts).reverse()) as unknown as typeof texts;
    expect(isSameContent(story, { ...story, texts: reordered, translation: null })).toBe(true);
  });

  it('of the translation asks again when its meaning changes, not for a comma', () => {
    const english = { ...texts, title: 'The garden', lead: 'Three neighbours', beginning: 'A need' };
    const translated = { ...story, translation: english };
    expect(materialChanges(story, translated)).toEqual(['translation']);
    const spaced = { ...story, translation: { ...english, lead: 'Three  neighbours.' } };
    expect(materialChanges(translated, spaced)).toEqual([]);
    expect(isSameContent(translated, spaced)).toBe(false);
    expect(
      materialChanges(translated, { ...story, translation: { ...english, lead: 'Two neighbours' } }),
    ).toEqual(['translation']);
    expect(materialChanges(translated, story)).toEqual(['translation']);
  });
});

describe('a fact', () => {
  it('stays as it was consented to, says since when it is no longer so, and what it is now where everybody sees it', () => {
    expect(shownFacts([fact], [fact])).toEqual([{ ...fact, changedOn: null, now: null }]);
    const today = { ...fact, text: { fr: '9 000 €', en: '€9,000' }, on: '2026-12-05' };
    expect(shownFacts([fact], [today])).toEqual([{ ...fact, changedOn: '2026-12-05', now: null }]);
    expect(shownFacts([fact], [{ ...today, isOpen: true }])[0]?.now).toEqual(today.text);
  });

  it('that is gone is not shown', () => {
    expect(shownFacts([fact], [])).toEqual([]);
  });
});

describe('a translation', () => {
  const english = { ...texts, title: 'The garden', lead: 'Three neighbours', beginning: 'A need' };

  it('is read by those of its language, the words of the story by others', () => {
    expect(textsIn({ ...story, translation: english }, 'en')).toEqual({ texts: english, told: 'en' });
    expect(textsIn({ ...story, translation: english }, 'fr')).toEqual({ texts, told: 'fr' });
    expect(textsIn(story, 'en')).toEqual({ texts, told: 'fr' });
  });

  it('says neither less nor more than the story', () => {
    expect(translationGaps(texts, english)).toEqual([]);
    expect(translationGaps(texts, { ...english, beginning: '', advice: 'Try' })).toEqual([
      'beginning',
      'advice',
    ]);
  });
});

it('finds the members whom the words name without asking them, as whole words', () => {
  const members = [
    { id: 'a', name: 'Anémone' },
    { id: 'b', name: 'Le Bleuet' },
    { id: 'c', name: 'Bleue' },
  ];
  const told = { ...texts, changed: 'ANEMONE et le bleuet ont récolté.' };
  expect(namedUnasked([texts, told], members, story.partners)).toEqual(['Le Bleuet']);
  expect(namedUnasked([told], members, [])).toEqual(['Anémone', 'Le Bleuet']);
});
