import { expect, test } from 'vitest';
import { allianceProblemCodes } from './alliance-file-codes.ts';
import { describeProblem, problemCodes } from './describe-problem.ts';
import { jsonProblemCodes } from './json-reading-codes.ts';

test('every code of alliance files and JSON texts has a sentence in both languages', () => {
  for (const code of [...allianceProblemCodes, ...jsonProblemCodes]) {
    expect(problemCodes).toContain(code);
    for (const language of ['fr', 'en'] as const) {
      const sentence = describeProblem({ code, path: '', params: {} }, language);
      expect(sentence).toMatch(/^.{10,}\.$/u);
    }
  }
});

test('French sentences have their narrow spaces', () => {
  for (const code of problemCodes) {
    const sentence = describeProblem({ code, path: '', params: { found: 'x', expected: 'number' } }, 'fr');
    expect(sentence).not.toMatch(/ [:;!?»]|« /u);
  }
});

test('a code without words is a fault, said at once', () => {
  expect(() => describeProblem({ code: 'no.such', path: '', params: {} }, 'fr')).toThrow('no.such');
});
