import { expect, test } from 'vitest';
import { shownError } from './shown-error.ts';

test.each([
  ['postgres://cap17:s3cret@db:5432/x refused', 'postgres://…@db:5432/x refused'],
  ['mail to camille.durand+x@exemple.fr bounced', 'mail to …@… bounced'],
  ['password=hunter2 rejected', 'password=… rejected'],
  ['token: abc123', 'token: …'],
  ['key 0123456789abcdef0123456789abcdef0123', 'key …'],
  ['first line\nat secret (/srv/x.ts:1)', 'first line'],
])('of « %s » only « %s » is shown', (text, shown) => {
  expect(shownError(text)).toBe(shown);
});

test('an error is shown by its name and its message, never by its stack', () => {
  expect(shownError(new RangeError('too far'))).toBe('RangeError: too far');
  expect(shownError('x'.repeat(31).concat(' ').repeat(100)).length).toBeLessThanOrEqual(300);
});
