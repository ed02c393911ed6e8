import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of the page that loads and removes the teaching example. */
export const demoWords = catalogue(
  {
    title: 'Un territoire pour apprendre',
    lead: 'Un territoire inventé, pour voir ce que le réseau montre avant d’y mettre le vôtre. Rien n’y est vrai.',
    holds: (actors: number, models: number, links: number, needs: number) =>
      `${actors} acteurs, ${models} modèles sur trois ans, ${links} liens, ${needs} besoins, offres et envies.`,
    loaded: 'Il est chargé.',
    absent: 'Il n’est pas chargé.',
    open: 'Voir son réseau',
    load: 'Charger l’exemple',
    reload: 'Remettre l’exemple à neuf',
    remove: 'Retirer tout l’exemple',
    removeNote: 'Ce qui a été ajouté à ses acteurs part avec lui. Rien d’autre n’est touché.',
    whoMay: 'Un catalyseur ou un administrateur du site peut le charger.',
  },
  {
    title: 'A territory to learn with',
    lead: 'An invented territory, to see what the network shows before putting yours in it. Nothing in it is true.',
    holds: (actors, models, links, needs) =>
      `${actors} actors, ${models} models over three years, ${links} links, ${needs} needs, offers and wishes.`,
    loaded: 'It is loaded.',
    absent: 'It is not loaded.',
    open: 'See its network',
    load: 'Load the example',
    reload: 'Make the example new again',
    remove: 'Remove the whole example',
    removeNote: 'What was added to its actors goes with it. Nothing else is touched.',
    whoMay: 'A catalyst or an administrator of the site may load it.',
  },
);
