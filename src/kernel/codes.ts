/** Stable codes of the method (docs/glossary.md). The database, the API and the files hold these; labels are looked up. */

export const actorKinds = [
  'association',
  'company',
  'authority',
  'foundation',
  'academic',
  'state',
  'citizens',
  'cooperative',
  'other',
] as const;
/** What kind of body an actor is; also the viewpoint of a respondent. */
export type ActorKind = (typeof actorKinds)[number];

export const allianceKinds = [
  'patronage',
  'responsible-practices',
  'economic-cooperation',
  'societal-innovation',
] as const;
/** The four kinds of alliance; several may hold at once, never ranked. */
export type AllianceKind = (typeof allianceKinds)[number];

export const allianceStages = ['idea', 'framing', 'experiment', 'deployment', 'handover', 'ended'] as const;
/** Where an alliance stands. */
export type AllianceStage = (typeof allianceStages)[number];

export const resourceKinds = ['method', 'example', 'data', 'tool', 'skill'] as const;
/** M.E.D.O.C.: the five kinds of resource of the commons. */
export type ResourceKind = (typeof resourceKinds)[number];

/** Pieces of work of any room that a pathway of use may help with. */
export const pathwayWorks = [
  'project-actors',
  'project-diagnosis',
  'project-cap',
  'project-orientations',
  'project-actions',
  'project-indicators',
  'project-review',
  'alliance',
  'model',
  'premium',
  'evaluation',
  'story',
  'fund',
] as const;
export type PathwayWork = (typeof pathwayWorks)[number];
