import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of the page of open data. */
export const dataWords = catalogue(
  {
    navigation: 'Données ouvertes',
    title: 'Données ouvertes',
    lead: 'Tout ce qui est public ici peut être pris comme fichier, sans compte ni clé : tableurs, cartes, réseaux, données liées.',
    catalogue: 'Le catalogue pour les programmes (DCAT, JSON-LD)',
    page: 'La page',
    nobody: (owner: string) => `Aucun ${owner} publié pour l’instant.`,
    more: (count: number) => `et ${count} autres, dans le catalogue`,
    command: 'En ligne de commande',
    commandText: 'Là où Cap17 est installé, les mêmes fichiers s’écrivent sans passer par le web.',
    licence:
      'Le logiciel et les textes sont sous EUPL-1.2 ; les faits et les chiffres appartiennent aux sources que chaque ligne cite.',
  },
  {
    navigation: 'Open data',
    title: 'Open data',
    lead: 'All that is public here may be taken as a file, without account or key: spreadsheets, maps, networks, linked data.',
    catalogue: 'The catalogue for programs (DCAT, JSON-LD)',
    page: 'The page',
    nobody: (owner: string) => `No ${owner} is published yet.`,
    more: (count: number) => `and ${count} more, in the catalogue`,
    command: 'On the command line',
    commandText: 'Where Cap17 is installed, the same files are written without going through the web.',
    licence:
      'The software and its texts are under EUPL-1.2; facts and figures belong to the sources that each line cites.',
  },
);
