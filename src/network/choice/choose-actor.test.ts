import { expect, it } from 'vitest';
import { readActorChoice } from './choose-actor.ts';

const actors = [
  { id: '1', name: 'Les Jardins d’Émile' },
  { id: '2', name: 'Les Jardins partagés' },
  { id: '3', name: 'Mairie de Saint-Paul' },
  { id: '4', name: 'Mairie de Saint-Paul' },
];
const read = (query: Readonly<Record<string, string>>) => readActorChoice(actors, query, 'from');

it('takes the actor of an id', () => {
  expect(read({ from: '2' })).toEqual({ id: '2', typed: 'Les Jardins partagés', proposed: [], count: 0 });
});

it.each([
  ['les jardins d emile', '1'],
  ['JARD parta', '2'],
  ['jardins', null],
  ['mairie de St Paul', null],
  ['piscine', null],
  ['…', null],
  ['', null],
])('«%s» means %s', (typed, id) => {
  expect(read({ 'from-name': typed }).id).toBe(id);
});

it('proposes those that words may mean, of the same name too', () => {
  expect(read({ 'from-name': 'mairie st paul' })).toMatchObject({
    count: 2,
    proposed: [{ id: '3' }, { id: '4' }],
  });
});

it('takes the one chosen among those proposed, unless other words were typed since', () => {
  expect(read({ 'from-name': 'jardins', 'from-for': 'jardins', from: '1' }).id).toBe('1');
  expect(read({ 'from-name': 'Saint-Paul', 'from-for': 'jardins', from: '1' })).toMatchObject({
    id: null,
    count: 2,
  });
  expect(read({ 'from-name': 'jardins', 'from-for': 'jardins', from: '' })).toMatchObject({
    id: null,
    count: 2,
  });
});

it('keeps an actor that came by its id, its name written in the field', () => {
  expect(read({ from: '1', 'from-name': 'Les Jardins d’Émile' }).id).toBe('1');
  expect(read({ from: '3', 'from-name': 'Mairie de Saint-Paul' }).id).toBe('3');
  expect(read({ from: '1', 'from-name': 'partagés' }).id).toBe('2');
});

it('proposes some of a great many, and counts them all', () => {
  const many = Array.from({ length: 900 }, (_, at) => ({ id: String(at), name: `Club ${at}` }));
  const { proposed, count } = readActorChoice(many, { 'for-name': 'club' }, 'for');
  expect([proposed.length, count]).toEqual([50, 900]);
});
