/** The seven steps of a project, in the order in which one may take them. */
export const steps = [
  'actors',
  'diagnosis',
  'cap',
  'orientations',
  'actions',
  'indicators',
  'review',
] as const;
export type Step = (typeof steps)[number];

/** Read from what is there, never ticked by hand. */
export type StepState = 'nothing' | 'begun' | 'there';

/** What a project holds, as far as its steps are concerned. */
export interface ProjectContent {
  readonly actors: number;
  /** Contributions received, moderated or not. */
  readonly contributions: number;
  readonly hasDiagnosis: boolean;
  readonly hasVision: boolean;
  readonly hasHorizon: boolean;
  readonly orientations: number;
  readonly actions: number;
  /** Actions that say with whom and when. */
  readonly actionsTold: number;
  readonly indicators: number;
  /** Indicators with a baseline or a reading. */
  readonly indicatorsRead: number;
  readonly reviews: number;
  readonly reviewsPublished: number;
}

const stateOf = (isBegun: boolean, isThere: boolean): StepState =>
  isThere ? 'there' : isBegun ? 'begun' : 'nothing';

/**
 * Where each step stands. «In place» means that the next reader finds something to start from, not that it is finished:
 * two actors who write together, a written diagnosis, a vision with its year, two orientations, one action told with whom
 * and when, one indicator with a figure, one published review. These thresholds are a choice of Cap17.
 */
export const stepStates = (content: ProjectContent): Readonly<Record<Step, StepState>> => ({
  actors: stateOf(content.actors > 0, content.actors > 1),
  diagnosis: stateOf(content.contributions > 0, content.hasDiagnosis),
  cap: stateOf(content.hasVision || content.hasHorizon, content.hasVision && content.hasHorizon),
  orientations: stateOf(content.orientations > 0, content.orientations > 1),
  actions: stateOf(content.actions > 0, content.actionsTold > 0),
  indicators: stateOf(content.indicators > 0, content.indicatorsRead > 0),
  review: stateOf(content.reviews > 0, content.reviewsPublished > 0),
});
