import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorLevels, getTarget, readTargetCode, sdgTargets } from './targets.ts';
import { type AnchoredTarget, cellPath, countGoals, wheelPoint } from './wheel.ts';

const goals = Array.from({ length: 17 }, (_, index) => index + 1);

describe('the targets', () => {
  it('are 169, each in its goal', () => {
    expect(sdgTargets).toHaveLength(169);
    expect(sdgTargets.every(({ code, goal }) => code.startsWith(`${goal}.`))).toBe(true);
  });

  it.each([
    ['13.2', '13.2'],
    ['ODD 13.2', '13.2'],
    ['cible 17.A', null],
    ['6.A', '6.a'],
    [' 3,4 ', '3.4'],
    ['13.02', '13.2'],
    ['18.1', null],
    ['13.99', null],
    ['treize', null],
    ['', null],
  ])('“%s” is read as %s', (typed, code) => {
    expect(readTargetCode(typed)).toBe(code);
    expect(getTarget(typed) === null || readTargetCode(typed) === typed).toBe(true);
  });
});

describe('the wheel', () => {
  it('counts a target once by level, and says how many are measured', () => {
    const anchors: AnchoredTarget[] = [
      { code: '13.2', goal: 13, level: 'main' },
      { code: '13.2', goal: 13, level: 'main' },
      { code: '13.2', goal: 13, level: 'watch-out' },
      { code: '13.1', goal: 13, level: 'supports' },
    ];
    expect(countGoals(anchors, new Set(['13.2', '1.1']), goals)[12]).toEqual({
      goal: 13,
      main: 1,
      supports: 1,
      watchOut: 1,
      measured: 1,
      targets: 2,
    });
  });

  it('has all seventeen goals, and never more measured targets than anchored ones', () => {
    const anchor = fc.record({
      target: fc.constantFrom(...sdgTargets),
      level: fc.constantFrom(...anchorLevels),
    });
    fc.assert(
      fc.property(fc.array(anchor), fc.array(fc.constantFrom(...sdgTargets)), (anchors, followed) => {
        const counts = countGoals(
          anchors.map(({ target: { code, goal }, level }) => ({ code, goal, level })),
          new Set(followed.map(({ code }) => code)),
          goals,
        );
        expect(counts.map(({ goal }) => goal)).toEqual(goals);
        for (const { measured, targets, main, supports, watchOut } of counts) {
          expect(measured).toBeLessThanOrEqual(targets);
          expect(targets).toBeLessThanOrEqual(main + supports + watchOut);
        }
      }),
    );
  });

  it('begins on top and turns clockwise', () => {
    expect(wheelPoint(100, 50, 0)).toEqual([100, 50]);
    expect(wheelPoint(100, 50, 0.25)).toEqual([150, 100]);
    expect(cellPath(100, { inner: 20, outer: 40 }, 0, 17)).toMatch(/^M100\.\d+ 60/);
  });
});
