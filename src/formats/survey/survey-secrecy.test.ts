import { describe, expect, it } from 'vitest';
import { computeSurveyDocument, type SurveyAnswer } from './index.ts';

function answerOf(document: unknown, language: 'fr' | 'en' = 'en'): SurveyAnswer {
  const result = computeSurveyDocument(document, { language });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const scale = ['yes', 'no'];
describe('secrecy in a survey document', () => {
  const groups = {
    citizens: { yes: 18, no: 13 },
    companies: { yes: 2, no: 1 },
    authorities: { yes: 14, no: 12 },
  };

  it('hides small groups, and whatever rests on them', () => {
    const answer = answerOf({ scale, groups, threshold: 11 });
    expect(answer.shares!.companies).toBeNull();
    expect(answer.respondents).toEqual({ citizens: 31, companies: null, authorities: 26 });
    expect(answer.gaps!.map(({ difference }) => difference === null)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
    expect(answer.notes!['shares.companies']).toMatch('secrecy');
    // Holm counts the gaps that are published, and only those.
    expect(answer.gaps![2]!.pAdjusted).toBe(Math.min(1, 2 * answer.gaps![2]!.p!));
  });

  it('gives every hidden count the same reason, whether it is small or hidden for another', () => {
    const answer = answerOf({ scale: ['a', 'b', 'c'], groups: { g: { a: 40, b: 3, c: 12 } }, threshold: 11 });
    expect(answer.shares!.g).toMatchObject({ a: { count: 40 }, b: null, c: null });
    expect(answer.notes!['shares.g.b']).toBe(answer.notes!['shares.g.c']);
    expect(answer.meanRanks).toEqual({ g: null });
  });

  it('takes its own release as what was published before', () => {
    const before = answerOf({ scale, groups, threshold: 11 });
    const grown = { ...groups, citizens: { yes: 19, no: 13 }, companies: { yes: 20, no: 14 } };
    const after = answerOf({ scale, groups: grown, threshold: 11, previous: [before.release] });
    expect(after.states).toEqual({ citizens: 'held', companies: 'new', authorities: 'held' });
    expect(after.shares!.citizens).toEqual(before.shares!.citizens);
    expect(after.notes!['shares.citizens']).toMatch('previous release');
  });

  it('hides alpha of few people, and raked weights of small cells', () => {
    expect(
      answerOf({
        items: [
          [1, 2],
          [2, 2],
          [3, 5],
        ],
        threshold: 11,
      }).cronbachAlpha,
    ).toBeNull();
    const weights = [
      { r: 'x', count: 4 },
      { r: 'y', count: 40 },
    ];
    const hidden = answerOf({ weights, margins: { r: { x: 10, y: 10 } }, threshold: 11 });
    expect([hidden.weights, hidden.effectiveSize]).toEqual([[], null]);
  });

  it('judges organisations by theirs', () => {
    const organisations = { companies: { yes: [3, 2, 4], no: [1, 1, 1] } };
    const three = { ...groups, companies: { yes: 3, no: 3 } };
    const answer = answerOf({ scale, groups: three, threshold: 11, organisations, totals: false });
    expect(answer.shares!.companies).toMatchObject({ yes: { count: 3 }, no: { count: 3 } });
  });
});
