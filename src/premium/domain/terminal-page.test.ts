import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryAlliance } from '../../../test/support/arbitrary-alliance.ts';
import { bytesOf, exampleAlliance, smallAlliance } from '../../../test/support/premium-of.ts';
import { computePremiumDocument } from '../../formats/alliance-file/index.ts';
import type { Language } from '../../kernel/language.ts';
import { formats } from '../../platform/web/format/format.ts';
import { currencySign } from '../../platform/web/format/money.ts';
import { terminalPage } from './terminal-page.ts';
import { widthOf } from './terminal-text.ts';

function pageOf(
  document: unknown,
  { language = 'fr' as Language, width = 80, colours = false } = {},
): string {
  const computed = computePremiumDocument(bytesOf(document), {
    samples: 256,
    language,
    engineVersion: 'test',
  });
  if (!computed.ok) throw new Error(JSON.stringify(computed.errors));
  const { model } = computed.value;
  return terminalPage({
    model,
    computed: computed.value,
    language,
    format: formats[language],
    currency: currencySign(model.currency),
    style: { width, colours },
  });
}

const uncertain = exampleAlliance('cuisine-partagee-incertaine');

test('the page answers each question, in the words of the product, in both languages', () => {
  const french = pageOf(uncertain);
  for (const question of [
    'Combien',
    'Qui gagne, qui paie',
    'Quand',
    'Comment partager',
    'Quelle aide',
    'Que mesurer d’abord',
  ]) {
    expect(french).toContain(question);
  }
  expect(french).toMatch(/le territoire y gagne sans doute\u00a0: \d+ chances sur 100/);
  expect(french).toContain('Prime brute');
  expect(french).toContain('Le creux\u00a0: de');
  expect(french).not.toMatch(/ [:;!?»]|« /u);
  const english = pageOf(uncertain, { language: 'en' });
  for (const question of [
    'How much?',
    'Who gains, who pays?',
    'When?',
    'How to share?',
    'What start-up funding',
    'What to measure first?',
  ]) {
    expect(english).toContain(question);
  }
  expect(english).toMatch(/the territory probably gains: \d+ chances in 100/);
});

test('no word of software or of ranking stands on the page', () => {
  for (const language of ['fr', 'en'] as const) {
    expect(pageOf(uncertain, { language })).not.toMatch(
      /\b(score|input|dataset|dashboard|meilleur|best|top)\b|undefined|NaN|null/i,
    );
  }
});

test('colours only where asked; the text is the same', () => {
  const plain = pageOf(uncertain);
  const coloured = pageOf(uncertain, { colours: true });
  expect(plain).not.toContain('\u001b');
  expect(coloured.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(plain);
  expect(coloured).not.toBe(plain);
});

describe('lines are no wider than the terminal', () => {
  for (const folder of ['examples/alliances', 'examples/alliances/en']) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      test.each(['fr', 'en'] as const)(`${folder}/${file} in %s`, (language) => {
        const document = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown;
        for (const width of [60, 80, 100]) {
          for (const line of pageOf(document, { language, width }).split('\n')) {
            expect(widthOf(line), line).toBeLessThanOrEqual(width);
          }
        }
      });
    }
  }
});

test('any alliance has its page', () => {
  fc.assert(
    fc.property(
      fc.boolean().chain((doubt) => arbitraryAlliance({ uncertain: doubt })),
      (document) => {
        const page = pageOf(document);
        expect(page).not.toMatch(/undefined|NaN/);
        expect(Math.max(...page.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
      },
    ),
    { numRuns: 40 },
  );
});

test('long horizons show round years, wide tables go on below, many members are all named', () => {
  const long = pageOf({
    ...smallAlliance,
    horizonYears: 60,
    engineering: { total: new Array(61).fill(1_234_567) },
  });
  expect(long).toMatch(/ 28 /);
  expect(long).not.toMatch(/ 29 /);
  const members = Array.from({ length: 20 }, (_, place) => ({
    id: `m${place}`,
    name: `Membre numéro ${place}`,
    kind: 'other',
  }));
  const many = pageOf({
    ...smallAlliance,
    members,
    jointValue: [{ id: 'j', among: ['m0', 'm1'], perYear: 10 }],
  });
  for (const { name } of members) expect(many).toContain(name);
  expect(many).toContain('Au-delà de 16 membres');
});

test('names cannot move the cursor nor turn the line around', () => {
  const tricky = pageOf({
    ...smallAlliance,
    name: 'A\u001b[2J\u202eB',
    members: [
      { id: 'A', name: '\u001b]0;x\u0007nom', kind: 'other' },
      { id: 'E', name: 'e\nf', kind: 'other' },
      { id: 'C' },
    ],
  });
  expect(tricky.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
});

test('a certain file says that nothing is said of the doubt', () => {
  const page = pageOf(exampleAlliance('cuisine-partagee'));
  expect(page).toContain('Aucun chiffre n’a de fourchette');
  expect(page).toContain('Le creux\u00a0: 104\u00a0k€, au plus bas l’année 1.');
});

test('amounts beyond numbers still have a page', () => {
  const page = pageOf({ ...smallAlliance, jointValue: [{ id: 'j', among: ['A', 'E'], perYear: 1e308 }] });
  expect(page).toContain('dépassent ce que les nombres peuvent porter');
});
