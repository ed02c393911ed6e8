import { expect, test } from 'vitest';
import { keepsAnAdministrator } from './membership-change.ts';

const administrator = { personId: 'a', role: 'organisation-administrator' } as const;
const editor = { personId: 'e', role: 'editor' } as const;

test('refuses that the last administrator leaves or steps down while others are there', () => {
  expect(keepsAnAdministrator([administrator, editor], 'a', null)).toBe(false);
  expect(keepsAnAdministrator([administrator, editor], 'a', 'editor')).toBe(false);
});

test('allows it once somebody else is administrator', () => {
  const other = { personId: 'b', role: 'organisation-administrator' } as const;
  expect(keepsAnAdministrator([administrator, other, editor], 'a', null)).toBe(true);
  expect(keepsAnAdministrator([administrator, editor], 'e', null)).toBe(true);
  expect(keepsAnAdministrator([administrator, editor], 'a', 'organisation-administrator')).toBe(true);
});

test('lets the only member leave, but not stay without administrator', () => {
  expect(keepsAnAdministrator([administrator], 'a', null)).toBe(true);
  expect(keepsAnAdministrator([administrator], 'a', 'reader')).toBe(false);
});
