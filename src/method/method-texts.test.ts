import { describe, expect, it } from 'vitest';
import { readGlossary } from './domain/glossary.ts';
import { methodOrder } from './domain/method-order.ts';
import { readMethodText } from './domain/method-text.ts';
import { glossaryParts } from './glossary.ts';
import { methodTexts } from './library.ts';

describe('texts of the method', () => {
  it('reads the head of a text and keeps its Markdown', () => {
    expect(
      readMethodText('---\ntitle: "Le « cœur »"\nslug: core\nsummary: "Une phrase."\n---\n\nTexte.\n', 'fr'),
    ).toEqual({
      slug: 'core',
      language: 'fr',
      title: 'Le « cœur »',
      summary: 'Une phrase.',
      markdown: 'Texte.\n',
    });
  });

  it('refuses a text without its name', () => {
    expect(() => readMethodText('---\ntitle: "A"\nslug: a\n---\nTexte.', 'fr')).toThrow('summary');
  });

  it('gives every text of docs/methods one place in the index, in both languages', () => {
    const placed = methodOrder.flatMap(({ slugs }) => slugs as readonly string[]);
    expect([...methodTexts.fr.keys()].sort()).toEqual([...placed].sort());
    expect([...methodTexts.en.keys()].sort()).toEqual([...placed].sort());
    expect(new Set(placed).size).toBe(placed.length);
  });
});

describe('the glossary', () => {
  it('reads terms with their codes and fields, and leaves out advice to writers', () => {
    const source =
      '# G\n\n## One (Un)\n\n| French | English | code | field | not |\n|---|---|---|---|---|\n| le creux | the dip | `trough` | `trough`, `troughYear` | x |\n\n## Two\n\n| French | English | code | field | not |\n|---|---|---|---|---|\n| a | b | | | c |\n';
    expect(readGlossary(source)).toEqual([
      {
        title: { fr: 'Un', en: 'One' },
        slug: 'one',
        terms: [{ fr: 'le creux', en: 'the dip', codes: ['trough'], fields: ['trough', 'troughYear'] }],
      },
    ]);
  });

  it('has a French title for every part', () => {
    const untitled = glossaryParts.filter(({ title }) => title.fr === title.en).map(({ slug }) => slug);
    expect(untitled).toEqual([]);
    expect(new Set(glossaryParts.map(({ slug }) => slug)).size).toBe(glossaryParts.length);
  });
});
