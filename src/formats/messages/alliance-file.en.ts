import type { AllianceMessages } from './alliance-file-codes.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  object: 'an object {…}',
  record: 'an object {…}',
  array: 'a list […]',
};
const kindOf = (code: string | number | undefined): string => kinds[String(code)] ?? 'another form';

/** What is wrong with an alliance file, in English. */
export const allianceMessagesEn: AllianceMessages = {
  'alliance.unknown-field': ({ found }) => `The field “${found}” is not known here.`,
  'alliance.missing-field': ({ field }) => `The field “${field}” is missing.`,
  'alliance.wrong-type': ({ found, expected }) => `Found: ${found}; expected: ${kindOf(expected)}.`,
  'alliance.empty-text': (params) => `Found: ${params.found}; expected: a text that is not empty.`,
  'alliance.not-one-of': ({ found, expected }) => `Found: ${found}; expected one of: ${expected}.`,
  'alliance.too-small': ({ found, least }) => `Found: ${found}; expected: ${least} or more.`,
  'alliance.not-above': ({ found, least }) => `Found: ${found}; expected: a number greater than ${least}.`,
  'alliance.too-large': ({ found, most }) => `Found: ${found}; expected: ${most} or less.`,
  'alliance.not-below': ({ found, most }) => `Found: ${found}; expected: a number less than ${most}.`,
  'alliance.not-a-quantity': ({ found }) =>
    `Found: ${found}; expected: a number, or {"low":…,"high":…}, {"min":…,"mode":…,"max":…}, {"value":…}.`,
  'alliance.not-in-order': ({ found, expected }) => `Found: ${found}; expected: ${expected}.`,
  'alliance.bad-id': ({ found }) =>
    `The id ${found} does not fit: 1 to 64 characters, without comma, control character, or blank at its ends.`,
  'alliance.repeated-id': ({ found, first }) =>
    `The id “${found}” is already that of ${first}; each id is used once.`,
  'alliance.unknown-member': ({ found, known }) => `“${found}” is not a member; the members are: ${known}.`,
  'alliance.repeated-member': ({ found }) => `“${found}” is named twice here.`,
  'alliance.too-few-members': ({ found }) =>
    `Found: ${found} ${found === 1 ? 'member' : 'members'}; expected: 2 to 100.`,
  'alliance.too-many-members': ({ found, most }) => `Found: ${found} members; expected: 2 to ${most}.`,
  'alliance.too-many-lines': ({ found, most }) =>
    `Found: ${found} lines of pooled means and joint value; expected: ${most} at most.`,
  'alliance.among-too-few': ({ found }) =>
    `Found: ${found}; expected: at least two members, who create this value only together.`,
  'alliance.pooled-form': ({ found }) =>
    `Found the fields ${found}; expected exactly one of the three forms: “law” and “need”, “alone” and “pooled”, or “costs”.`,
  'alliance.missing-user': ({ field, other }) =>
    `“${field}” is missing: “alone” and “pooled.use” name the same members, and ${other} names it.`,
  'alliance.repeated-group': ({ found, first }) =>
    `The group “${found}” is given twice (also as “${first}”).`,
  'alliance.missing-group': ({ group }) =>
    `The cost of the group “${group}” is missing: every group of the members concerned is expected.`,
  'alliance.shares-sum': ({ found, sum }) =>
    `Found: ${found}, which adds up to ${sum}; expected: shares that add up to 1.`,
  'alliance.weights-sum': ({ found }) =>
    `Found: ${found}; expected: at least one weight above 0, only proportions count.`,
  'alliance.not-public': ({ found, field }) =>
    `Found: ${found}; “${field}” is for public lines only (“to”: “public”), and this one is not.`,
  'alliance.engineering-form': ({ found }) =>
    `Found the fields ${found}; expected exactly one of “perExtraMember” and “total”.`,
  'alliance.engineering-length': ({ found, expected, horizon }) =>
    `Found: ${found} figures; expected: ${expected}, one per year from 0 to ${horizon}.`,
  'alliance.unknown-factor': ({ found, known }) =>
    known === ''
      ? `The factor “${found}” is not in “factors”, which is empty.`
      : `The factor “${found}” is not in “factors”; those given are: ${known}.`,
  'alliance.factor-circle': ({ found }) =>
    `Factors go in a circle: ${found}. A factor cannot multiply itself.`,
  'alliance.grant-year': ({ found, horizon }) => `Found: ${found}; expected: a year from 0 to ${horizon}.`,
};
