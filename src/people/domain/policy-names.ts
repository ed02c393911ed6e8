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
  'pathway',
  'skills-record',
  'organisation-pathway',
  'territory-pathway',
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
  'story',
  'story-remark',
  'story-consent',
  'digest-issue',
  'digest-item',
  'digest-subscription',
  'event',
  'event-registration',
  'alliance',
  'alliance-member',
  'alliance-line',
  'alliance-part',
  'dossier-link',
  'alliance-decision',
  'evaluation',
  'evaluation-part',
  'evaluation-question',
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
