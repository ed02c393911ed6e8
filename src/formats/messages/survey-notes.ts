import type { NoStatistic } from '../../engine/surveys/index.ts';
import type { Localized } from '../../kernel/language.ts';

/** Why a statistic of a survey has no value. */
export const noStatisticNotes: Readonly<Record<NoStatistic, Localized>> = {
  'no-answer': { fr: 'Personne n’a répondu.', en: 'Nobody answered.' },
  'too-few-groups': {
    fr: 'Il faut au moins deux groupes qui ont répondu.',
    en: 'It takes at least two groups that answered.',
  },
  'too-few-subjects': {
    fr: 'Il faut au moins deux personnes (ou deux choses jugées).',
    en: 'It takes at least two people (or two things judged).',
  },
  'too-few-raters': { fr: 'Il faut au moins deux lecteurs.', en: 'It takes at least two readers.' },
  'too-few-items': { fr: 'Il faut au moins deux questions.', en: 'It takes at least two questions.' },
  'no-variance': {
    fr: 'Tout le monde a répondu pareil\u00a0: sans différence, cette mesure n’existe pas.',
    en: 'Everybody answered the same: without a difference, this measure does not exist.',
  },
  'chance-agreement-is-full': {
    fr: 'Une seule catégorie sert\u00a0: l’accord dû au hasard est déjà complet, kappa n’existe pas.',
    en: 'A single category is in use: agreement by chance is already full, kappa does not exist.',
  },
  'impossible-evidence': {
    fr: 'Ce qui a été observé était impossible, que l’affirmation soit vraie ou fausse\u00a0: revoyez les chances.',
    en: 'What was seen could not happen, whether the claim is true or false: review the chances.',
  },
  'too-large': { fr: 'Résultat trop grand pour être écrit.', en: 'A result too large to be written.' },
};

/** Remarks of an answer, by subject. */
export const surveyNotes = {
  // One text for every hidden count: to tell which are small would help to find them.
  hidden: {
    fr: 'Secret statistique\u00a0: trop peu de réponses, ou masqué pour que personne ne retrouve un autre effectif.',
    en: 'Statistical secrecy: too few answers, or hidden so that nobody finds another count.',
  },
  basedOnHidden: {
    fr: 'Non publié\u00a0: s’appuie sur un effectif masqué.',
    en: 'Not published: it rests on a hidden count.',
  },
  held: {
    fr: 'Comme à la publication précédente\u00a0: trop peu de changement depuis pour être montré sans risque.',
    en: 'As in the previous release: too little has changed since to be shown safely.',
  },
  totalTooLarge: {
    fr: 'Tableau trop grand pour prouver que les totaux ne révèlent rien\u00a0: ils ne sont pas publiés.',
    en: 'Table too large to prove that totals reveal nothing: they are not published.',
  },
  rankedGroups: {
    fr: 'Rangs et écarts d’ordre calculés entre les seuls groupes dont aucun effectif n’est masqué.',
    en: 'Ranks and order gaps are computed among the groups without a hidden count.',
  },
  fewAnswers: {
    fr: 'Moins de 5 réponses\u00a0: montrez les effectifs plutôt que les pourcentages.',
    en: 'Fewer than 5 answers: show counts rather than percentages.',
  },
  tooManyGaps: {
    fr: 'Trop de comparaisons pour être listées (100\u202f000 au plus)\u00a0: comparez moins de groupes.',
    en: 'Too many comparisons to list (100,000 at most): compare fewer groups.',
  },
  impossibleMargins: {
    fr: 'Aucun poids positif n’atteint tous les totaux à la fois\u00a0: des croisements vides l’empêchent.',
    en: 'No positive weights meet all targets at once: empty crossings prevent it.',
  },
  boundsTooTight: {
    fr: 'Les totaux ne sont pas atteints avec ces bornes de poids (trim)\u00a0: élargissez-les.',
    en: 'The targets cannot be met within these bounds of weights (trim): widen them.',
  },
  smallCells: {
    fr: 'Secret statistique\u00a0: des cases ont trop peu de réponses\u202f; réunissez des catégories.',
    en: 'Statistical secrecy: some cells have too few answers; merge categories.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
