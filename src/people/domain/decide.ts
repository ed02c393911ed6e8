import type { Resource, State, Verb } from './policy-names.ts';
import { type PolicyRule, policyTable } from './policy-table.ts';
import {
  type InstanceRole,
  includesRole,
  type OrganisationRole,
  organisationRoles,
  type Role,
} from './roles.ts';

/** What is known of the person who asks, when they ask; read again at each request, so that a right withdrawn is gone at once. */
export interface Asker {
  /** `null` for a visitor. */
  readonly personId: string | null;
  readonly instanceRoles: readonly InstanceRole[];
  /** Role held in each organisation. */
  readonly organisations: Readonly<Record<string, OrganisationRole>>;
  /** Bodies (territories, programmes) in which the person is catalyst or funder. */
  readonly catalystOf: readonly string[];
  readonly funderOf: readonly string[];
}

/** The object asked about, as far as rights are concerned. */
export interface Subject {
  readonly resource: Resource;
  readonly state: State;
  /** Organisations that own it. */
  readonly organisationIds?: readonly string[];
  /** Territories or programmes that it belongs to. */
  readonly bodyIds?: readonly string[];
  /** The person whose own it is. */
  readonly personId?: string;
}

/** A visitor who is not signed in. */
export const visitor: Asker = {
  personId: null,
  instanceRoles: [],
  organisations: {},
  catalystOf: [],
  funderOf: [],
};

/**
 * Decides whether somebody may do something to an object: true only when a line of the table says so.
 *
 * @example
 * isAllowed(visitor, 'get', { resource: 'organisation', state: 'published' }) // true
 * isAllowed(visitor, 'update', { resource: 'organisation', state: 'published' }) // false
 */
export function isAllowed(
  asker: Asker,
  verb: Verb,
  subject: Subject,
  table: readonly PolicyRule[] = policyTable,
): boolean {
  return table.some(
    ([resource, ruleVerb, role, relation, state]) =>
      resource === subject.resource &&
      ruleVerb === verb &&
      stateMatches(state, subject.state) &&
      (relation === 'any'
        ? holdsAnywhere(asker, role)
        : relation === 'own'
          ? holdsInOwner(asker, role, subject)
          : isOwnPerson(asker, role, subject)),
  );
}

/** True when at least one line would let this person do this to some object: shows or hides an entry of a menu, never decides. */
export function mightBeAllowed(asker: Asker, verb: Verb, resource: Resource): boolean {
  return policyTable.some(
    ([ruleResource, ruleVerb, role]) =>
      ruleResource === resource && ruleVerb === verb && holdsAnywhere(asker, role),
  );
}

function stateMatches(rule: PolicyRule[4], state: State): boolean {
  return rule === '*' ? state !== 'deleted' : rule === state;
}

function isOrganisationRole(role: Role): role is OrganisationRole {
  return (organisationRoles as readonly Role[]).includes(role);
}

function holdsAnywhere(asker: Asker, role: Role): boolean {
  if (role === 'visitor') return true;
  if (asker.personId === null) return false;
  if (role === 'person') return true;
  if (role === 'catalyst') return asker.catalystOf.length > 0;
  if (role === 'funder') return asker.funderOf.length > 0;
  if (isOrganisationRole(role))
    return Object.values(asker.organisations).some((held) => includesRole(held, role));
  return asker.instanceRoles.includes(role);
}

function holdsInOwner(asker: Asker, role: Role, subject: Subject): boolean {
  if (asker.personId === null) return false;
  if (role === 'catalyst') return (subject.bodyIds ?? []).some((id) => asker.catalystOf.includes(id));
  if (role === 'funder') return (subject.bodyIds ?? []).some((id) => asker.funderOf.includes(id));
  if (!isOrganisationRole(role)) return false;
  return (subject.organisationIds ?? []).some((id) => {
    const held = Object.hasOwn(asker.organisations, id) ? asker.organisations[id] : undefined;
    return held !== undefined && includesRole(held, role);
  });
}

function isOwnPerson(asker: Asker, role: Role, subject: Subject): boolean {
  return role === 'visitor' ? true : asker.personId !== null && subject.personId === asker.personId;
}
