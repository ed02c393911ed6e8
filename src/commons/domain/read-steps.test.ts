import { describe, expect, test } from 'vitest';
import { inAskedOrder, readSteps, resourceKeyOf, type TypedStep } from './read-steps.ts';

const step = (name: string, more: Partial<TypedStep> = {}): TypedStep => ({
  key: name.toLowerCase(),
  position: null,
  texts: {
    title: { fr: name, en: '' },
    why: { fr: '', en: '' },
    doThis: { fr: 'Faire', en: '' },
    check: { fr: 'Fait ?', en: '' },
  },
  resources: [],
  ...more,
});
const placed = (names: string, positions: readonly number[]) =>
  inAskedOrder([...names].map((name, at) => ({ name, position: positions[at]! })))
    .map(({ name }) => name)
    .join('');
const newKey = (_: TypedStep, taken: ReadonlySet<string>) => `n${taken.size}`;

describe('steps of a pathway as they are typed', () => {
  test('a step stands where it was sent, the others make room', () => {
    expect(placed('ABCD', [1, 2, 3, 4])).toBe('ABCD');
    expect(placed('ABCD', [1, 2, 3, 2])).toBe('ADBC');
    expect(placed('ABCD', [3, 2, 3, 4])).toBe('BCAD');
    expect(placed('ABCD', [4, 2, 3, 1])).toBe('DBCA');
  });

  test('blank steps and those taken out are left out; new ones get a mark of their own', () => {
    const blank = step('', {
      texts: {
        title: { fr: '', en: '' },
        why: { fr: '', en: '' },
        doThis: { fr: '', en: '' },
        check: { fr: '', en: '' },
      },
    });
    const read = readSteps(
      [step('A', { position: 1 }), step('B'), { ...blank, position: 3 }, step('C', { key: '', position: 4 })],
      newKey,
    );
    expect('steps' in read && read.steps.map(({ key }) => key)).toEqual(['a', 'n1']);
  });

  test.each([
    [[], { kind: 'no-steps' }],
    [
      Array.from({ length: 13 }, (_, at) => step(`s${at}`, { position: at + 1 })),
      { kind: 'too-many', found: 13 },
    ],
    [[step('A', { position: 1 }), step('A', { position: 2 })], { kind: 'twice', key: 'a' }],
    [
      [step('A', { position: 1, texts: { ...step('A').texts, check: { fr: '', en: '' } } })],
      { kind: 'missing', step: 1, text: 'check', language: 'fr' },
    ],
    [
      [step('A', { position: 1, texts: { ...step('A').texts, title: { fr: 'A', en: 'A' } } })],
      { kind: 'missing', step: 1, text: 'doThis', language: 'en' },
    ],
    [
      [step('A', { position: 1, resources: ['not a word'] })],
      { kind: 'resource', step: 1, found: 'not a word' },
    ],
    [
      [step('A', { position: 1, resources: Array.from({ length: 9 }, (_, at) => `r-${at}`) })],
      { kind: 'many-resources', step: 1, found: 9 },
    ],
  ])('%#: the first fault is told with its step', (typed, fault) => {
    expect(readSteps(typed, newKey)).toEqual({ fault });
  });

  test('a resource is named by its word or by its address in the commons', () => {
    expect(resourceKeyOf('https://exemple.fr/communs/un-guide')).toBe('un-guide');
    expect(resourceKeyOf(' /en/commons/un-guide/ ')).toBe('un-guide');
    expect(resourceKeyOf('un-guide')).toBe('un-guide');
    expect(resourceKeyOf('https://exemple.fr/ailleurs')).toBeNull();
  });
});
