export { loadAsker } from './actions/load-asker.ts';
export type { Asker, Subject } from './domain/decide.ts';
export { isAllowed, mightBeAllowed, visitor } from './domain/decide.ts';
export type { PolicyRule, Relation, Resource, State, Verb } from './domain/policy-table.ts';
export { policyTable, relations, resources, states, verbs } from './domain/policy-table.ts';
export type { InstanceRole, OrganisationRole, Role } from './domain/roles.ts';
export { organisationRoles, roles } from './domain/roles.ts';
export { peopleRoom } from './room.ts';
