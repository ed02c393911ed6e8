import type { Language } from '../../kernel/language.ts';

const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };
const megabytes = (language: Language, bytes: number): string =>
  new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );

const french = {
  writing: 'Sauvegarde',
  reading: 'Relecture',
  checking: 'Vérification de l’archive',
  loading: 'Restauration',
  written: (path: string, rows: number, bytes: number) =>
    `Sauvegarde écrite et relue\u00A0: ${path} (${numbers.fr.format(rows)} lignes, ${megabytes('fr', bytes)}\u00A0Mo).`,
  restored: (rows: number, createdAt: string) =>
    `Contenu du ${createdAt} restauré\u00A0: ${numbers.fr.format(rows)} lignes, sommes de contrôle identiques.`,
  erased: (count: number) =>
    `${numbers.fr.format(count)} effacement(s) demandé(s) par des personnes ont été appliqués de nouveau.`,
  restart:
    'Les serveurs en route s’en aperçoivent en quelques secondes\u202F; rien à redémarrer. Chacun devra se reconnecter.',
  isFolder: (path: string) => `«\u202F${path}\u202F» est un dossier\u202F; il faut un nom de fichier.`,
  noFolder: (path: string) => `Le dossier «\u202F${path}\u202F» n’existe pas.`,
  unwritable: (path: string, code: string) =>
    code === 'ENOSPC' || code === 'EDQUOT'
      ? `La sauvegarde n’a pas pu être écrite\u00A0: le disque de «\u202F${path}\u202F» est plein. Rien n’a été laissé\u202F; faites de la place, puis recommencez.`
      : `La sauvegarde n’a pas pu être écrite dans «\u202F${path}\u202F» (${code}).`,
};

type Messages = typeof french;

const english: Messages = {
  writing: 'Backup',
  reading: 'Reading back',
  checking: 'Checking the archive',
  loading: 'Restore',
  written: (path, rows, bytes) =>
    `Backup written and read back: ${path} (${numbers.en.format(rows)} rows, ${megabytes('en', bytes)} MB).`,
  restored: (rows, createdAt) =>
    `Content of ${createdAt} restored: ${numbers.en.format(rows)} rows, same checksums.`,
  erased: (count) => `${numbers.en.format(count)} erasure(s) asked for by people were applied again.`,
  restart: 'Running servers notice within seconds; nothing to restart. Everybody will have to sign in again.',
  isFolder: (path) => `“${path}” is a folder; the name of a file is needed.`,
  noFolder: (path) => `The folder “${path}” does not exist.`,
  unwritable: (path, code) =>
    code === 'ENOSPC' || code === 'EDQUOT'
      ? `The backup could not be written: the disk of “${path}” is full. Nothing was left behind; make some room, then try again.`
      : `The backup could not be written to “${path}” (${code}).`,
};

/** What `backup` and `restore` say. */
export const backupMessages: Readonly<Record<Language, Messages>> = { fr: french, en: english };
