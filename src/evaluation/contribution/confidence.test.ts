import { expect, test } from 'vitest';
import { chanceFigure, chances, chanceWord } from './chance-scale.ts';
import { confidenceOf, type Sign, tellingOf } from './confidence.ts';

const sign = (id: string, more: Partial<Sign> = {}): Sign => ({
  id,
  sighting: 'seen',
  ifTrue: 'very-likely',
  ifFalse: 'very-unlikely',
  ...more,
});

test('a sign seen, nine times likelier if the alliance contributed, multiplies the odds by nine', () => {
  const { path, now } = confidenceOf(0.5, [sign('a'), sign('b')]);
  expect(path.map(({ after }) => after)).toEqual([expect.closeTo(0.9, 12), expect.closeTo(81 / 82, 12)]);
  expect(now).toBeCloseTo(81 / 82, 12);
});

test('a sign expected and not seen lowers confidence; one not looked for changes nothing', () => {
  expect(confidenceOf(0.5, [sign('a', { sighting: 'not-seen' })]).now).toBeCloseTo(0.1, 12);
  expect(confidenceOf(0.5, [sign('a', { sighting: 'not-looked' })])).toMatchObject({
    now: 0.5,
    path: [],
    hangsOn: null,
  });
});

test('the sign on which confidence hangs most is named, with what it would be without it', () => {
  const { hangsOn } = confidenceOf(0.5, [
    sign('weak', { ifTrue: 'likely', ifFalse: 'even' }),
    sign('strong'),
  ]);
  expect(hangsOn).toEqual({ id: 'strong', without: expect.closeTo(0.6, 12) });
});

test('confidence never leaves 0 to 1 whatever the signs, and each beginning keeps its order', () => {
  const many = chances.flatMap((ifTrue) =>
    chances.map((ifFalse) => sign(`${ifTrue} ${ifFalse}`, { ifTrue, ifFalse })),
  );
  const { now, fromOtherPriors } = confidenceOf(0.5, many);
  expect(now).toBeGreaterThan(0);
  expect(now).toBeLessThan(1);
  const told = fromOtherPriors.map((one) => one.now!);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test('each word of the scale holds its own figure', () => {
  for (const chance of chances) expect(chanceWord(chanceFigure(chance))).toBe(chance);
  expect([1, 0.95, 0.66, 0.33, 0.329, 0.05, 0].map(chanceWord)).toEqual([
    'virtually-certain',
    'very-likely',
    'even',
    'even',
    'unlikely',
    'very-unlikely',
    'exceptionally-unlikely',
  ]);
});

test('what a sign can tell: both ways, by being seen, by being absent, or little', () => {
  const of = (ifTrue: Sign['ifTrue'], ifFalse: Sign['ifFalse']) => tellingOf({ ifTrue, ifFalse });
  expect([
    of('very-likely', 'very-unlikely'),
    of('unlikely', 'very-unlikely'),
    of('very-likely', 'likely'),
    of('likely', 'likely'),
  ]).toEqual(['both-ways', 'if-seen', 'if-absent', 'little']);
});
