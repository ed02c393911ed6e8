import { catalogue } from '../platform/web/messages/catalogue.ts';

/** Words of the cards on partners' sites. */
export const cardWords = catalogue(
  {
    story: 'Un récit, ou les derniers récits',
    storyHint: 'Son titre, ses deux phrases, les partenaires nommés. Retiré ici, il disparaît de la carte.',
    pioneer: 'Un pionnier',
    pioneerHint: 'Où il est, son besoin, quelques chiffres avec leur année.',
    figure: 'Un chiffre d’un pionnier',
    figureHint: 'Avec son année et sa source.',
    whichStory: 'Quel récit ; sans choix, les derniers',
    whichPioneer: 'Quel pionnier',
    whichFigure: 'Quel chiffre',
    embed: 'Montrer sur votre site',
  },
  {
    story: 'A story, or the latest stories',
    storyHint:
      'Its title, its two sentences, the partners named. Withdrawn here, it disappears from the card.',
    pioneer: 'A pioneer',
    pioneerHint: 'Where it is, its need, a few figures with their years.',
    figure: 'A figure of a pioneer',
    figureHint: 'With its year and its source.',
    whichStory: 'Which story; without a choice, the latest',
    whichPioneer: 'Which pioneer',
    whichFigure: 'Which figure',
    embed: 'Show on your site',
  },
);
