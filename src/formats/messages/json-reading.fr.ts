import { frenchQuotes } from './french-quotes.ts';
import type { JsonMessages } from './json-reading-codes.ts';
import type { MessageParams } from './message-texts.ts';

const at = ({ line, column }: MessageParams): string => `ligne ${line}, caractère ${column}`;
const At = (params: MessageParams): string => `L${at(params).slice(1)}`;

/** What a JSON text lacks at the place where it stops being JSON. */
const expectations: Readonly<Record<string, string>> = {
  value: 'une valeur (nombre, texte entre guillemets doubles, objet, liste, true, false ou null)',
  key: 'une clé entre guillemets doubles',
  'key-or-brace': 'une clé entre guillemets doubles ou une accolade fermante',
  colon: 'deux-points',
  'comma-or-brace': 'une virgule ou une accolade fermante',
  'comma-or-bracket': 'une virgule ou un crochet fermant',
  digit: 'un nombre écrit comme -12.5 ou 1e6',
  'closing-quote': 'un guillemet double fermant (les caractères de contrôle s’écrivent \\n, \\t ou \\u0007)',
  escape: 'une suite d’échappement de JSON (\\n, \\", \\u00e9…)',
  'end-only': 'la fin du fichier',
};

/** What is wrong with a JSON text, in French. */
export const jsonMessagesFr: JsonMessages = {
  'json.empty': () => 'Le fichier est vide\u00a0: un document JSON est attendu.',
  'json.too-large': ({ found, limit }) =>
    `Fichier trop lourd\u00a0: ${found} octets trouvés, ${limit}\u00a0Mo au plus.`,
  'json.utf-16': () => 'Le fichier est en UTF-16. Enregistrez-le en UTF-8.',
  'json.utf-32': () => 'Le fichier est en UTF-32. Enregistrez-le en UTF-8.',
  'json.encoding': (params) =>
    `${At(params)}\u00a0: octet ${params.found} illisible. Enregistrez le fichier en UTF-8.`,
  'json.syntax': (params) => {
    const found = params.found === '' ? 'la fin du fichier' : frenchQuotes(params.found);
    return `JSON non valide, ${at(params)}. Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${expectations[String(params.expected)]}.`;
  },
  'json.too-deep': (params) =>
    `Imbrication trop profonde, ${at(params)}\u00a0: ${params.limit} niveaux au plus.`,
  'json.duplicate-key': (params) =>
    `${At(params)}\u00a0: la clé ${frenchQuotes(params.found)} est donnée deux fois dans le même objet.`,
  'json.forbidden-key': (params) => `${At(params)}\u00a0: clé interdite, ${frenchQuotes(params.found)}.`,
  'json.forbidden-character': (params) =>
    `${At(params)}\u00a0: le texte contient un caractère interdit (${params.found}).`,
  'json.number-too-large': (params) =>
    `${At(params)}\u00a0: le nombre ${params.found} dépasse ce qui peut être calculé (de -1,8e308 à 1,8e308).`,
  'json.number-too-small': (params) =>
    `${At(params)}\u00a0: le nombre ${params.found} est trop proche de 0 pour en être distingué.`,
  'json.number-not-exact': (params) =>
    `${At(params)}\u00a0: le nombre entier ${params.found} ne peut pas être retenu exactement (il serait lu ${params.kept}).`,
};
