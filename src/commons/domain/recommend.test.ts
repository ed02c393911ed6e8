import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  answerCodes,
  type Keys,
  keyNames,
  readAnswersToKeys,
  recommend,
  writeAnswersToKeys,
} from './recommend.ts';
import { fieldsOfStarterPathway, type StarterPathway } from './starter-pathway.ts';

const starters = (JSON.parse(readFileSync('data/pathways.json', 'utf8')) as StarterPathway[]).map(
  (entry) => fieldsOfStarterPathway(entry) as unknown as Keys,
);
const answers = (given: Partial<Answers>): Answers => ({
  profile: null,
  objective: null,
  means: null,
  maturity: null,
  wish: null,
  ...given,
});
const keysOf = (given: Partial<Answers>) =>
  recommend(starters, answers(given)).map(({ pathway }) => pathway.key);

/** Any answers, some unsaid. */
const anyAnswers = fc.record(
  Object.fromEntries(
    keyNames.map((key) => [key, fc.constantFrom(null, ...(answerCodes[key] as readonly string[]))]),
  ),
) as unknown as fc.Arbitrary<Answers>;

describe('recommendation by the five keys', () => {
  test('a rural mayor who begins is led to the first alliance, with a reason for each answer', () => {
    const [first] = recommend(
      starters,
      answers({ profile: 'authority', objective: 'alliance', means: 'hour', maturity: '1', wish: 'act' }),
    );
    expect(first).toMatchObject({
      pathway: { key: 'maire-rural-premiere-alliance' },
      reasons: keyNames.map((key) => ({ key, fit: 'fits' })),
    });
  });

  test.each([
    [{ objective: 'evaluate', maturity: '3' }, 'evaluer-partenariat-18-mois'],
    [{ profile: 'company' }, 'entreprise-premier-partenaire'],
    [{ profile: 'foundation', objective: 'fund' }, 'fondation-financer-ingenierie'],
    [{ objective: 'value' }, 'calculer-partager-la-prime'],
    [{ profile: 'academic' }, 'chercheur-observer-alliances'],
  ] as const)('%j leads first to %s', (given, key) => {
    expect(keysOf(given)).toContain(key);
    const [first] = recommend(starters, answers(given));
    expect(first!.reasons.every(({ fit }) => fit !== 'apart')).toBe(true);
  });

  test('what one wants comes before who one is, and neither met is left out', () => {
    expect(keysOf({ profile: 'company', objective: 'study' })[0]).toBe('chercheur-observer-alliances');
    for (const { reasons } of recommend(starters, answers({ profile: 'academic', objective: 'model' })))
      expect(reasons.some(({ fit }) => fit === 'fits')).toBe(true);
  });

  test('without any answer nothing is recommended; maturity alone recommends its level first', () => {
    expect(keysOf({})).toEqual([]);
    expect(recommend(starters, answers({ maturity: '1' }))[0]!.reasons).toEqual([
      { key: 'maturity', fit: 'fits' },
    ]);
    expect(
      recommend(starters, answers({ maturity: '4' })).every(({ reasons }) => reasons[0]!.fit === 'near'),
    ).toBe(true);
  });

  test('whatever the answers: one reason each, no pathway twice, the same order whatever the order of the list', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.shuffledSubarray(starters, { minLength: starters.length }),
        (given, list) => {
          const asked = keyNames.filter((key) => given[key] !== null);
          const found = recommend(starters, given);
          expect(recommend(list, given).map(({ pathway }) => pathway.key)).toEqual(
            found.map(({ pathway }) => pathway.key),
          );
          expect(new Set(found.map(({ pathway }) => pathway.key)).size).toBe(found.length);
          for (const { reasons } of found) expect(reasons.map(({ key }) => key)).toEqual(asked);
        },
      ),
    );
  });

  test('the address of answers gives them back; what is no answer is as if unsaid', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const parameters = writeAnswersToKeys(given);
        expect(readAnswersToKeys((name) => parameters.get(name) ?? undefined)).toEqual(given);
      }),
    );
    expect(readAnswersToKeys(() => '__proto__')).toEqual(answers({}));
  });
});
