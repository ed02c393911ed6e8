import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';

const words = catalogue(
  { ask: "C'est tout ?", steps: ['un ?', 'deux'], deep: { count: (n: number) => `${n} % : peu` } },
  { ask: "That's all?", steps: ['one?', 'two'], deep: { count: (n: number) => `${n}%: little` } },
);

it('sets every text in the typography of its language, those made from figures too', () => {
  expect([words.fr.ask, words.fr.steps, words.fr.deep.count(5)]).toEqual([
    'C’est tout\u202f?',
    ['un\u202f?', 'deux'],
    '5\u00a0%\u00a0: peu',
  ]);
  expect([words.en.ask, words.en.steps, words.en.deep.count(5)]).toEqual([
    'That’s all?',
    ['one?', 'two'],
    '5%: little',
  ]);
});

it('refuses by type an English side that lacks a key', () => {
  // @ts-expect-error the key `close` is missing
  catalogue({ open: 'Ouvrir', close: 'Fermer' }, { open: 'Open' });
});
