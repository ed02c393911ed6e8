import type { Dataset } from '../ports/dataset.ts';
import { catalogue } from '../web/messages/catalogue.ts';

const names = (datasets: readonly Dataset[]): string => datasets.map(({ name }) => name).join(', ');
const formats = ({ files }: Dataset): string => files.map(({ format }) => format).join(', ');

/** What the export says. */
export const exportMessages = catalogue(
  {
    unknown: (found: string, datasets: readonly Dataset[]) =>
      `« ${found} » n’est pas un export. Attendu : ${names(datasets)}.`,
    keyMissing: (name: string, owner: string) =>
      `Il manque KEY, le mot de l’adresse du ${owner} : cap17 export ${name} KEY.`,
    noKey: (name: string, found: string) =>
      `« ${found} » est de trop : cap17 export ${name} prend tout. Trouvé : deux mots ; attendu : un.`,
    format: (dataset: Dataset, found: string) =>
      `« ${found} » n’est pas un format de ${dataset.name}. Attendu : ${formats(dataset)}.`,
    nothing: (owner: string, found: string) => `Aucun ${owner} publié ne s’appelle « ${found} ».`,
    binary: 'Un classeur ne s’écrit pas sur la sortie standard : donnez --out FICHIER.',
    written: (file: string, bytes: number) => `${file} : ${bytes} octets écrits.`,
  },
  {
    unknown: (found: string, datasets: readonly Dataset[]) =>
      `“${found}” is no export. Expected: ${names(datasets)}.`,
    keyMissing: (name: string, owner: string) =>
      `KEY is missing, the word of the address of the ${owner}: cap17 export ${name} KEY.`,
    noKey: (name: string, found: string) =>
      `“${found}” is one too many: cap17 export ${name} takes everything. Found: two words; expected: one.`,
    format: (dataset: Dataset, found: string) =>
      `“${found}” is no format of ${dataset.name}. Expected: ${formats(dataset)}.`,
    nothing: (owner: string, found: string) => `No published ${owner} is called “${found}”.`,
    binary: 'A workbook is not written to standard output: give --out FILE.',
    written: (file: string, bytes: number) => `${file}: ${bytes} bytes written.`,
  },
);
