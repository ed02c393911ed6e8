import type { AllianceKind, AllianceStage } from '../../kernel/codes.ts';

export type { AllianceKind, AllianceStage };

/** Whom an alliance is shown to: those who prepare it, its members, everybody. */
export const allianceStates = ['draft', 'active', 'published'] as const;
export type AllianceState = (typeof allianceStates)[number];

/** Where a member stands: it was invited, it said yes, it said no, it left. */
export const standings = ['invited', 'consented', 'refused', 'left'] as const;
export type Standing = (typeof standings)[number];

/** What becomes of the lines of a member that leaves: they stand until it left, or they count no more. */
export const lineFates = ['until-left', 'withdrawn'] as const;
export type LineFate = (typeof lineFates)[number];

/** What a line tells: what a member brings, what it receives, what it pays or gets without the alliance. */
export const lineSides = ['contribution', 'benefit', 'alone-cost', 'alone-gain'] as const;
export type LineSide = (typeof lineSides)[number];

/** Units in which lines are told; what is not money keeps its own unit beside its worth. */
export const lineUnits = ['EUR', 'hours', 'days', 'fte', 'm2', 'items'] as const;
export type LineUnit = (typeof lineUnits)[number];

/** Each year of the line, or once in its first year. */
export const linePeriods = ['year', 'once'] as const;
export type LinePeriod = (typeof linePeriods)[number];

/** How what is not money is valued; the first two come from dated public figures, the others from the member. */
export const lineBases = [
  'smic',
  'smic-1-5',
  'replacement',
  'staff-cost',
  'market-price',
  'market-rent',
] as const;
export type LineBasis = (typeof lineBases)[number];

/** Who may see a line: its member alone, the alliance, everybody once the alliance is public. */
export const lineVisibilities = ['member', 'alliance', 'public'] as const;
export type LineVisibility = (typeof lineVisibilities)[number];

/** Whom a benefit goes to: the members, or others (inhabitants, the territory). */
export const beneficiaries = ['members', 'public'] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/** The four trades of a territorial catalyst and their sixteen tasks (Le RAMEAU). */
export const catalystTasks = {
  dialogue: ['share-knowledge', 'meetings', 'awareness', 'put-in-touch'],
  experiments: ['identify-needs', 'mobilise', 'co-steer', 'evaluate'],
  support: ['incubate', 'train', 'support-partnerships', 'spread'],
  place: ['convivial-place', 'coworking', 'showroom', 'fab-lab'],
} as const;
export type CatalystTrade = keyof typeof catalystTasks;
export type CatalystTask = (typeof catalystTasks)[CatalystTrade][number];

/** The four trades, in the order of the method. */
export const catalystTrades = Object.keys(catalystTasks) as readonly CatalystTrade[];

/** The sixteen tasks, in the order of their trades. */
export const allCatalystTasks: readonly CatalystTask[] = Object.values(catalystTasks).flat();

/** The trade that a task belongs to. */
export const tradeOf = (task: CatalystTask): CatalystTrade =>
  catalystTrades.find((trade) => (catalystTasks[trade] as readonly CatalystTask[]).includes(task))!;

/** Where the help of a funder stands. */
export const grantStates = ['planned', 'requested', 'obtained', 'refused'] as const;
export type GrantState = (typeof grantStates)[number];
