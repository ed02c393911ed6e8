import { describe, expect, it } from 'vitest';
import { readGlossary } from './domain/glossary.ts';
import { guideOrder } from './domain/guide-order.ts';
import { readGuideText } from './domain/guide-text.ts';
import { methodOrder } from './domain/method-order.ts';
import { readMethodText } from './domain/method-text.ts';
import { glossaryParts } from './glossary.ts';
import { linkOnSite } from './help/guide-links.ts';
import { guides } from './help/guides.ts';
import { methodTexts } from './library.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';

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

describe('guides of the help', () => {
  it('reads the title of a guide and its first sentence, without marks', () => {
    expect(readGuideText('# Le fichier `a`\n\nUn [lien](x.md) et\n`code`. Une autre.\n', 'a', 'fr')).toEqual({
      slug: 'a',
      language: 'fr',
      title: 'Le fichier a',
      summary: 'Un lien et code.',
      markdown: 'Un [lien](x.md) et\n`code`. Une autre.\n',
    });
    expect(() => readGuideText('# A\n\n## B\n', 'a', 'fr')).toThrow('a.fr');
  });

  it('gives every guide of docs/guides one place, in both languages', () => {
    const placed = guideOrder.flatMap(({ slugs }) => slugs as readonly string[]).sort();
    expect([...guides.fr.keys()].sort()).toEqual(placed);
    expect([...guides.en.keys()].sort()).toEqual(placed);
  });

  it('turns every link between documents into one of the site, or into words', () => {
    expect(linkOnSite('../../methods/shapley.fr.md#la-formule', 'fr')).toBe('/methode/shapley#la-formule');
    expect(linkOnSite('alliance-file.md', 'en')).toBe('/en/help/alliance-file');
    expect(linkOnSite('../../../examples/README.md', 'fr')).toBeNull();
    expect(linkOnSite('https://example.org/a.md', 'fr')).toBe('https://example.org/a.md');
    const known = new Set(
      (['fr', 'en'] as const).flatMap((language) => [
        ...[...methodTexts[language].keys()].map((slug) =>
          linkOnSite(`../../methods/${slug}.fr.md`, language),
        ),
        ...[...guides[language].keys()].map((slug) => linkOnSite(`${slug}.md`, language)),
      ]),
    );
    const lost = (['fr', 'en'] as const).flatMap((language) =>
      [...guides[language].values()].flatMap(({ slug, markdown }) =>
        [
          ...renderMarkdown(markdown, language, (target) => linkOnSite(target, language)).html.matchAll(
            /href="([^"]+)"/g,
          ),
        ]
          .map(([, target]) => target!.split('#')[0]!)
          .filter((target) => !/^https?:/.test(target) && !known.has(target))
          .map((target) => `${slug}.${language}: ${target}`),
      ),
    );
    expect(lost).toEqual([]);
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
