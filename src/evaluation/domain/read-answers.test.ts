import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from './question.ts';
import { longestText, mostBytes, readAnswer, readAnswers, writeAnswers } from './read-answers.ts';

const both = (text: string) => ({ fr: text, en: text });
const of = (id: string, more: Partial<Question>): Question => ({
  id,
  level: 'means',
  kind: 'scale',
  text: both(id),
  discuss: both(''),
  ...more,
});
const scale = of('s', {});
const number = of('n', { kind: 'number', least: 0, greatest: 100 });
const choice = of('c', { kind: 'choice', options: [both('Oui'), both('Non')] });
const choices = of('m', { kind: 'choices', options: [both('A'), both('B'), both('C')] });
const text = of('t', { kind: 'text' });
const all = [scale, number, choice, choices, text];

describe('one answer', () => {
  test.each<[Question, string[], unknown]>([
    [scale, ['useful'], 'useful'],
    [scale, ['excellent'], { fault: 'not-offered' }],
    [scale, ['useful', 'useless'], { fault: 'twice' }],
    [scale, [' '], null],
    [number, ['1\u202f2,5'], 12.5],
    [number, ['0'], 0],
    [number, ['douze'], { fault: 'not-a-number' }],
    [number, ['1e3'], { fault: 'not-a-number' }],
    [number, ['101'], { fault: 'out-of-range' }],
    [number, ['-1'], { fault: 'out-of-range' }],
    [number, ['9'.repeat(400)], { fault: 'not-a-number' }],
    [choice, ['o2'], 'o2'],
    [choice, ['o3'], { fault: 'not-offered' }],
    [choice, ['constructor'], { fault: 'not-offered' }],
    [choices, ['o3', 'o1', 'o1'], ['o1', 'o3']],
    [choices, ['o1', 'o9'], { fault: 'not-offered' }],
    [text, ['e\u0301te\u0000 \r\nla'], 'éte \nla'],
    [text, ['x'.repeat(longestText + 1)], { fault: 'too-long' }],
    [text, ['\ud800'], { fault: 'too-long' }],
  ])('%j %j', (question, typed, expected) => expect(readAnswer(question, typed)).toEqual(expected));
});

test('a question that is not asked to who answers refuses the whole', () => {
  const read = readAnswers([scale], new Map([['q-t', ['bonjour']]]));
  expect(read).toEqual({ ok: false, wrong: [], foreign: true });
});

test('each wrong answer is told by its number, with what was found', () => {
  const read = readAnswers(
    all,
    new Map([
      ['q-s', ['useful']],
      ['q-n', ['beaucoup']],
      ['q-c', ['o7']],
    ]),
  );
  expect(read.ok ? [] : read.wrong.map(({ number: at, fault, found }) => [at, fault, found])).toEqual([
    [2, 'not-a-number', 'beaucoup'],
    [3, 'not-offered', 'o7'],
  ]);
});

test('what is read is written back as it was typed, and never passes the size that all are filled to', () => {
  const typed = fc.record({
    s: fc.constantFrom('essential', 'no-opinion'),
    n: fc.integer({ min: 0, max: 100 }).map(String),
    c: fc.constantFrom('o1', 'o2'),
    m: fc.subarray(['o1', 'o2', 'o3'], { minLength: 1 }),
    t: fc.string({ unit: 'binary', minLength: 1, maxLength: 250 }),
  });
  fc.assert(
    fc.property(typed, (given) => {
      const entries = Object.entries(given).map(([id, value]) => [`q-${id}`, [value].flat()] as const);
      const read = readAnswers(all, new Map(entries));
      if (!read.ok) return;
      expect(readAnswers(all, writeAnswers(read.answers))).toEqual(read);
      expect(Buffer.byteLength(JSON.stringify(read.answers))).toBeLessThan(mostBytes(all));
    }),
  );
});
