import { expect, it } from 'vitest';
import { kitWords } from '../kit/words.ts';
import { electedKit, type KitSubject } from './elected-kit.ts';

const subject: KitSubject = {
  name: 'Le jardin',
  where: '',
  need: 'Des terres en friche.',
  answer: '',
  changed: '',
  actors: [],
  figures: [],
  lessons: '',
  difficult: '',
  conditions: '',
  goals: [],
  address: 'https://cap17.exemple.fr/recits/jardin',
  simulator: 'https://cap17.exemple.fr/simulateur',
  isExample: false,
};
const words = { ...kitWords.fr.kit, list: (items: readonly string[]) => items.join(', ') };

it('says of an alliance that tells little only what it told, and that the rest is not known', () => {
  const kit = electedKit(subject, words);
  const said = JSON.stringify(kit);
  expect(said).not.toMatch(/undefined|null|: \.|\(\)/);
  expect(kit.speech.join(' ')).toContain('je n’en inventerai pas');
  expect(kit.questions.map(({ answer }) => answer).join(' ')).toContain('ne sont pas publiées');
  expect(kit.note.map(({ title }) => title)).not.toContain('Ce que cela sert');
  expect(kit.invitation.join(' ')).toContain(subject.address);
});

it('can be said in three minutes, with three figures at most, each with its date', () => {
  const figures = Array.from({ length: 6 }, (_, index) => ({
    label: `Chiffre ${index}`,
    value: '12',
    when: '2024',
    source: 'Site',
    link: null,
  }));
  const long = {
    ...subject,
    answer: 'mot '.repeat(60),
    changed: 'mot '.repeat(60),
    difficult: 'mot '.repeat(40),
    figures,
  };
  const kit = electedKit(long, words);
  const speech = kit.speech.join(' ');
  // A hundred and fifty words a minute, as one speaks.
  expect(speech.split(/\s+/).length).toBeLessThan(450);
  expect(speech.match(/Chiffre \d, 12 \(2024\)/g)).toHaveLength(3);
  expect(kit.figures).toHaveLength(6);
});
