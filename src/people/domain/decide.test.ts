import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asker, isAllowed, mightBeAllowed, type Subject, visitor } from './decide.ts';
import { relations, resources, states, verbs } from './policy-names.ts';
import { policyTable } from './policy-table.ts';
import { organisationRoles, roles } from './roles.ts';

const org = '01890000-0000-7000-8000-000000000001';
const member = (role: (typeof organisationRoles)[number]): Asker => ({
  ...visitor,
  personId: 'p',
  organisations: { [org]: role },
});
const own: Subject = { resource: 'organisation', state: 'draft', organisationIds: [org] };
const foreign: Subject = { resource: 'organisation', state: 'draft', organisationIds: ['another'] };

describe('the policy table', () => {
  test('names only known words and says nothing twice', () => {
    const lines = policyTable.map((rule) => rule.join(' '));
    expect(new Set(lines).size).toBe(lines.length);
    for (const [resource, verb, role, relation, state] of policyTable) {
      expect(resources).toContain(resource);
      expect(verbs).toContain(verb);
      expect(roles).toContain(role);
      expect(relations).toContain(relation);
      expect(['*', ...states]).toContain(state);
    }
  });

  test('never lets somebody change what they cannot see', () => {
    const seen = (resource: string, role: string): boolean =>
      policyTable.some(
        (rule) => rule[0] === resource && (rule[1] === 'get' || rule[1] === 'list') && covers(rule[2], role),
      );
    const covers = (given: string, role: string): boolean =>
      given === role ||
      given === 'visitor' ||
      (given === 'person' && role !== 'visitor') ||
      ((organisationRoles as readonly string[]).indexOf(given) >= 0 &&
        (organisationRoles as readonly string[]).indexOf(role) >=
          (organisationRoles as readonly string[]).indexOf(given));
    const blind = policyTable.filter(
      ([resource, verb, role]) => ['update', 'remove', 'restore'].includes(verb) && !seen(resource, role),
    );
    expect(blind.map((rule) => rule.join(' '))).toEqual(['membership remove person self *']);
  });
});

describe('isAllowed', () => {
  test('refuses whatever no line allows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...resources),
        fc.constantFrom(...verbs),
        fc.constantFrom(...states),
        (resource, verb, state) => {
          const given = policyTable.some(
            (rule) =>
              rule[0] === resource &&
              rule[1] === verb &&
              rule[2] === 'visitor' &&
              (rule[4] === '*' ? state !== 'deleted' : rule[4] === state),
          );
          expect(isAllowed(visitor, verb, { resource, state })).toBe(given);
          expect(isAllowed(visitor, verb, { resource, state }, [])).toBe(false);
        },
      ),
    );
  });

  test('gives a reader of an organisation its draft to read, and not to change', () => {
    expect(isAllowed(member('reader'), 'get', own)).toBe(true);
    expect(isAllowed(member('reader'), 'update', own)).toBe(false);
    expect(isAllowed(member('contributor'), 'update', own)).toBe(false);
    expect(isAllowed(member('editor'), 'update', own)).toBe(true);
    expect(isAllowed(member('editor'), 'remove', own)).toBe(false);
    expect(isAllowed(member('organisation-administrator'), 'remove', own)).toBe(true);
  });

  test('refuses any role of one organisation on the draft of another', () => {
    for (const role of organisationRoles) {
      for (const verb of verbs)
        expect(isAllowed(member(role), verb, foreign)).toBe(
          isAllowed({ ...visitor, personId: 'p' }, verb, foreign),
        );
    }
  });

  test('shows a published organisation to everybody and a deleted one to nobody but for restoring', () => {
    expect(isAllowed(visitor, 'get', { ...own, state: 'published' })).toBe(true);
    expect(isAllowed(member('organisation-administrator'), 'get', { ...own, state: 'deleted' })).toBe(false);
    expect(isAllowed(member('organisation-administrator'), 'restore', { ...own, state: 'deleted' })).toBe(
      true,
    );
    expect(isAllowed(member('editor'), 'restore', { ...own, state: 'deleted' })).toBe(false);
  });

  test("keeps one person's draft from another", () => {
    const draft: Subject = { resource: 'draft', state: 'draft', personId: 'p' };
    expect(isAllowed(member('reader'), 'get', draft)).toBe(true);
    expect(isAllowed({ ...visitor, personId: 'q' }, 'get', draft)).toBe(false);
    expect(
      isAllowed({ ...visitor, personId: 'q', instanceRoles: ['platform-administrator'] }, 'get', draft),
    ).toBe(false);
    expect(isAllowed(visitor, 'get', { ...draft, personId: undefined as never })).toBe(false);
  });

  test('is not fooled by an organisation named like a property of every object', () => {
    expect(
      isAllowed({ ...visitor, personId: 'p' }, 'get', {
        ...own,
        organisationIds: ['constructor', '__proto__'],
      }),
    ).toBe(false);
  });
});

test('mightBeAllowed opens a menu entry only to those who hold the role somewhere', () => {
  expect(mightBeAllowed(member('reader'), 'list', 'job')).toBe(false);
  expect(
    mightBeAllowed({ ...visitor, personId: 'p', instanceRoles: ['platform-administrator'] }, 'list', 'job'),
  ).toBe(true);
  expect(mightBeAllowed(member('editor'), 'update', 'organisation')).toBe(true);
});
