import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countDone,
  markStep,
  nextStep,
  type Progress,
  readProgress,
  writeProgress,
} from './pathway-progress.ts';

const anyProgress: fc.Arbitrary<Progress> = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6})?$/),
      fc.array(fc.tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/), fc.constantFrom('done', 'later')), {
        minLength: 1,
        maxLength: 6,
      }),
    ),
    { maxLength: 8 },
  )
  .map((list) => new Map(list.map(([key, steps]) => [key, new Map(steps)])) as Progress);

test('what a device keeps is read back the same', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      expect(readProgress(writeProgress(progress))).toEqual(progress);
    }),
  );
});

test('whatever a cookie holds is read without harm, and what is read can be written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9.!_-]*$/)), (text) => {
      const progress = readProgress(text);
      expect(readProgress(writeProgress(progress))).toEqual(progress);
    }),
  );
  expect(readProgress(undefined).size).toBe(0);
  expect(readProgress('monter-un-ptce.1!2_<script>.1').size).toBe(1);
});

test('too much for a cookie forgets the pathways touched first, never the last one', () => {
  let progress: Progress = new Map();
  for (let at = 0; at < 300; at += 1)
    progress = markStep(progress, `un-parcours-assez-long-${at}`, '1', 'done');
  const text = writeProgress(progress);
  expect(text.length).toBeLessThanOrEqual(3_600);
  expect([...readProgress(text).keys()].at(-1)).toBe('un-parcours-assez-long-299');
  expect(readProgress(text).has('un-parcours-assez-long-0')).toBe(false);
});

test('marks are changed and taken away; steps that are no longer in the pathway do not count', () => {
  const steps = [{ key: '1' }, { key: '2' }];
  let progress = markStep(new Map(), 'p', '1', 'later');
  expect([countDone(steps, progress.get('p')), nextStep(steps, progress.get('p'))?.key]).toEqual([0, '1']);
  progress = markStep(progress, 'p', '1', 'done');
  progress = markStep(progress, 'p', 'gone', 'done');
  expect([countDone(steps, progress.get('p')), nextStep(steps, progress.get('p'))?.key]).toEqual([1, '2']);
  progress = markStep(progress, 'p', '2', 'done');
  expect(nextStep(steps, progress.get('p'))).toBeNull();
  expect(markStep(markStep(new Map(), 'p', '1', 'done'), 'p', '1', null).has('p')).toBe(false);
});
