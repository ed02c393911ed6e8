import { indicatorPolicy } from './indicator-policy.ts';
import { projectPolicy } from './project-policy.ts';
import type { Role } from './roles.ts';

/**
 * How the person stands to the object: `any` no tie needed, `own` the object belongs to a body in which the role is held,
 * `self` the object is the person's own (their account, their draft, an invitation sent to them).
 */
export const relations = ['any', 'own', 'self'] as const;
export type Relation = (typeof relations)[number];

/** Where the object stands. `deleted` objects can be restored for thirty days; `*` in a rule means any state but `deleted`. */
export const states = ['active', 'pending', 'draft', 'published', 'deleted'] as const;
export type State = (typeof states)[number];

/** What may be done; a verb that changes something is never answered to a GET. */
export const verbs = [
  'list',
  'get',
  'create',
  'update',
  'remove',
  'restore',
  'export',
  'accept',
  'invite',
  'run',
] as const;
export type Verb = (typeof verbs)[number];

export const resources = [
  'public-page',
  'computation',
  'account',
  'session',
  'organisation',
  'membership',
  'invitation',
  'invitation-link',
  'join-request',
  'territory',
  'actor',
  'actor-model',
  'link',
  'resource',
  'resource-suggestion',
  'resource-use',
  'resource-synonym',
  'harvest-source',
  'saved-search',
  'need',
  'project',
  'orientation',
  'action',
  'action-note',
  'contribution',
  'indicator',
  'indicator-reading',
  'sdg-anchor',
  'place-series',
  'interest',
  'alliance',
  'alliance-member',
  'alliance-line',
  'alliance-part',
  'dossier-link',
  'alliance-decision',
  'evaluation',
  'survey-answer',
  'draft',
  'history',
  'site-history',
  'audit',
  'access-token',
  'person',
  'job',
  'mail',
  'backup',
  'setting',
  'policy',
] as const;
export type Resource = (typeof resources)[number];

/** One line of the table: this role, so related to an object in this state, may do this. Whatever no line allows is refused. */
export type PolicyRule = readonly [
  resource: Resource,
  verb: Verb,
  role: Role,
  relation: Relation,
  state: State | '*',
];

