import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of the list of published evaluations. */
export const publishedWords = catalogue(
  {
    title: 'Évaluations publiées',
    link: 'Les évaluations publiées',
    description:
      'Ce que disent, regard par regard, ceux qui ont pris part à des alliances et à des projets, là où ils ont choisi de le publier.',
    lead: 'Des alliances et des projets ont choisi de montrer leurs regards croisés. Rien ne les classe : l’ordre est celui des dates.',
    none: 'Aucune évaluation n’est encore publiée.',
    noneNext:
      'Elles apparaissent ici quand ceux qui les conduisent choisissent de rendre leurs résultats publics.',
    results: (day: string) => `résultats du ${day}`,
    seen: (viewpoints: string) => `Vue par : ${viewpoints}.`,
    hidden: 'Aucun regard ne peut encore être montré.',
    pages: 'Pages des évaluations publiées',
  },
  {
    title: 'Published evaluations',
    link: 'Published evaluations',
    description:
      'What those who took part in alliances and projects say, viewpoint by viewpoint, where they chose to publish it.',
    lead: 'Alliances and projects chose to show their viewpoints side by side. Nothing ranks them: the order is that of dates.',
    none: 'No evaluation is published yet.',
    noneNext: 'They appear here when those who run them choose to make their results public.',
    results: (day: string) => `results of ${day}`,
    seen: (viewpoints: string) => `Seen by: ${viewpoints}.`,
    hidden: 'No viewpoint may be shown yet.',
    pages: 'Pages of published evaluations',
  },
);
