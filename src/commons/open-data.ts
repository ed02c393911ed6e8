import { type OpenData, openDataFiles } from '../platform/ports/open-data.ts';
import { commonsAddresses } from './addresses.ts';

/** The resources of the commons, whole. */
export const resourcesOpenData: OpenData = {
  name: 'resources',
  title: { fr: 'Ressources des communs', en: 'Resources of the commons' },
  description: {
    fr: 'Une ligne par ressource publiée : méthode, exemple, donnée, outil ou compétence, avec son éditeur, son adresse et d’où vient la fiche. La licence de chaque ressource est celle de son éditeur.',
    en: 'One line per published resource: method, example, data, tool or skill, with its publisher, its address and where the sheet comes from. The licence of each resource is that of its publisher.',
  },
  page: commonsAddresses.list,
  files: openDataFiles('/api/v1/resources', ['csv', 'jsonld']),
};
