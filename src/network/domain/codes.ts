/** The three levers of a socio-economic model (method). */
export const levers = ['human', 'financial', 'alliances'] as const;
export type Lever = (typeof levers)[number];

/** What goes from one actor to another. The payer is the source of `buys-from` and of `funds`. */
export const linkKinds = [
  'funds',
  'lends-people',
  'shares-means',
  'buys-from',
  'brings-publics',
  'gives-legitimacy',
  'teaches',
  'depends-on',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Which ends have confirmed a link. */
export const linkConfirmations = ['none', 'from', 'to', 'both'] as const;
export type LinkConfirmation = (typeof linkConfirmations)[number];

/** Four levels of maturity of a territory, stated by itself, with a date. */
export const maturityLevels = [1, 2, 3, 4] as const;
export type MaturityLevel = (typeof maturityLevels)[number];
export const maturityCodes = ['to-start', 'meeting', 'experimenting', 'deploying'] as const;

/** What a perimeter is: an official project has its own documents. */
export const territoryKinds = ['custom', 'projet-de-territoire', 'crte'] as const;
export type TerritoryKind = (typeof territoryKinds)[number];
