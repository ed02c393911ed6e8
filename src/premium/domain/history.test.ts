import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endStep, recordChange, redoChange, replacePresent, startHistory, undoChange } from './history.ts';

test('the letters of one field are one step, another field makes another', () => {
  const typed = ['n', 'no', 'nom'].reduce((at, text) => recordChange(at, text, 'name'), startHistory(''));
  const then = recordChange(typed, 'nom 5', 'horizon');
  expect([undoChange(then).present, undoChange(undoChange(then)).present]).toEqual(['nom', '']);
});

test('a step that has ended is not joined by the same field', () => {
  const once = endStep(recordChange(startHistory('a'), 'b', 'name'));
  expect(undoChange(recordChange(once, 'c', 'name')).present).toBe('b');
});

test('replacing what is shown leaves nothing to undo', () => {
  expect(undoChange(replacePresent(startHistory('folded'), 'unfolded')).present).toBe('unfolded');
});

test('undoing everything then redoing everything comes back, and a new change forgets what was undone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (values) => {
      const full = values.reduce((at, value) => recordChange(at, value, ''), startHistory(-1));
      const back = values.reduce((at) => undoChange(at), full);
      expect([back.present, values.reduce((at) => redoChange(at), back).present]).toEqual([
        -1,
        values.at(-1),
      ]);
      expect(redoChange(recordChange(back, 7, '')).present).toBe(7);
    }),
  );
});
