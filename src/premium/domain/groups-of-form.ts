/** The groups of the form, by the first part of a field's path; any other field is about the alliance. */
const groups: Readonly<Record<string, string>> = {
  members: 'g-members',
  engineering: 'g-start',
  investment: 'g-start',
  coordination: 'g-start',
  split: 'g-start',
  merge: 'g-start',
  pooled: 'g-means',
  joint: 'g-value',
  delay: 'g-time',
  timeConstant: 'g-time',
  hazard: 'g-time',
  discountRate: 'g-time',
  publicFundsCost: 'g-time',
  factors: 'g-factors',
  beside: 'g-factors',
  grants: 'g-grants',
};

/** The group of the form that a field is in. */
export const groupOfField = (field: string): string => groups[field.split('.')[0] ?? ''] ?? 'g-alliance';

/** The groups of several fields, each once. */
export const groupsOfFields = (fields: readonly string[]): string[] => [...new Set(fields.map(groupOfField))];
