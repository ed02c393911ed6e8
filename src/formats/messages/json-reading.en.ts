import type { JsonMessages } from './json-reading-codes.ts';
import type { MessageParams } from './message-texts.ts';

const at = ({ line, column }: MessageParams): string => `line ${line}, character ${column}`;
const At = (params: MessageParams): string => `L${at(params).slice(1)}`;

const expectations: Readonly<Record<string, string>> = {
  value: 'a value (number, text in double quotes, object, list, true, false or null)',
  key: 'a key in double quotes',
  'key-or-brace': 'a key in double quotes or a closing brace',
  colon: 'a colon',
  'comma-or-brace': 'a comma or a closing brace',
  'comma-or-bracket': 'a comma or a closing bracket',
  digit: 'a number written like -12.5 or 1e6',
  'closing-quote': 'a closing double quote (control characters are written \\n, \\t or \\u0007)',
  escape: 'a JSON escape (\\n, \\", \\u00e9…)',
  'end-only': 'the end of the file',
};

/** What is wrong with a JSON text, in English. */
export const jsonMessagesEn: JsonMessages = {
  'json.empty': () => 'The file is empty: a JSON document is expected.',
  'json.too-large': ({ found, limit }) => `File too large: ${found} bytes found, ${limit} MB at most.`,
  'json.utf-16': () => 'The file is in UTF-16. Save it as UTF-8.',
  'json.utf-32': () => 'The file is in UTF-32. Save it as UTF-8.',
  'json.encoding': (params) => `${At(params)}: unreadable byte ${params.found}. Save the file as UTF-8.`,
  'json.syntax': (params) => {
    const found = params.found === '' ? 'the end of the file' : `“${params.found}”`;
    return `Invalid JSON, ${at(params)}. Found: ${found}; expected: ${expectations[String(params.expected)]}.`;
  },
  'json.too-deep': (params) => `Nesting too deep, ${at(params)}: ${params.limit} levels at most.`,
  'json.duplicate-key': (params) =>
    `${At(params)}: the key “${params.found}” is given twice in the same object.`,
  'json.forbidden-key': (params) => `${At(params)}: forbidden key, “${params.found}”.`,
  'json.forbidden-character': (params) =>
    `${At(params)}: the text contains a forbidden character (${params.found}).`,
  'json.number-too-large': (params) =>
    `${At(params)}: the number ${params.found} exceeds what can be computed (from -1.8e308 to 1.8e308).`,
  'json.number-too-small': (params) =>
    `${At(params)}: the number ${params.found} is too close to 0 to be told from it.`,
  'json.number-not-exact': (params) =>
    `${At(params)}: the whole number ${params.found} cannot be kept exactly (it would be read as ${params.kept}).`,
};
