import { expect, it } from 'vitest';
import { type LinkState, linkRoles, readLinkUses, standingOfLink } from './invitation-link.ts';

const now = new Date('2026-11-27T10:00:00Z');
const open: LinkState = {
  expiresAt: new Date('2026-11-28T10:00:00Z'),
  mostUses: 2,
  uses: 1,
  revokedAt: null,
  isVouchedFor: true,
};

it.each<[ReturnType<typeof standingOfLink>, Partial<LinkState>]>([
  ['open', {}],
  ['used-up', { uses: 2 }],
  ['expired', { expiresAt: now }],
  ['unvouched', { isVouchedFor: false, uses: 2 }],
  ['revoked', { revokedAt: now, isVouchedFor: false, expiresAt: now, uses: 2 }],
])('a link is %s with %j', (standing, change) => {
  expect(standingOfLink({ ...open, ...change }, now)).toBe(standing);
});

it('a link gives any role but the one that decides who belongs', () => {
  expect(linkRoles).toEqual(['reader', 'contributor', 'editor']);
});

it.each([
  ['1', 1],
  [' 20 ', 20],
  ['500', 500],
  ['0', null],
  ['501', null],
  ['-1', null],
  ['2,5', null],
  ['1e2', null],
  ['', null],
])('reads %j people as %j', (text, uses) => {
  expect(readLinkUses(text)).toBe(uses);
});
