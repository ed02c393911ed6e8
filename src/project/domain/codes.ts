/** Where an action stands, as action sheets of territories say it. */
export const actionStatuses = [
  'upcoming',
  'ongoing',
  'done',
  'paused',
  'abandoned',
  'blocked',
  'late',
  'to-discuss',
] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const actionPriorities = ['high', 'medium', 'low'] as const;
/** How soon those who write want it; said, never computed. */
export type ActionPriority = (typeof actionPriorities)[number];

export const confidentialities = ['public', 'writers'] as const;
/** Whom an action is for, once its project is published. */
export type Confidentiality = (typeof confidentialities)[number];
