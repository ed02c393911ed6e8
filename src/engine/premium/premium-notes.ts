import type { Language, Localized } from '../../kernel/language.ts';

/** Remarks on a report, by the dotted path of what they are about. */
export type Notes = Readonly<Record<string, string>>;

const texts = {
  tooManyMembers: {
    fr: 'Au-delà de 16 membres, les groupes ne sont pas tous comparés : ce résultat n’est pas calculé. Les partages « shapley » et « equal » portent sur v, sans la possibilité de travailler par blocs.',
    en: 'Above 16 members not all groups are compared: this result is not computed. The “shapley” and “equal” sharings are those of v, without the possibility of working in blocks.',
  },
  blocks: {
    fr: 'Au calcul central, les membres gagnent davantage en travaillant par blocs, ou chacun de son côté, que tous ensemble : les parts se partagent ce qu’ils peuvent obtenir ainsi, plus que la prime des membres.',
    en: 'In the central calculation the members gain more by working in blocks, or each alone, than all together: the shares divide what they can obtain that way, which exceeds the members’ premium.',
  },
  notQuasiBalanced: {
    fr: 'La valeur tau n’existe pas ici : ce que chacun peut espérer au plus ne couvre pas le tout, ou passe sous son droit minimal (jeu non quasi équilibré).',
    en: 'The tau value does not exist here: what each may hope for at most does not cover the whole, or falls below its minimal right (the game is not quasi-balanced).',
  },
  noCommonPropensity: {
    fr: 'Le point de Gately n’existe pas ici : aucun membre n’apporte plus au tout que ce qu’il vaut seul, alors qu’il y a quelque chose à partager.',
    en: 'The Gately point does not exist here: no member adds more to the whole than it is worth alone, although there is something to share.',
  },
  notCertified: {
    fr: 'Le nucléole n’a pas pu être certifié à la précision des nombres : il n’est pas donné.',
    en: 'The nucleolus could not be certified at the precision of the numbers: it is not given.',
  },
  overflow: {
    fr: 'Les montants dépassent ce que les nombres peuvent porter : ce résultat n’est pas calculé. Changez d’unité de monnaie.',
    en: 'The amounts exceed what numbers can hold: this result is not computed. Change the currency unit.',
  },
  quadrature: {
    fr: 'Parts calculées par une intégrale dont l’erreur est bornée : au plus {bound} par part.',
    en: 'Shares computed by an integral whose error is bounded: at most {bound} per share.',
  },
  publicFundsCost: {
    fr: 'Hypothèse de Cap17 : le coût d’opportunité des fonds publics, absent du fichier, est pris à 0,20 (rapport Quinet 2013, non confirmé à la source).',
    en: 'Cap17’s hypothesis: the opportunity cost of public funds, absent from the file, is taken as 0.20 (Quinet report 2013, not confirmed at the source).',
  },
  floorAboveCeiling: {
    fr: 'Le plancher dépasse le plafond : aucun montant de financement n’est justifié par ces chiffres.',
    en: 'The floor exceeds the ceiling: no amount of funding is justified by these figures.',
  },
  sensitivitySamples: {
    fr: 'Les indices de sensibilité sont calculés sur {analysed} tirages de chacun des deux échantillons, et non sur {samples}.',
    en: 'The sensitivity indices are computed on {analysed} draws of each of the two samples, not on {samples}.',
  },
} as const satisfies Record<string, Localized>;

/** A remark of the report. */
export type NoteKey = keyof typeof texts;

/** A remark and the figures it quotes. */
export interface NoteEntry {
  /** Dotted path of what the remark is about, such as `sharing.tau`. */
  readonly about: string;
  readonly key: NoteKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The remarks in a person's language; the first one about a path is kept. */
export function notesIn(language: Language, entries: readonly NoteEntry[]): Notes {
  const notes = new Map<string, string>();
  for (const { about, key, params } of entries) {
    if (!notes.has(about)) notes.set(about, fill(texts[key][language], params ?? {}));
  }
  return Object.fromEntries(notes);
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
