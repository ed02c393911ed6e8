import { catalogue } from '../platform/web/messages/catalogue.ts';
import type { Notice } from './domain/harvest-record.ts';

/** Elements of a source of which something is told. */
const items = (count: number): string => `${count} ${count > 1 ? 'éléments' : 'élément'}`;
const itemsEn = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;
const several = (count: number): string => (count > 1 ? 's' : '');

/** What a harvest may meet, by its code: how many it concerns, and a detail that the source or the harvest gives. */
const words = catalogue(
  {
    'SRC-001': 'Cette adresse n’est pas autorisée (adresse interne ou protocole interdit).',
    'SRC-002': 'La source redirige vers une adresse non autorisée.',
    'SRC-003': 'La source n’a pas répondu à temps.',
    'SRC-004': 'La réponse dépasse la taille acceptée.',
    'SRC-005': 'La source redirige sans fin.',
    'harvest.status': (_count: number, status: string) => `La source a répondu par une erreur (${status}).`,
    'harvest.doctype': 'Contenu XML non autorisé (DOCTYPE).',
    'harvest.not-xml': 'La réponse n’est pas du XML bien formé.',
    'harvest.not-json': 'La réponse n’est pas du JSON bien formé.',
    'harvest.too-large': 'Le document est trop profond ou trop grand.',
    'harvest.not-a-feed': 'La réponse n’est pas un flux.',
    'harvest.not-oai': 'La réponse n’est pas celle d’un entrepôt OAI-PMH.',
    'harvest.oai-refused': (_count: number, error: string) =>
      `L’entrepôt OAI-PMH refuse la demande (${error}) : vérifiez l’ensemble et le format de son adresse.`,
    'harvest.turtle': (_count: number, line: string) =>
      `Le Turtle de ce catalogue est illisible (ligne ${line}).`,
    'harvest.not-a-list': 'Le fichier ne contient pas de liste.',
    'harvest.not-a-table': 'Le fichier n’est pas un tableau lisible.',
    'harvest.columns': (_count: number, columns: string) =>
      `Les colonnes du titre et de l’adresse n’ont pas été trouvées. Colonnes du fichier : ${columns}.`,
    'harvest.interrupted': (_count: number, page: string) => `Moissonnage interrompu (page ${page}).`,
    'harvest.bad-token': (_count: number, page: string) =>
      `Moissonnage interrompu : jeton refusé (page ${page}).`,
    'harvest.repeated-token': (_count: number, page: string) =>
      `Moissonnage interrompu : jeton répété (page ${page}).`,
    'harvest.repeated-page': (_count: number, page: string) =>
      `Moissonnage interrompu : page déjà lue (page ${page}).`,
    'harvest.no-records-match': 'L’entrepôt dit n’avoir aucune ressource ; rien n’a été retiré.',
    'harvest.too-many-pages': 'Moissonnage interrompu : trop de pages.',
    'harvest.pages-failed': (count: number) =>
      count > 1 ? `${count} pages n’ont pas pu être lues.` : '1 page n’a pas pu être lue.',
    'harvest.pages-mute': (count: number) =>
      count > 1
        ? `${count} pages ne disent pas ce qu’elles contiennent (schema.org en JSON-LD), laissées de côté.`
        : '1 page ne dit pas ce qu’elle contient (schema.org en JSON-LD), laissée de côté.',
    'harvest.pages-beyond': (count: number) =>
      `Le plan de site liste plus de pages que l’on n’en lit : les ${count} premières l’ont été.`,
    'harvest.quarantine': (count: number, before: string) =>
      `Mise en quarantaine : ${count} ressource${several(count)} au lieu de ${before}.`,
    'harvest.without-title': (count: number) =>
      `${items(count)} sans titre, laissé${several(count)} de côté.`,
    'harvest.without-address': (count: number) =>
      `${items(count)} sans adresse web, laissé${several(count)} de côté.`,
    'harvest.without-date': (count: number) => `${items(count)} sans date.`,
    'harvest.future-date': (count: number) =>
      `${items(count)} daté${several(count)} du futur, gardé${several(count)} sans année.`,
    'harvest.unknown-subject': (_count: number, subjects: string) =>
      `Mots de la source qui ne sont aucun de nos thèmes : ${subjects}.`,
    'harvest.repeated-id': (count: number) =>
      count > 1 ? `${count} identifiants répétés.` : '1 identifiant répété.',
    'harvest.other-language': (count: number) =>
      `${items(count)} dans une autre langue que celle de la source.`,
    'harvest.unknown': 'Le document n’a pas pu être lu.',
  },
  {
    'SRC-001': 'This address is not allowed (internal address or forbidden protocol).',
    'SRC-002': 'The source redirects to an address that is not allowed.',
    'SRC-003': 'The source did not answer in time.',
    'SRC-004': 'The answer exceeds the accepted size.',
    'SRC-005': 'The source redirects for ever.',
    'harvest.status': (_count, status) => `The source answered with an error (${status}).`,
    'harvest.doctype': 'XML content not allowed (DOCTYPE).',
    'harvest.not-xml': 'The answer is not well-formed XML.',
    'harvest.not-json': 'The answer is not well-formed JSON.',
    'harvest.too-large': 'The document is too deep or too large.',
    'harvest.not-a-feed': 'The answer is not a feed.',
    'harvest.not-oai': 'The answer is not that of an OAI-PMH repository.',
    'harvest.oai-refused': (_count, error) =>
      `The OAI-PMH repository refuses what is asked (${error}): look at the set and the format of its address.`,
    'harvest.turtle': (_count, line) => `The Turtle of this catalogue cannot be read (line ${line}).`,
    'harvest.not-a-list': 'The file holds no list.',
    'harvest.not-a-table': 'The file is no readable table.',
    'harvest.columns': (_count, columns) =>
      `The columns of the title and of the address were not found. Columns of the file: ${columns}.`,
    'harvest.interrupted': (_count, page) => `Harvest interrupted (page ${page}).`,
    'harvest.bad-token': (_count, page) => `Harvest interrupted: token refused (page ${page}).`,
    'harvest.repeated-token': (_count, page) => `Harvest interrupted: token repeated (page ${page}).`,
    'harvest.repeated-page': (_count, page) => `Harvest interrupted: page read already (page ${page}).`,
    'harvest.no-records-match': 'The repository says that it has no resource; nothing was taken away.',
    'harvest.too-many-pages': 'Harvest interrupted: too many pages.',
    'harvest.pages-failed': (count) =>
      count === 1 ? '1 page could not be read.' : `${count} pages could not be read.`,
    'harvest.pages-mute': (count) =>
      count === 1
        ? '1 page does not tell what it holds (schema.org in JSON-LD), left out.'
        : `${count} pages do not tell what they hold (schema.org in JSON-LD), left out.`,
    'harvest.pages-beyond': (count) => `The sitemap lists more pages than are read: the first ${count} were.`,
    'harvest.quarantine': (count, before) =>
      `Put in quarantine: ${count} ${count === 1 ? 'resource' : 'resources'} instead of ${before}.`,
    'harvest.without-title': (count) => `${itemsEn(count)} without title, left out.`,
    'harvest.without-address': (count) => `${itemsEn(count)} without web address, left out.`,
    'harvest.without-date': (count) => `${itemsEn(count)} without date.`,
    'harvest.future-date': (count) => `${itemsEn(count)} dated in the future, kept without year.`,
    'harvest.unknown-subject': (_count, subjects) =>
      `Words of the source that are none of our themes: ${subjects}.`,
    'harvest.repeated-id': (count) => (count === 1 ? '1 repeated id.' : `${count} repeated ids.`),
    'harvest.other-language': (count) => `${itemsEn(count)} in another language than that of the source.`,
    'harvest.unknown': 'The document could not be read.',
  },
);

type Code = keyof typeof words.fr;

/** The code under which one of another reader is told. */
function toldAs(code: string): Code {
  if (Object.hasOwn(words.fr, code)) return code as Code;
  if (code.startsWith('json.')) return 'harvest.not-json';
  return code.startsWith('table.') ? 'harvest.not-a-table' : 'harvest.unknown';
}

/** What a harvest met, in words. */
export function noticeText(language: 'fr' | 'en', { code, count, detail = '' }: Notice): string {
  const text: string | ((count: number, detail: string) => string) = words[language][toldAs(code)];
  return typeof text === 'string' ? text : text(count, detail);
}
