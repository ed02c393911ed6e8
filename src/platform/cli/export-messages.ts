import type { OpenData } from '../ports/open-data.ts';
import { catalogue } from '../web/messages/catalogue.ts';

const names = (openData: readonly OpenData[]): string => openData.map(({ name }) => name).join(', ');
const formats = ({ files }: OpenData): string => files.map(({ format }) => format).join(', ');

/** What the export says. */
export const exportMessages = catalogue(
  {
    unknown: (found: string, openData: readonly OpenData[]) =>
      `« ${found} » n’est pas un export. Attendu : ${names(openData)}.`,
    keyMissing: (name: string, owner: string) =>
      `Il manque KEY, le mot de l’adresse du ${owner} : cap17 export ${name} KEY.`,
    noKey: (name: string, found: string) =>
      `« ${found} » est de trop : cap17 export ${name} prend tout. Trouvé : deux mots ; attendu : un.`,
    format: (data: OpenData, found: string) =>
      `« ${found} » n’est pas un format de ${data.name}. Attendu : ${formats(data)}.`,
    nothing: (owner: string, found: string) => `Aucun ${owner} publié ne s’appelle « ${found} ».`,
    binary: 'Un classeur ne s’écrit pas sur la sortie standard : donnez --out FICHIER.',
    written: (file: string, bytes: number) => `${file} : ${bytes} octets écrits.`,
  },
  {
    unknown: (found: string, openData: readonly OpenData[]) =>
      `“${found}” is no export. Expected: ${names(openData)}.`,
    keyMissing: (name: string, owner: string) =>
      `KEY is missing, the word of the address of the ${owner}: cap17 export ${name} KEY.`,
    noKey: (name: string, found: string) =>
      `“${found}” is one too many: cap17 export ${name} takes everything. Found: two words; expected: one.`,
    format: (data: OpenData, found: string) =>
      `“${found}” is no format of ${data.name}. Expected: ${formats(data)}.`,
    nothing: (owner: string, found: string) => `No published ${owner} is called “${found}”.`,
    binary: 'A workbook is not written to standard output: give --out FILE.',
    written: (file: string, bytes: number) => `${file}: ${bytes} bytes written.`,
  },
);
