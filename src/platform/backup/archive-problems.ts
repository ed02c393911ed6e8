import type { Language, Localized } from '../../kernel/language.ts';
import type { Reason } from '../ports/command.ts';

/** Why an archive is refused, or a restore. Nothing has been touched when one of these is told. */
export const archiveProblems = {
  'BAK-001': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: somme de contrôle de «\u202F${what}\u202F» fausse.`,
    en: (what: string) => `Archive refused before anything was changed: wrong checksum of “${what}”.`,
  },
  'BAK-002': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: ce n’est pas une sauvegarde de Cap17 (${what}).`,
    en: (what: string) =>
      `Archive refused before anything was changed: it is not a backup of Cap17 (${what}).`,
  },
  'BAK-003': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: elle est incomplète, son contenu s’arrête après «\u202F${what}\u202F».`,
    en: (what: string) =>
      `Archive refused before anything was changed: it is incomplete, its content stops after “${what}”.`,
  },
  'BAK-004': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: elle vient d’une version plus récente de Cap17 (${what}). Mettez Cap17 à jour, puis recommencez.`,
    en: (what: string) =>
      `Archive refused before anything was changed: it comes from a newer version of Cap17 (${what}). Update Cap17, then try again.`,
  },
  'BAK-005': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: elle vient d’une autre instance (${what}). Restaurez-la dans une base vide, ou ajoutez --another-instance si c’est bien ce que vous voulez.`,
    en: (what: string) =>
      `Archive refused before anything was changed: it comes from another instance (${what}). Restore it into an empty database, or add --another-instance if that is what you want.`,
  },
  'BAK-006': {
    fr: (what: string) =>
      `Restauration refusée\u00A0: la base n’est pas vide (${what}). Ajoutez --replace pour remplacer tout son contenu par celui de l’archive.`,
    en: (what: string) =>
      `Restore refused: the database is not empty (${what}). Add --replace to replace its whole content by that of the archive.`,
  },
  'BAK-007': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: contenu inattendu dans «\u202F${what}\u202F».`,
    en: (what: string) => `Archive refused before anything was changed: unexpected content in “${what}”.`,
  },
  'BAK-008': {
    fr: (what: string) =>
      `Archive refusée avant toute modification\u00A0: elle se décompresse au-delà de ce qui est accepté (${what}).`,
    en: (what: string) =>
      `Archive refused before anything was changed: it unpacks beyond what is accepted (${what}).`,
  },
  'BAK-009': {
    fr: (what: string) =>
      `Restauration annulée, rien n’a changé\u00A0: le contenu de «\u202F${what}\u202F» n’entre pas dans la base.`,
    en: (what: string) =>
      `Restore undone, nothing was changed: the content of “${what}” does not fit the database.`,
  },
} as const satisfies Record<string, Record<Language, (what: string) => string>>;

export type ArchiveProblemCode = keyof typeof archiveProblems;

/** Thrown while an archive is read or put back; told in one sentence by the command, the job or the page. */
export class ArchiveRefusal extends Error {
  readonly code: ArchiveProblemCode;
  readonly sentence: Localized;
  /** The entry, the version, the count that the sentence names. */
  readonly what: string;

  /** @param what the entry, the version, the count that the sentence names */
  constructor(code: ArchiveProblemCode, what: string) {
    const shown = what.replace(/\p{Cc}/gu, '').slice(0, 200);
    const texts = archiveProblems[code];
    super(texts.en(shown));
    this.name = 'ArchiveRefusal';
    this.code = code;
    this.what = shown;
    this.sentence = { fr: texts.fr(shown), en: texts.en(shown) };
  }

  /** The same, as the command line tells it. */
  reason(language: Language): Reason {
    return { code: this.code, path: '', message: this.sentence[language] };
  }
}
