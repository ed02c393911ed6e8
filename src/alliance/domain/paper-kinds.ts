/** The two texts that an alliance prepares. */
export const paperKinds = ['charter', 'agreement'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** Sections of a new charter, in their order. */
export const charterSections = [
  'why',
  'together',
  'who',
  'principles',
  'deciding',
  'sharing-knowledge',
  'coming-leaving',
  'calendar',
  'not-a-contract',
] as const;

/** Sections of a new agreement, in their order. */
export const agreementSections = [
  'parties',
  'purpose',
  'aim',
  'contributions',
  'benefits',
  'disinterested',
  'governance',
  'work',
  'funding',
  'sharing',
  'confidentiality',
  'works',
  'duration',
  'leaving',
  'evaluation',
  'liability',
  'disputes',
] as const;
