import { catalogue } from '../platform/web/messages/catalogue.ts';

const fr = {
  title: 'Ce que vos ressources apportent',
  lead: 'Combien de fois les ressources d’un éditeur ont été lues ici, montrées sur d’autres sites, et utilisées.',
  choose: 'Choisissez un éditeur.',
  resources: { one: 'ressource', other: 'ressources' },
  none: (publisher: string) => `Aucune ressource publiée n’a « ${publisher} » pour éditeur.`,
  noneNext: 'Le nom doit être celui des fiches ; choisissez-le dans la liste.',
  all: 'Tous les éditeurs',
  caption: (publisher: string, since: string) => `Ressources publiées par ${publisher}, depuis le ${since}`,
  resource: 'Ressource',
  sheet: 'Lectures de la fiche',
  card: 'Affichages sur d’autres sites',
  uses: 'Usages racontés',
  total: 'Ensemble',
  few: (least: string) => `moins de ${least}`,
  how: 'Comment c’est compté',
  howText: (least: string) =>
    `Le serveur ajoute un à un compteur par ressource et par jour quand il envoie une fiche ou une carte. Il ne pose pas de cookie, n’utilise pas d’image espion et ne garde rien de la personne ni de son appareil. Les robots qui se nomment ne sont pas comptés ; une même personne qui revient l’est à chaque fois. En dessous de ${least}, le nombre exact n’est pas dit.`,
  file: 'Ce tableau en CSV',
  see: 'Voir ce que les ressources de cet éditeur apportent',
} as const;

const en = {
  title: 'What your resources bring',
  lead: 'How many times the resources of a publisher were read here, shown on other sites, and used.',
  choose: 'Choose a publisher.',
  resources: { one: 'resource', other: 'resources' },
  none: (publisher: string) => `No published resource has “${publisher}” as its publisher.`,
  noneNext: 'The name must be that of the sheets; choose it in the list.',
  all: 'All publishers',
  caption: (publisher: string, since: string) => `Resources published by ${publisher}, since ${since}`,
  resource: 'Resource',
  sheet: 'Readings of the sheet',
  card: 'Shown on other sites',
  uses: 'Uses told',
  total: 'Together',
  few: (least: string) => `fewer than ${least}`,
  how: 'How it is counted',
  howText: (least: string) =>
    `The server adds one to a counter for each resource and each day when it sends a sheet or a card. It sets no cookie, uses no hidden picture and keeps nothing of the person or their device. Robots that give their name are not counted; somebody who comes back is, each time. Under ${least}, the exact number is not told.`,
  file: 'This table as CSV',
  see: 'See what the resources of this publisher bring',
} as const;

/** Words of the page that tells publishers what their resources bring. */
export const audienceWords = catalogue(fr, en);
