import { frenchQuotes } from './french-quotes.ts';
import type { MessageParams } from './message-texts.ts';
import { quoteText } from './quote-value.ts';
import type { TableMessages } from './table-codes.ts';
import { writeDay } from './write-day.ts';

const quote = (value: string | number | undefined): string => frenchQuotes(quoteText(String(value ?? '')));

/** Where it is: «Ligne 9, «Montant» : » ; nothing when it is the file as a whole. */
function at({ line, column }: MessageParams): string {
  if (line === undefined) return '';
  return column === undefined ? `Ligne ${line}\u00a0: ` : `Ligne ${line}, ${quote(column)}\u00a0: `;
}

/** What is said of table files, in French. */
export const tableMessagesFr: TableMessages = {
  'table.empty': () => 'Le fichier est vide. Aucune ligne n’a été importée.',
  'table.headings-only': () => 'Le fichier ne contient qu’une ligne d’en-têtes.',
  'table.too-large': ({ limit }) => `Fichier trop lourd\u00a0: ${limit}\u00a0Mo au plus.`,
  'table.too-many-lines': ({ limit }) => `Plus de ${limit} lignes. Découpez le fichier.`,
  'table.too-many-columns': (params) => `${at(params)}plus de ${params.limit} colonnes.`,
  'table.windows-1252': () => 'Encodage détecté\u00a0: Windows-1252. Vérifiez les accents dans l’aperçu.',
  'table.unreadable-byte': (params) =>
    `${at(params)}caractère illisible (octet ${params.found}). Enregistrez le fichier en UTF-8.`,
  'table.not-delimited': () => 'Ce fichier ne se lit pas comme un tableau. Enregistrez-le en CSV ou en XLSX.',
  'table.not-a-table': ({ found }) =>
    `Ce fichier est du ${found}, pas un tableau. Ouvrez-le dans un tableur, puis enregistrez-le en CSV ou en XLSX.`,
  'table.quote-not-closed': (params) => `${at(params)}guillemet ouvert et jamais fermé.`,
  'table.too-many-values': (params) =>
    `${at(params)}${params.found} valeurs pour ${params.expected} colonnes. Une valeur contenant le séparateur doit être entre guillemets.`,
  'table.heading-twice': (params) =>
    `Deux colonnes portent le nom ${quote(params.column)} (${params.first} et ${params.second}). Renommez ou supprimez l’une des deux.`,
  'table.column-missing': ({ expected, read }) =>
    `Colonne obligatoire absente\u00a0: ${quote(expected)}. Colonnes lues\u00a0: ${read === '' ? 'aucune' : read}.`,
  'table.column-ignored': ({ column }) => `Colonne ${quote(column)} ignorée.`,
  'table.column-reserved': ({ column }) => `Colonne réservée ignorée\u00a0: ${column}.`,
  'table.total-skipped': (params) => `${at(params)}ligne de total, passée.`,
  'table.note-skipped': (params) => `${at(params)}ligne de remarque, passée.`,
  'table.closed-skipped': (params) =>
    `${at(params)}structure fermée d’après le fichier (${quote(params.found)}), passée. Pour la prendre quand même, ignorez la colonne de son état.`,
  'table.theme-unknown': (params) =>
    `${at(params)}${quote(params.found)} n’est pas un thème connu\u202f; laissé de côté.`,
  'table.merged-filled': (params) =>
    `${at(params)}cellules fusionnées jusqu’à la ligne ${params.last}\u202f; leur valeur a été donnée à chaque ligne.`,
  'table.value-missing': (params) => `${at(params)}cette valeur est obligatoire.`,
  'table.cell-too-long': (params) => `${at(params)}dépasse ${params.limit} caractères.`,
  'table.text-too-long': (params) => `${at(params)}${params.found} caractères, ${params.limit} au plus.`,
  'table.forbidden-character': (params) => `${at(params)}contient un caractère interdit (${params.found}).`,
  'table.unseen-characters': (params) => `${at(params)}des caractères invisibles ont été retirés.`,
  'table.spreadsheet-error': (params) => `${at(params)}la cellule contient une erreur (${params.found}).`,
  'table.not-a-number': (params) =>
    `${at(params)}${quote(params.found)} n’est pas un montant. Exemple\u00a0: ${params.proposal || '1 234,56'}.`,
  'table.thousands-unsure': (params) =>
    `${at(params)}${quote(params.found)} se lit de deux façons, en milliers ou en décimales. Écrivez ${params.proposal}, ou deux décimales.`,
  'table.not-euros': (params) =>
    `${at(params)}${quote(params.found)} n’est pas en euros. Donnez l’équivalent en euros par an, ou videz la case\u00a0: le montant restera inconnu.`,
  'table.no-upper-end': (params) =>
    `${at(params)}${quote(params.found)} n’a pas de haut. Donnez une fourchette, comme «\u202f5 000 à 8 000\u202f», ou videz la case\u00a0: le montant restera inconnu.`,
  'table.about': (params) =>
    `${at(params)}${quote(params.found)} est pris tel quel. Une fourchette dirait mieux ce que vous savez.`,
  'table.monthly': (params) => `${at(params)}${quote(params.found)} est compté douze fois par an.`,
  'table.number-too-small': (params) =>
    `${at(params)}${quote(params.found)}\u202f; attendu\u00a0: ${params.limit === 0 ? 'un nombre positif ou nul' : `${params.limit} ou plus`}.`,
  'table.number-too-large': (params) => `${at(params)}${quote(params.found)} dépasse ${params.limit}.`,
  'table.not-whole': (params) =>
    `${at(params)}${quote(params.found)}\u202f; attendu\u00a0: un nombre entier de ${params.least} à ${params.greatest}.`,
  'table.not-a-day': (params) =>
    `${at(params)}${quote(params.found)} n’est pas une date. Exemple\u00a0: 03/04/2026 pour le 3 avril 2026.`,
  'table.year-alone': (params) =>
    `${at(params)}${quote(params.found)} est une année\u202f; attendu\u00a0: une date, par exemple 31/12/${params.found}.`,
  'table.no-such-day': (params) => `${at(params)}${quote(params.found)} n’existe pas dans le calendrier.`,
  'table.not-a-choice': (params) =>
    `${at(params)}${quote(params.found)} n’est pas connu. Attendu, au choix\u00a0: ${params.expected}.`,
  'table.not-asked': (params) =>
    `${at(params)}cette question n’est pas posée à ce regard (${params.found}). Videz la case.`,
  'table.no-answer': (params) =>
    `${at(params)}aucune réponse sur cette ligne. Remplissez une case, ou retirez la ligne.`,
  'table.not-yes-no': (params) => `${at(params)}${quote(params.found)}\u202f; attendu\u00a0: oui ou non.`,
  'table.identity-number': (params) =>
    `${at(params)}${quote(params.found)} n’est pas un numéro ${params.kind} (${params.expected}). Un tableur a peut-être transformé ce code. Mettez la colonne au format Texte.`,
  'table.identity-checksum': (params) =>
    `${at(params)}la clé de contrôle de ${quote(params.found)} est fausse\u202f; vérifiez. Le numéro est gardé.`,
  'table.place-code': (params) =>
    `${at(params)}${quote(params.found)} n’est pas un code de commune (cinq caractères, comme 01004). Un tableur a peut-être transformé ce code. Mettez la colonne au format Texte.`,
  'table.code-without-zero': ({ count, found, meant, line }) =>
    `Des codes ont perdu leur zéro de tête dans un tableur (${count} ${Number(count) < 2 ? 'ligne' : 'lignes'}, la première ligne ${line}\u00a0: ${found})\u202f; ils sont lus avec lui\u00a0: ${meant}.`,
  'table.web-address': (params) =>
    `${at(params)}${quote(params.found)} n’est pas une adresse web. Exemple\u00a0: https://www.exemple.fr.`,
  'table.same-twice': ({ first, line }) =>
    `Lignes ${first} et ${line}\u00a0: même identifiant, contenus différents.`,
  'table.address-twice': ({ first, line, found }) =>
    `Lignes ${first} et ${line}\u00a0: la même adresse (${found}), contenus différents. Gardez-en une.`,
  'table.not-a-list': (params) =>
    `${at(params)}une liste d’objets est attendue, seule ou sous «\u202fitems\u202f».`,
  'table.same-again': ({ first, line }) => `Ligne ${line}\u00a0: la même que la ligne ${first}, passée.`,
  'table.range-reversed': (params) =>
    `${at(params)}${quote(params.found)}\u202f; le bas de la fourchette vient avant le haut.`,
  'table.years-reversed': (params) =>
    `${at(params)}l’année de fin vient après celle du début\u202f; trouvé\u00a0: ${params.first} puis ${params.last}.`,
  'table.end-missing': (params) =>
    `${at(params)}il manque ${params.side === 'from' ? 'celui de qui part le lien' : 'celui vers qui va le lien'}\u00a0: un nom, un numéro ou un identifiant.`,
  'table.end-unknown': (params) =>
    `${at(params)}${quote(params.found)} n’est pas un acteur de ce territoire, ou peut être plusieurs d’entre eux.`,
  'table.end-itself': (params) =>
    `${at(params)}un lien va d’un acteur à un autre\u202f; trouvé deux fois ${quote(params.found)}.`,
  'table.same-link': ({ first, line }) =>
    `Lignes ${first} et ${line}\u00a0: le même lien, entre les mêmes, dans le même sens. Réunissez-les, ou donnez à chacune son année de début.`,
  'table.basis-unknown': (params) =>
    `${at(params)}équivalent sans base de valorisation\u00a0: gardé avec «\u202fautre, dite dans la source\u202f».`,
  'table.two-values': ({ first, line, found }) =>
    `Lignes ${first} et ${line}\u00a0: deux valeurs pour le ${writeDay('fr', found)}. Gardez-en une.`,
  'table.day-ahead': (params) =>
    `${at(params)}${writeDay('fr', params.found)} est à venir\u202f; un relevé est passé ou d’aujourd’hui.`,
  'table.other-unit': (params) =>
    `${at(params)}unité ${quote(params.found)}\u202f; cet indicateur se compte en ${params.expected}. Convertissez la colonne.`,
  'table.not-a-workbook': () =>
    'Format non reconnu\u00a0: le contenu n’est ni un classeur XLSX ni un texte CSV. Enregistrez le tableau en XLSX ou en CSV.',
  'table.workbook-password': () => 'Classeur protégé par mot de passe. Enregistrez-le sans mot de passe.',
  'table.workbook-structure': () =>
    'Structure du classeur anormale. Ouvrez-le dans un tableur et enregistrez-le à nouveau.',
  'table.inflates-too-much': ({ limit }) => `Ce fichier se décompresse au-delà de ${limit}\u00a0Mo.`,
  'table.doctype': () => 'Contenu XML non autorisé (DOCTYPE).',
};
