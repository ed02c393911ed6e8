import type { AllianceMessages } from './alliance-file-codes.ts';
import { frenchQuotes as q } from './french-quotes.ts';
import type { MessageParams } from './message-texts.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  object: 'un objet {…}',
  record: 'un objet {…}',
  array: 'une liste […]',
};
const kindOf = (code: string | number | undefined): string => kinds[String(code)] ?? 'une autre forme';

/** «Trouvé : … ; attendu : …», the common form of a refusal. */
const instead = ({ found }: MessageParams, expected: string): string =>
  `Trouvé\u00a0: ${found}\u202f; attendu\u00a0: ${expected}.`;

/** What is wrong with an alliance file, in French. */
export const allianceMessagesFr: AllianceMessages = {
  'alliance.unknown-field': ({ found }) => `Le champ ${q(found)} n’est pas connu ici.`,
  'alliance.missing-field': ({ field }) => `Le champ ${q(field)} manque.`,
  'alliance.wrong-type': (params) => instead(params, kindOf(params.expected)),
  'alliance.empty-text': (params) => instead(params, 'un texte qui ne soit pas vide'),
  'alliance.not-one-of': (params) => instead(params, `au choix, ${params.expected}`),
  'alliance.too-small': (params) => instead(params, `${params.least} ou plus`),
  'alliance.not-above': (params) => instead(params, `un nombre plus grand que ${params.least}`),
  'alliance.too-large': (params) => instead(params, `${params.most} ou moins`),
  'alliance.not-below': (params) => instead(params, `un nombre plus petit que ${params.most}`),
  'alliance.not-a-quantity': (params) =>
    instead(params, 'un nombre, ou {"low":…,"high":…}, {"min":…,"mode":…,"max":…}, {"value":…}'),
  'alliance.not-in-order': (params) => instead(params, String(params.expected)),
  'alliance.bad-id': ({ found }) =>
    `L’identifiant ${found} ne convient pas\u00a0: de 1 à 64 caractères, sans virgule, ni caractère de contrôle, ni blanc aux extrémités.`,
  'alliance.repeated-id': ({ found, first }) =>
    `L’identifiant ${q(found)} est déjà celui de ${first}\u202f; chaque identifiant ne sert qu’une fois.`,
  'alliance.unknown-member': ({ found, known }) =>
    `${q(found)} n’est pas un membre\u202f; les membres sont\u00a0: ${known}.`,
  'alliance.repeated-member': ({ found }) => `${q(found)} est cité deux fois ici.`,
  'alliance.too-few-members': (params) =>
    `Trouvé\u00a0: ${params.found} membre\u202f; attendu\u00a0: de 2 à 100.`,
  'alliance.too-many-members': (params) =>
    `Trouvé\u00a0: ${params.found} membres\u202f; attendu\u00a0: de 2 à ${params.most}.`,
  'alliance.too-many-lines': (params) =>
    `Trouvé\u00a0: ${params.found} lignes de moyens partagés et de valeur commune\u202f; attendu\u00a0: ${params.most} au plus.`,
  'alliance.among-too-few': (params) =>
    instead(params, 'au moins deux membres, qui ne créent cette valeur qu’ensemble'),
  'alliance.pooled-form': ({ found }) =>
    `Champs trouvés\u00a0: ${found}\u202f; attendu\u00a0: une seule des trois formes, ${q('law')} et ${q('need')}, ${q('alone')} et ${q('pooled')}, ou ${q('costs')}.`,
  'alliance.missing-user': ({ field, other }) =>
    `${q(field)} manque\u00a0: ${q('alone')} et ${q('pooled.use')} citent les mêmes membres, et ${other} le cite.`,
  'alliance.repeated-group': ({ found, first }) =>
    `Le groupe ${q(found)} est donné deux fois (aussi sous la forme ${q(first)}).`,
  'alliance.missing-group': ({ group }) =>
    `Le coût du groupe ${q(group)} manque\u00a0: tous les groupes des membres concernés sont attendus.`,
  'alliance.shares-sum': (params) =>
    `Trouvé\u00a0: ${params.found}, dont la somme est ${params.sum}\u202f; attendu\u00a0: des parts dont la somme est 1.`,
  'alliance.weights-sum': (params) =>
    instead(params, 'au moins un poids au-dessus de 0, seules les proportions comptent'),
  'alliance.not-public': ({ found, field }) =>
    `Trouvé\u00a0: ${found}\u202f; ${q(field)} ne vaut que pour une ligne publique ("to": "public"), et celle-ci ne l’est pas.`,
  'alliance.engineering-form': ({ found }) =>
    `Champs trouvés\u00a0: ${found}\u202f; attendu\u00a0: un seul des deux, ${q('perExtraMember')} ou ${q('total')}.`,
  'alliance.engineering-length': ({ found, expected, horizon }) =>
    `Trouvé\u00a0: ${found} chiffre(s)\u202f; attendu\u00a0: ${expected}, un par année de 0 à ${horizon}.`,
  'alliance.unknown-factor': ({ found, known }) =>
    known === ''
      ? `Le facteur ${q(found)} n’est pas dans ${q('factors')}, qui est vide.`
      : `Le facteur ${q(found)} n’est pas dans ${q('factors')}\u202f; ceux qui y sont\u00a0: ${known}.`,
  'alliance.factor-circle': ({ found }) =>
    `Les facteurs tournent en rond\u00a0: ${found}. Un facteur ne peut pas se multiplier lui-même.`,
  'alliance.grant-year': (params) => instead(params, `une année de 0 à ${params.horizon}`),
};
