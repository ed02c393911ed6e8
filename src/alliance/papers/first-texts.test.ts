import { expect, it } from 'vitest';
import type { AllianceReading } from '../domain/alliance-reading.ts';
import { agreementSections, charterSections } from '../domain/paper-kinds.ts';
import { firstTexts } from './first-texts.ts';
import { agreementEn, charterEn } from './texts.en.ts';
import { agreementFr, charterFr } from './texts.fr.ts';

const reading = {
  alliance: {
    name: 'Cuisine partagée',
    need: '',
    answer: 'Une cuisine à plusieurs',
    kinds: ['economic-cooperation'],
    sdgs: [12],
    startsOn: '2027-01-01',
    endsOn: null,
  },
  members: [
    { name: 'Épicerie', role: 'apporte les invendus', standing: 'consented' },
    { name: 'Laiterie', role: '', standing: 'invited' },
  ],
} as unknown as AllianceReading;

it('has each section in both languages, in the order of the text', () => {
  for (const [order, ...languages] of [
    [charterSections, charterFr, charterEn],
    [agreementSections, agreementFr, agreementEn],
  ] as const)
    for (const texts of languages) expect(Object.keys(texts)).toEqual([...order]);
});

it('tells what the alliance noted, only members who consented, and what is still to be written', () => {
  const charter = firstTexts('charter', 'fr', reading);
  const body = (section: string) => charter.find((one) => one.section === section)?.body;
  expect(body('why')).toBe('À écrire ensemble.');
  expect(body('who')).toBe('Épicerie (apporte les invendus).');
  expect(body('together')).toContain('Une cuisine à plusieurs');
  expect(body('together')).toContain('12. ');
  expect(body('calendar')).toContain('2027');
  expect(body('calendar')).not.toContain('Fin prévue');
});
