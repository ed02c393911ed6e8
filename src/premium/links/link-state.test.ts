import { expect, it } from 'vitest';
import { stateOfLink } from './link-state.ts';

const now = new Date('2026-11-27T10:00:00Z');
const link = { closedAt: null, expiresAt: new Date('2026-12-27T10:00:00Z'), agreed: ['A', 'B'] };
const members = [{ id: 'A' }, { id: 'B' }];

it('is open while every member of today agrees, until its date', () => {
  expect(stateOfLink(link, members, now)).toBe('open');
  expect(stateOfLink(link, [...members, { id: 'C' }], now)).toBe('waiting');
  expect(stateOfLink({ ...link, agreed: ['A'] }, members, now)).toBe('waiting');
  expect(stateOfLink(link, [], now)).toBe('waiting');
});

it('is shut for good once closed, and at its very date', () => {
  expect(stateOfLink({ ...link, closedAt: now }, members, now)).toBe('closed');
  expect(stateOfLink(link, members, link.expiresAt)).toBe('expired');
});
