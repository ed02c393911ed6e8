import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../src/documents/pdf/write-pdf.ts';
import type { Language } from '../../src/kernel/language.ts';
import type { Paper, Text } from '../../src/platform/ports/paper.ts';
import { premiumDossier } from '../../src/premium/dossier/premium-dossier.ts';
import { arbitraryAlliance } from '../support/arbitrary-alliance.ts';
import { outcomeOf } from '../support/documents.ts';
import { hostileAlliance, hostileText } from '../support/hostile-alliance.ts';
import { findPdfFaults } from '../support/pdf-ua.ts';
import { exampleAlliance, smallAlliance } from '../support/premium-of.ts';

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((piece) => piece.text).join('');

/** Everything that a document says, one text a line. */
function textsOf({ title, lead = '', facts = [], blocks }: Paper): string {
  const said = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figures':
        return block.items.flatMap(({ label, value, note = '' }) => [label, value, note]);
      case 'list':
        return block.items.map(plain);
      case 'table':
        return [block.caption, ...block.columns.map(({ label }) => label), ...block.rows.flat().map(plain)];
      case 'chart':
        return [block.alt];
      case 'contents':
        return [block.title];
      default:
        return [plain(block.text)];
    }
  });
  return [title, lead, ...facts, ...said].join('\n');
}

const dossierOf = (document: unknown, language: Language = 'fr'): Paper =>
  premiumDossier(outcomeOf(document, language), language);

const uncertain = exampleAlliance('cuisine-partagee-incertaine');

test('the first page answers what, for whom, when, with what chance, why this support and not more', () => {
  const [french, english] = (['fr', 'en'] as const).map((language) =>
    textsOf(dossierOf(uncertain, language)),
  );
  for (const question of [
    'Quoi',
    'Pour qui',
    'Quand',
    'Avec quelle chance',
    'Pourquoi cette aide, et pas plus',
  ])
    expect(french).toContain(`${question}\u202f?`);
  for (const question of [
    'What?',
    'For whom?',
    'When?',
    'With what chance?',
    'Why this support, and not more?',
  ])
    expect(english).toContain(question);
});

test('it says every premium as a range, every member, every hypothesis with its source, and where it comes from', () => {
  const outcome = outcomeOf(uncertain);
  const text = textsOf(premiumDossier(outcome, 'fr'));
  for (const { name } of outcome.model.members) expect(text).toContain(name);
  for (const { source } of outcome.detail.inputs) if (source !== null) expect(text).toContain(source);
  for (const words of ['Prime brute', 'Prime nette', 'prime des membres', 'prime du territoire'])
    expect(text).toContain(words);
  expect(text).toContain(outcome.report.provenance.input);
  expect(text).toContain('9.9.9');
  expect(text).toContain('une hypothèse de Cap17');
});

test.each(['fr', 'en'] as const)(
  'no word of software, of ranking or of nothing stands in it (%s)',
  (language) => {
    const text = textsOf(dossierOf(uncertain, language));
    expect(/\b(score|dataset|dashboard|meilleur|(?<!at )best|top)\b/i.exec(text)).toBeNull();
    expect(/undefined|NaN|Infinity|\[object/.exec(text)).toBeNull();
  },
);

test('French words are set in French typography', () => {
  expect(textsOf(dossierOf(uncertain))).not.toMatch(/ [:;!?»]|« /u);
});

test('a certain file says that its doubt is not measured', () => {
  const text = textsOf(dossierOf(exampleAlliance('cuisine-partagee')));
  expect(text).toContain('Non mesurée');
  expect(text).not.toContain('Milieu');
});

test('an alliance of forty names the whole as such, and says what is not computed', () => {
  const members = Array.from({ length: 40 }, (_, place) => ({
    id: `m${place}`,
    name: `Membre ${place}`,
    kind: 'other',
  }));
  const jointValue = [{ id: 'j', among: members.map(({ id }) => id), perYear: { low: 5, high: 9 } }];
  const text = textsOf(dossierOf({ ...smallAlliance, members, jointValue }));
  expect(text).toContain('Tous ensemble (40\u00a0membres)');
  expect(text).toContain('et 32 autres');
  expect(text).toContain('Au-delà de 16 membres');
  for (const { name } of members) expect(text).toContain(name);
});

test('grants are told, with who pays, and amounts beyond numbers leave out only the drawing', () => {
  expect(textsOf(dossierOf(hostileAlliance))).toContain(hostileText.slice(0, 20));
  const huge = dossierOf({
    ...smallAlliance,
    jointValue: [{ id: 'j', among: ['A', 'E'], perYear: 1e308 }],
  });
  expect(textsOf(huge)).not.toContain('NaN');
  expect(writePdf(huge).length).toBeGreaterThan(10_000);
});

describe('every example makes a PDF that passes PDF/UA-1', () => {
  for (const folder of ['examples/alliances', 'examples/alliances/en']) {
    const language = folder.endsWith('en') ? 'en' : 'fr';
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      test(`${folder}/${file}`, () => {
        const document = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;
        const text = Buffer.from(writePdf(dossierOf(document, language))).toString('latin1');
        expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
        expect(text).toContain(`/Lang (${language}`);
      });
    }
  }
  test('a hostile one too, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      const pdf = writePdf(dossierOf(hostileAlliance, language));
      expect(findPdfFaults(pdf, language)).toEqual([]);
    }
  });
});

test('any alliance has its dossier', () => {
  fc.assert(
    fc.property(
      fc.boolean().chain((doubt) => arbitraryAlliance({ uncertain: doubt })),
      (document) => {
        const paper = dossierOf(document);
        expect(textsOf(paper)).not.toMatch(/undefined|NaN/);
        for (const block of paper.blocks) if (block.kind === 'chart') expect(block.alt).not.toBe('');
      },
    ),
    { numRuns: 30 },
  );
});