/** Who may do what. The one place of the product where rights are given; /admin/droits shows it as it stands. */
export const policyTable: readonly PolicyRule[] = [
  // Public pages and computations: everybody, no account.
  ['public-page', 'get', 'visitor', 'any', '*'],
  ['computation', 'run', 'visitor', 'any', '*'],

  // One's own account: sign in and out, change, take away, erase.
  ['session', 'create', 'visitor', 'any', '*'],
  ['session', 'list', 'person', 'self', '*'],
  ['session', 'remove', 'person', 'self', '*'],
  ['account', 'create', 'visitor', 'any', '*'],
  ['account', 'get', 'person', 'self', '*'],
  ['account', 'update', 'person', 'self', '*'],
  ['account', 'export', 'person', 'self', '*'],
  ['account', 'remove', 'person', 'self', '*'],

  // Organisations: what is published is public, the rest belongs to its members.
  ['organisation', 'list', 'visitor', 'any', 'published'],
  ['organisation', 'get', 'visitor', 'any', 'published'],
  ['organisation', 'create', 'person', 'any', '*'],
  ['organisation', 'list', 'reader', 'own', '*'],
  ['organisation', 'get', 'reader', 'own', '*'],
  ['organisation', 'export', 'reader', 'own', '*'],
  ['organisation', 'update', 'editor', 'own', '*'],
  ['organisation', 'remove', 'organisation-administrator', 'own', '*'],
  ['organisation', 'restore', 'organisation-administrator', 'own', 'deleted'],
  ['organisation', 'list', 'platform-administrator', 'any', '*'],
  ['organisation', 'get', 'platform-administrator', 'any', '*'],
  ['organisation', 'remove', 'platform-administrator', 'any', '*'],
  ['organisation', 'restore', 'platform-administrator', 'any', 'deleted'],

  // Memberships: seen inside the organisation, decided by its administrators; everybody may leave.
  ['membership', 'list', 'reader', 'own', '*'],
  ['membership', 'update', 'organisation-administrator', 'own', '*'],
  ['membership', 'remove', 'organisation-administrator', 'own', '*'],
  ['membership', 'remove', 'person', 'self', '*'],
  ['membership', 'list', 'platform-administrator', 'any', '*'],
  ['membership', 'update', 'platform-administrator', 'any', '*'],

  // Invitations: sent by administrators, accepted or refused by the person invited.
  ['invitation', 'list', 'organisation-administrator', 'own', '*'],
  ['invitation', 'invite', 'organisation-administrator', 'own', '*'],
  ['invitation', 'remove', 'organisation-administrator', 'own', 'pending'],
  ['invitation', 'get', 'visitor', 'self', 'pending'],
  ['invitation', 'accept', 'person', 'self', 'pending'],
  ['invitation', 'remove', 'person', 'self', 'pending'],
  ['invitation', 'invite', 'platform-administrator', 'any', '*'],

  // Links of invitation: made and withdrawn by administrators; whoever holds one looks at it, and joins once signed in.
  ['invitation-link', 'list', 'organisation-administrator', 'own', '*'],
  ['invitation-link', 'create', 'organisation-administrator', 'own', '*'],
  ['invitation-link', 'remove', 'organisation-administrator', 'own', '*'],
  ['invitation-link', 'get', 'visitor', 'self', 'pending'],
  ['invitation-link', 'accept', 'person', 'self', 'pending'],

  // Requests to join: made by anybody signed in, decided by administrators.
  ['join-request', 'create', 'person', 'any', '*'],
  ['join-request', 'get', 'person', 'self', '*'],
  ['join-request', 'remove', 'person', 'self', 'pending'],
  ['join-request', 'list', 'organisation-administrator', 'own', '*'],
  ['join-request', 'accept', 'organisation-administrator', 'own', 'pending'],
  ['join-request', 'remove', 'organisation-administrator', 'own', 'pending'],

  // Territories: anybody may begin one and is then its catalyst; what is published is public.
  ['territory', 'list', 'visitor', 'any', 'published'],
  ['territory', 'get', 'visitor', 'any', 'published'],
  ['territory', 'create', 'person', 'any', '*'],
  ['territory', 'list', 'catalyst', 'own', '*'],
  ['territory', 'get', 'catalyst', 'own', '*'],
  ['territory', 'export', 'catalyst', 'own', '*'],
  ['territory', 'update', 'catalyst', 'own', '*'],
  ['territory', 'invite', 'catalyst', 'own', '*'],
  ['territory', 'run', 'catalyst', 'own', '*'],
  ['territory', 'run', 'platform-administrator', 'any', '*'],
  ['territory', 'remove', 'catalyst', 'own', '*'],
  ['territory', 'restore', 'catalyst', 'own', 'deleted'],
  ['territory', 'list', 'platform-administrator', 'any', '*'],
  ['territory', 'get', 'platform-administrator', 'any', '*'],
  ['territory', 'invite', 'platform-administrator', 'any', '*'],
  ['territory', 'remove', 'platform-administrator', 'any', '*'],
  ['territory', 'restore', 'platform-administrator', 'any', 'deleted'],

  // Actors: kept by their organisation and by the catalysts of the territories where they act.
  ['actor', 'list', 'visitor', 'any', 'published'],
  ['actor', 'get', 'visitor', 'any', 'published'],
  ['actor', 'create', 'editor', 'own', '*'],
  ['actor', 'create', 'catalyst', 'own', '*'],
  ['actor', 'list', 'reader', 'own', '*'],
  ['actor', 'list', 'catalyst', 'own', '*'],
  ['actor', 'get', 'reader', 'own', '*'],
  ['actor', 'get', 'catalyst', 'own', '*'],
  ['actor', 'export', 'reader', 'own', '*'],
  ['actor', 'export', 'catalyst', 'own', '*'],
  ['actor', 'update', 'editor', 'own', '*'],
  ['actor', 'update', 'catalyst', 'own', '*'],
  ['actor', 'remove', 'organisation-administrator', 'own', '*'],
  ['actor', 'remove', 'catalyst', 'own', '*'],
  ['actor', 'restore', 'organisation-administrator', 'own', 'deleted'],
  ['actor', 'restore', 'catalyst', 'own', 'deleted'],

  // Models: figures of one year; whom the actor lets see them is the state (draft: itself; active: its territories; published: all).
  ['actor-model', 'get', 'visitor', 'any', 'published'],
  ['actor-model', 'get', 'reader', 'own', '*'],
  ['actor-model', 'get', 'catalyst', 'own', 'active'],
  ['actor-model', 'create', 'contributor', 'own', '*'],
  ['actor-model', 'create', 'catalyst', 'own', '*'],
  ['actor-model', 'update', 'contributor', 'own', '*'],
  ['actor-model', 'update', 'catalyst', 'own', 'active'],
  ['actor-model', 'remove', 'editor', 'own', '*'],
  ['actor-model', 'restore', 'editor', 'own', 'deleted'],

  // Links: stated and confirmed by either end, kept by the catalyst.
  ['link', 'list', 'reader', 'own', '*'],
  ['link', 'list', 'catalyst', 'own', '*'],
  ['link', 'get', 'reader', 'own', '*'],
  ['link', 'get', 'catalyst', 'own', '*'],
  ['link', 'create', 'contributor', 'own', '*'],
  ['link', 'create', 'catalyst', 'own', '*'],
  ['link', 'update', 'contributor', 'own', '*'],
  ['link', 'update', 'catalyst', 'own', '*'],
  ['link', 'accept', 'contributor', 'own', '*'],
  ['link', 'remove', 'editor', 'own', '*'],
  ['link', 'remove', 'catalyst', 'own', '*'],
  ['link', 'restore', 'editor', 'own', 'deleted'],
  ['link', 'restore', 'catalyst', 'own', 'deleted'],

  // The commons: published resources are public; moderators decide, anybody suggests, organisations tell what they used.
  ['resource', 'list', 'visitor', 'any', 'published'],
  ['resource', 'get', 'visitor', 'any', 'published'],
  ['resource', 'list', 'moderator', 'any', '*'],
  ['resource', 'get', 'moderator', 'any', '*'],
  ['resource', 'create', 'moderator', 'any', '*'],
  ['resource', 'update', 'moderator', 'any', '*'],
  ['resource', 'remove', 'moderator', 'any', '*'],
  ['resource', 'restore', 'moderator', 'any', 'deleted'],
  ['resource-suggestion', 'create', 'visitor', 'any', '*'],
  ['resource-suggestion', 'get', 'visitor', 'any', '*'],
  ['resource-suggestion', 'list', 'moderator', 'any', '*'],
  ['resource-suggestion', 'accept', 'moderator', 'any', '*'],
  ['resource-use', 'create', 'contributor', 'own', '*'],
  ['resource-use', 'list', 'moderator', 'any', '*'],
  ['resource-use', 'accept', 'moderator', 'any', '*'],
  ['resource-synonym', 'list', 'moderator', 'any', '*'],
  ['resource-synonym', 'get', 'moderator', 'any', '*'],
  ['resource-synonym', 'create', 'moderator', 'any', '*'],
  ['resource-synonym', 'update', 'moderator', 'any', '*'],
  ['resource-synonym', 'remove', 'moderator', 'any', '*'],
  ['resource-synonym', 'restore', 'moderator', 'any', 'deleted'],
  ['harvest-source', 'list', 'visitor', 'any', '*'],
  ['harvest-source', 'get', 'visitor', 'any', '*'],
  ['harvest-source', 'create', 'moderator', 'any', '*'],
  ['harvest-source', 'update', 'moderator', 'any', '*'],
  ['harvest-source', 'remove', 'moderator', 'any', '*'],
  ['harvest-source', 'restore', 'moderator', 'any', 'deleted'],
  ['harvest-source', 'run', 'moderator', 'any', '*'],
  ['saved-search', 'list', 'person', 'self', '*'],
  ['saved-search', 'create', 'person', 'self', '*'],
  ['saved-search', 'remove', 'person', 'self', '*'],
  // Needs, offers and wishes: stated by an actor, or for it by the catalyst of its territory.
  ['need', 'list', 'reader', 'own', '*'],
  ['need', 'list', 'catalyst', 'own', '*'],
  ['need', 'get', 'reader', 'own', '*'],
  ['need', 'get', 'catalyst', 'own', '*'],
  ['need', 'create', 'contributor', 'own', '*'],
  ['need', 'create', 'catalyst', 'own', '*'],
  ['need', 'update', 'contributor', 'own', '*'],
  ['need', 'update', 'catalyst', 'own', '*'],
  ['need', 'remove', 'editor', 'own', '*'],
  ['need', 'remove', 'catalyst', 'own', '*'],
  ['need', 'restore', 'editor', 'own', 'deleted'],
  ['need', 'restore', 'catalyst', 'own', 'deleted'],

  // Alliances: their members and the catalysts of their territory write them together; what is published is public.
  ['alliance', 'list', 'visitor', 'any', 'published'],
  ['alliance', 'get', 'visitor', 'any', 'published'],
  ['alliance', 'create', 'editor', 'own', '*'],
  ['alliance', 'create', 'catalyst', 'own', '*'],
  ['alliance', 'list', 'reader', 'own', '*'],
  ['alliance', 'list', 'catalyst', 'own', '*'],
  ['alliance', 'get', 'reader', 'own', '*'],
  ['alliance', 'get', 'catalyst', 'own', '*'],
  ['alliance', 'export', 'reader', 'own', '*'],
  ['alliance', 'export', 'catalyst', 'own', '*'],
  ['alliance', 'update', 'editor', 'own', '*'],
  ['alliance', 'update', 'catalyst', 'own', '*'],
  ['alliance', 'invite', 'editor', 'own', '*'],
  ['alliance', 'invite', 'catalyst', 'own', '*'],
  ['alliance', 'remove', 'organisation-administrator', 'own', 'draft'],
  ['alliance', 'remove', 'catalyst', 'own', '*'],
  ['alliance', 'restore', 'organisation-administrator', 'own', 'deleted'],
  ['alliance', 'restore', 'catalyst', 'own', 'deleted'],

  // Members of alliances: each answers and corrects for itself; the catalysts help.
  ['alliance-member', 'list', 'reader', 'own', '*'],
  ['alliance-member', 'list', 'catalyst', 'own', '*'],
  ['alliance-member', 'get', 'reader', 'own', '*'],
  ['alliance-member', 'get', 'catalyst', 'own', '*'],
  ['alliance-member', 'update', 'contributor', 'own', '*'],
  ['alliance-member', 'update', 'catalyst', 'own', '*'],
  ['alliance-member', 'accept', 'editor', 'own', '*'],
  ['alliance-member', 'remove', 'catalyst', 'own', '*'],
  ['alliance-member', 'restore', 'catalyst', 'own', 'deleted'],

  // What a member brings and receives: its own; a line that it keeps for itself (draft) is for nobody else, catalysts included.
  ['alliance-line', 'list', 'reader', 'own', '*'],
  ['alliance-line', 'list', 'catalyst', 'own', 'active'],
  ['alliance-line', 'get', 'reader', 'own', '*'],
  ['alliance-line', 'get', 'catalyst', 'own', 'active'],
  ['alliance-line', 'create', 'contributor', 'own', '*'],
  ['alliance-line', 'create', 'catalyst', 'own', 'active'],
  ['alliance-line', 'update', 'contributor', 'own', '*'],
  ['alliance-line', 'update', 'catalyst', 'own', 'active'],
  ['alliance-line', 'remove', 'contributor', 'own', '*'],
  ['alliance-line', 'remove', 'catalyst', 'own', 'active'],
  ['alliance-line', 'restore', 'contributor', 'own', 'deleted'],

  // Decisions of an alliance: proposed and discussed by its members, one voice each; a closed one (active) never changes.
  ['alliance-decision', 'get', 'visitor', 'any', 'published'],
  ['alliance-decision', 'list', 'reader', 'own', '*'],
  ['alliance-decision', 'list', 'catalyst', 'own', '*'],
  ['alliance-decision', 'get', 'reader', 'own', '*'],
  ['alliance-decision', 'get', 'catalyst', 'own', '*'],
  ['alliance-decision', 'create', 'contributor', 'own', '*'],
  ['alliance-decision', 'create', 'catalyst', 'own', '*'],
  ['alliance-decision', 'update', 'contributor', 'own', 'draft'],
  ['alliance-decision', 'update', 'catalyst', 'own', 'draft'],
  ['alliance-decision', 'accept', 'contributor', 'own', 'draft'],
  ['alliance-decision', 'accept', 'catalyst', 'own', 'draft'],
  ['alliance-decision', 'run', 'editor', 'own', 'draft'],
  ['alliance-decision', 'run', 'catalyst', 'own', 'draft'],
  ['alliance-decision', 'remove', 'editor', 'own', 'draft'],
  ['alliance-decision', 'remove', 'catalyst', 'own', 'draft'],
  ['alliance-decision', 'restore', 'editor', 'own', 'deleted'],
  ['alliance-decision', 'restore', 'catalyst', 'own', 'deleted'],

  // What belongs to an alliance as a whole: start-up work, calendar, help, texts.
  ['alliance-part', 'list', 'reader', 'own', '*'],
  ['alliance-part', 'list', 'catalyst', 'own', '*'],
  ['alliance-part', 'get', 'reader', 'own', '*'],
  ['alliance-part', 'get', 'catalyst', 'own', '*'],
  ['alliance-part', 'create', 'editor', 'own', '*'],
  ['alliance-part', 'create', 'catalyst', 'own', '*'],
  ['alliance-part', 'update', 'editor', 'own', '*'],
  ['alliance-part', 'update', 'catalyst', 'own', '*'],
  ['alliance-part', 'remove', 'editor', 'own', '*'],
  ['alliance-part', 'remove', 'catalyst', 'own', '*'],
  ['alliance-part', 'restore', 'editor', 'own', 'deleted'],
  ['alliance-part', 'restore', 'catalyst', 'own', 'deleted'],

  // A dossier shown outside: whoever holds its link, while every member agrees.
  ['dossier-link', 'get', 'visitor', 'any', '*'],

  ...projectPolicy,
  ...indicatorPolicy,

  // Evaluations: prepared by an organisation; whoever holds a link answers; what is published is public.
  ['evaluation', 'get', 'visitor', 'any', 'published'],
  ['evaluation', 'list', 'reader', 'own', '*'],
  ['evaluation', 'get', 'reader', 'own', '*'],
  ['evaluation', 'create', 'editor', 'own', '*'],
  ['evaluation', 'update', 'editor', 'own', '*'],
  ['evaluation', 'run', 'editor', 'own', '*'],
  ['evaluation', 'remove', 'organisation-administrator', 'own', '*'],
  ['evaluation', 'restore', 'organisation-administrator', 'own', 'deleted'],
  ['survey-answer', 'get', 'visitor', 'any', '*'],
  ['survey-answer', 'create', 'visitor', 'any', '*'],

  // What one typed and did not save yet: nobody else's business.
  ['draft', 'list', 'person', 'self', '*'],
  ['draft', 'get', 'person', 'self', '*'],
  ['draft', 'update', 'person', 'self', '*'],
  ['draft', 'remove', 'person', 'self', '*'],

  // Interest in a pioneer: anybody asks, those who moderate answer and say what came of it.
  ['interest', 'create', 'visitor', 'any', '*'],
  ['interest', 'list', 'moderator', 'any', '*'],
  ['interest', 'update', 'moderator', 'any', '*'],
  ['interest', 'list', 'platform-administrator', 'any', '*'],
  ['interest', 'update', 'platform-administrator', 'any', '*'],

  // The record of what was done.
  ['history', 'get', 'reader', 'own', '*'],
  ['history', 'restore', 'editor', 'own', '*'],
  ['history', 'get', 'catalyst', 'own', '*'],
  ['history', 'restore', 'catalyst', 'own', '*'],
  // What belongs to no organisation or territory, such as the commons: those who moderate look after it.
  ['site-history', 'get', 'moderator', 'any', '*'],
  ['site-history', 'restore', 'moderator', 'any', '*'],
  ['audit', 'list', 'person', 'self', '*'],
  ['audit', 'list', 'organisation-administrator', 'own', '*'],
  ['audit', 'list', 'platform-administrator', 'any', '*'],

  // Tokens with which one's own programs act in one's name.
  ['access-token', 'list', 'person', 'self', '*'],
  ['access-token', 'create', 'person', 'self', '*'],
  ['access-token', 'remove', 'person', 'self', '*'],

  // The instance.
  ['person', 'list', 'platform-administrator', 'any', '*'],
  ['person', 'get', 'platform-administrator', 'any', '*'],
  ['person', 'update', 'platform-administrator', 'any', '*'],
  ['job', 'list', 'platform-administrator', 'any', '*'],
  ['job', 'run', 'platform-administrator', 'any', '*'],
  ['mail', 'list', 'platform-administrator', 'any', '*'],
  ['mail', 'run', 'platform-administrator', 'any', '*'],
  ['backup', 'list', 'platform-administrator', 'any', '*'],
  ['backup', 'run', 'platform-administrator', 'any', '*'],
  ['setting', 'get', 'platform-administrator', 'any', '*'],
  ['setting', 'update', 'platform-administrator', 'any', '*'],
  ['policy', 'get', 'visitor', 'any', '*'],
];
