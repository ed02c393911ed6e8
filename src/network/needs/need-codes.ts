/** What an actor states: something it lacks, something it can give, something it would like to do with others. */
export const needNatures = ['need', 'offer', 'wish'] as const;
export type NeedNature = (typeof needNatures)[number];

/** The means concerned; ours, that can be changed. */
export const meansCodes = [
  'money',
  'people',
  'skills',
  'premises',
  'equipment',
  'goods',
  'publics',
  'legitimacy',
] as const;
export type MeansCode = (typeof meansCodes)[number];
