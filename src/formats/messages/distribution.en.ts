import { allianceMessagesEn } from './alliance-file.en.ts';
import type { DistributionMessages } from './distribution-codes.ts';
import type { MessageParams } from './message-texts.ts';
import { quantityRefusals, shapeRefusals, sharedMessages } from './shape-messages.ts';

const awaited: Readonly<Record<string, string>> = {
  end: 'the end of the formula or an operation',
  operand: 'a number, a name, a function or an opening parenthesis',
  closing: 'a closing parenthesis',
  parenthesis: 'an opening parenthesis after the name of the function',
};

const at = ({ position }: MessageParams): string => `Formula, character ${position}: `;
const foundIn = ({ found }: MessageParams): string =>
  found === '' ? 'the formula stops' : `found “${found}”`;

/** What is wrong with a distribution document or its formula, in English. */
export const distributionMessagesEn: DistributionMessages = {
  ...sharedMessages('distribution', shapeRefusals, allianceMessagesEn),
  ...sharedMessages('distribution', quantityRefusals, allianceMessagesEn),
  'distribution.too-many': ({ found, most }) => `Found: ${found}; expected: ${most} at most.`,
  'distribution.bad-name': ({ found }) =>
    `“${found}” cannot be a name in a formula: a letter or “_”, then letters, digits or “_”, and none of min, max, exp, log, sqrt.`,
  'distribution.repeated-name': ({ found }) => `The name “${found}” is given twice.`,
  'distribution.unknown-name': ({ found, known }) =>
    `“${found}” is not in “quantities”; the names are: ${known}.`,
  'distribution.correlated-with-itself': ({ found }) =>
    `“${found}” is named twice; a correlation ties two different quantities.`,
  'distribution.repeated-pair': ({ found }) => `The pair ${found} is given twice.`,
  'distribution.no-range': ({ found }) => `“${found}” has no range: nothing can move with it.`,
  'distribution.impossible-correlations': ({ found }) =>
    `No set of draws can have all these correlations at once (${found}); bring them nearer to 0.`,
  'distribution.too-heavy': ({ found, most }) =>
    `Too much work with ${found} draws: this document accepts ${most} at most, or fewer quantities, or a shorter formula.`,
  'formula.empty': () => 'The formula is empty.',
  'formula.too-long': ({ found, most }) => `The formula has ${found} characters; expected: ${most} at most.`,
  'formula.too-deep': (params) =>
    `${at(params)}too many parentheses or signs inside each other; expected: ${params.most} levels at most.`,
  'formula.too-many-terms': (params) => `${at(params)}too many terms; expected: ${params.most} at most.`,
  'formula.unknown-character': (params) =>
    `${at(params)}the character “${params.found}” has no meaning here.`,
  'formula.number-too-large': (params) => `${at(params)}the number ${params.found} is too large.`,
  'formula.unexpected': (params) =>
    `${at(params)}${foundIn(params)}; expected: ${awaited[String(params.expected)] ?? params.expected}.`,
  'formula.unknown-name': (params) => `${at(params)}the name “${params.found}” is not in “quantities”.`,
  'formula.unknown-function': (params) =>
    `${at(params)}there is no function “${params.found}”; expected: ${params.known}.`,
  'formula.wrong-arity': (params) =>
    `${at(params)}“${params.name}” was given ${params.found} value(s); expected: ${params.expected}.`,
};
