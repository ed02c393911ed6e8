import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of barometers. */
export const barometerWords = catalogue(
  {
    tab: 'Baromètre',
    title: 'Baromètres',
    description:
      'Des territoires posent les mêmes questions et lisent leurs regards à côté de ceux des autres, sans classement.',
    lead: 'Plusieurs territoires posent les mêmes questions. Chacun lit ses regards à côté de l’ensemble ; aucun n’est classé.',
    none: 'Aucun baromètre pour le moment.',
    noneNext: 'Une campagne ouverte peut être proposée comme baromètre depuis sa page.',
    campaigns: { one: 'territoire', other: 'territoires' },
    until: (day: string) => `on peut rejoindre jusqu’au ${day}`,
    over: (day: string) => `on ne peut plus rejoindre depuis le ${day}`,
    questions: 'Les questions, les mêmes pour tous',
    join: 'Rejoindre',
    joinLead:
      'Une campagne est préparée pour votre territoire ou votre organisation, avec ces questions et ces regards. Vous choisissez quand elle ouvre.',
    organisation: 'Territoire ou organisation',
    ofTerritory: (name: string) => `${name} (territoire)`,
    organisations: 'Les organisations',
    territories: 'Les territoires',
    joinIt: 'Préparer notre campagne',
    signIn:
      'Pour rejoindre, il faut tenir ici une organisation (collectivité, association, réseau…), ou être catalyseur d’un territoire.',
    changed: 'Elles restent les mêmes pour tous. Chacun peut en ajouter, qui ne sont pas comparées.',
    together: 'Ce que disent les territoires réunis',
    togetherIntro: (count: string) =>
      `Publié aux dates de l’observatoire, quand ${count} campagnes au moins ont montré leurs résultats, qu’aucune ne pèse plus de 85 % et que onze personnes au moins sont de chaque côté.`,
    nothing: 'Rien n’atteint encore ces seuils.',
    dated: (day: string) => `publication du ${day}`,
    beside: 'À côté des autres territoires',
    besideIntro:
      'Même question, mêmes mots. L’ensemble compte aussi votre campagne. Un écart n’est ni un retard, ni une avance.',
    here: 'Ici',
    all: 'L’ensemble',
    viewpoint: 'Regard',
    question: 'Question',
    see: 'Voir le baromètre',
    offer: 'Proposer comme baromètre',
    offerLead:
      'D’autres territoires pourront poser les mêmes questions. Seuls le titre, les questions et les regards deviennent publics ; ni vos réponses, ni votre nom.',
    offerTitle: 'Titre du baromètre',
    offerText: 'Quelques mots à ceux qui hésitent à rejoindre',
    offerUntil: 'Dernier jour pour rejoindre',
    offerIt: 'Proposer',
    offered: 'Cette campagne fait partie d’un baromètre.',
    notOpen: 'Ouvrez d’abord la campagne : ses questions sont alors fixées.',
    problems: {
      title: 'Écrivez un titre, de 5 à 120 caractères.',
      until: (found: string) => `Un jour à venir est attendu, comme 31/12/2026 ; trouvé : « ${found} ».`,
      organisation: 'Choisissez un territoire ou une organisation dont vous vous occupez.',
    },
  },
  {
    tab: 'Barometer',
    title: 'Barometers',
    description:
      'Territories ask the same questions and read their viewpoints beside those of the others, without any league table.',
    lead: 'Several territories ask the same questions. Each one reads its viewpoints beside the whole; none is ranked.',
    none: 'No barometer yet.',
    noneNext: 'An open campaign may be offered as a barometer from its page.',
    campaigns: { one: 'territory', other: 'territories' },
    until: (day: string) => `may be joined until ${day}`,
    over: (day: string) => `may no longer be joined since ${day}`,
    questions: 'The questions, the same for all',
    join: 'Join',
    joinLead:
      'A campaign is prepared for your territory or organisation, with these questions and viewpoints. You choose when it opens.',
    organisation: 'Territory or organisation',
    ofTerritory: (name: string) => `${name} (territory)`,
    organisations: 'Organisations',
    territories: 'Territories',
    joinIt: 'Prepare our campaign',
    signIn:
      'To join, one must keep an organisation here (authority, association, network…), or be the catalyst of a territory.',
    changed: 'They stay the same for all. Each one may add some, which are not compared.',
    together: 'What the territories say together',
    togetherIntro: (count: string) =>
      `Released on the dates of the observatory, once ${count} campaigns at least have shown their results, none weighs more than 85%, and eleven people at least are on each side.`,
    nothing: 'Nothing reaches these thresholds yet.',
    dated: (day: string) => `release of ${day}`,
    beside: 'Beside the other territories',
    besideIntro:
      'Same question, same words. The whole counts your campaign too. A gap is neither a delay nor a lead.',
    here: 'Here',
    all: 'The whole',
    viewpoint: 'Viewpoint',
    question: 'Question',
    see: 'See the barometer',
    offer: 'Offer as a barometer',
    offerLead:
      'Other territories may then ask the same questions. Only the title, the questions and the viewpoints become public; neither your answers nor your name.',
    offerTitle: 'Title of the barometer',
    offerText: 'A few words to those who hesitate to join',
    offerUntil: 'Last day to join',
    offerIt: 'Offer',
    offered: 'This campaign is part of a barometer.',
    notOpen: 'Open the campaign first: its questions are then fixed.',
    problems: {
      title: 'Write a title, from 5 to 120 characters.',
      until: (found: string) => `A day to come is expected, like 2026-12-31; found: “${found}”.`,
      organisation: 'Choose a territory or an organisation that you take care of.',
    },
  },
);
