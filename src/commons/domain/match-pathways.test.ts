import { expect, test } from 'vitest';
import { matchPathways } from './match-pathways.ts';

const pathways = [
  { key: 'ptce', texts: ['Monter un PTCE', 'Vérifier si un pôle territorial vous convient'] },
  { key: 'prime', texts: ['Calculer et partager la prime à l’alliance', ''] },
];
const keys = (question: string) => matchPathways(question, pathways).map(({ key }) => key);

test.each([
  ['ptce', ['ptce']],
  ['poles territoriaux', ['ptce']],
  ['le calcul de la prime', ['prime']],
  ['prime ptce', []],
  ['de la', []],
  ['', []],
  ['.*', []],
])('“%s” finds %j', (question, found) => {
  expect(keys(question)).toEqual(found);
});
