import { catalogue } from '../platform/web/messages/catalogue.ts';

const fr = {
  resource: 'Une ressource, ou un choix de ressources',
  resourceHint:
    'Donnez les ressources une à une, ou laissez le choix à un thème ou à un éditeur : la carte suit ce qui est publié.',
  keys: 'Ressources',
  keysHint: 'Leurs adresses sur ce site, ou le mot qui les termine, séparés par des virgules.',
  publisher: 'Éditeur',
  publisherHint: 'Son nom exact, comme sur les fiches.',
  theme: 'Thème',
  kind: 'Nature',
  limit: 'Combien en montrer',
  limitHint: 'De 1 à 12 ; 5 sans réponse.',
  pathway: 'Un parcours d’usage, ou un choix de parcours',
  pathwayHint:
    'Donnez un parcours, ou choisissez un public : la carte suit ce qui est publié. Chacun le suit ici, sans compte.',
  pathwayKey: 'Parcours',
  pathwayAudience: 'Pour qui',
  pathwaysFor: (who: string) => `Parcours pour : ${who}`,
  begin: 'Suivre ce parcours',
  ask: 'Trouver un parcours en cinq questions',
  search: 'La recherche des communs',
  searchHint: 'Une zone de recherche qui ouvre les résultats ici, déjà filtrés si vous le voulez.',
  chosen: 'Ressources choisies',
  ofTheme: (theme: string) => `Ressources sur le thème « ${theme} »`,
  ofPublisher: (publisher: string) => `Ressources publiées par ${publisher}`,
  open: (site: string) => `Ouvrir la ressource sur ${site}`,
  all: 'Toutes les voir',
} as const;

const en = {
  resource: 'A resource, or a choice of resources',
  resourceHint:
    'Give the resources one by one, or leave the choice to a theme or a publisher: the card follows what is published.',
  keys: 'Resources',
  keysHint: 'Their addresses on this site, or the word that ends them, separated by commas.',
  publisher: 'Publisher',
  publisherHint: 'Its exact name, as on the sheets.',
  theme: 'Theme',
  kind: 'Kind',
  limit: 'How many to show',
  limitHint: 'From 1 to 12; 5 without an answer.',
  pathway: 'A usage pathway, or a choice of pathways',
  pathwayHint:
    'Give one pathway, or choose a public: the card follows what is published. Everybody follows it here, without account.',
  pathwayKey: 'Pathway',
  pathwayAudience: 'For whom',
  pathwaysFor: (who: string) => `Pathways for: ${who}`,
  begin: 'Follow this pathway',
  ask: 'Find a pathway in five questions',
  search: 'The search of the commons',
  searchHint: 'A search box that opens the results here, already filtered if you wish.',
  chosen: 'A choice of resources',
  ofTheme: (theme: string) => `Resources on the theme “${theme}”`,
  ofPublisher: (publisher: string) => `Resources published by ${publisher}`,
  open: (site: string) => `Open the resource on ${site}`,
  all: 'See all of them',
} as const;

/** Words of the cards of the commons on other sites. */
export const embedWords = catalogue(fr, en);
