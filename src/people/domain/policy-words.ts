import type { Localized } from '../../kernel/language.ts';
import type { Relation, Resource, State, Verb } from './policy-names.ts';
import type { Role } from './roles.ts';

/** The words of the table of rights, for people who do not program. A new resource, verb or role is not complete without. */
export const resourceWords: Readonly<Record<Resource, Localized>> = {
  'public-page': { fr: 'Pages publiques', en: 'Public pages' },
  computation: { fr: 'Calculs', en: 'Computations' },
  account: { fr: 'Compte', en: 'Account' },
  session: { fr: 'Session', en: 'Session' },
  organisation: { fr: 'Organisation', en: 'Organisation' },
  membership: { fr: 'Appartenance à une organisation', en: 'Membership of an organisation' },
  invitation: { fr: 'Invitation', en: 'Invitation' },
  'invitation-link': { fr: 'Lien d’invitation', en: 'Link of invitation' },
  territory: { fr: 'Territoires', en: 'Territories' },
  actor: { fr: 'Acteurs', en: 'Actors' },
  'actor-model': { fr: 'Modèles socio-économiques', en: 'Socio-economic models' },
  link: { fr: 'Liens entre acteurs', en: 'Links between actors' },
  resource: { fr: 'Ressources des communs', en: 'Resources of the commons' },
  'resource-suggestion': { fr: 'Suggestions de ressources', en: 'Suggested resources' },
  'resource-use': { fr: 'Usages de ressources', en: 'Uses of resources' },
  'resource-synonym': { fr: 'Synonymes de la recherche', en: 'Synonyms of the search' },
  'harvest-source': { fr: 'Sources moissonnées', en: 'Harvested sources' },
  'saved-search': { fr: 'Recherches gardées', en: 'Saved searches' },
  pathway: { fr: 'Parcours d’usage', en: 'Usage pathways' },
  'skills-record': { fr: 'Relevé de compétences', en: 'Skills record' },
  'organisation-pathway': {
    fr: 'Parcours suivis par une organisation',
    en: 'Pathways followed by an organisation',
  },
  'territory-pathway': { fr: 'Parcours suivis par un territoire', en: 'Pathways followed by a territory' },
  need: { fr: 'Besoins, offres et envies', en: 'Needs, offers and wishes' },
  project: { fr: 'Projets de territoire', en: 'Territory projects' },
  orientation: { fr: 'Orientations d’un projet', en: 'Orientations of a project' },
  action: { fr: 'Fiches action', en: 'Action sheets' },
  'action-note': { fr: 'Conversation sur les actions', en: 'Conversation about actions' },
  contribution: { fr: 'Contributions à un diagnostic', en: 'Contributions to a diagnosis' },
  indicator: { fr: 'Indicateurs d’un projet', en: 'Indicators of a project' },
  'indicator-reading': { fr: 'Relevés d’un indicateur', en: 'Readings of an indicator' },
  'sdg-anchor': { fr: 'Ancrages sur les ODD', en: 'Anchorings on the SDGs' },
  'place-series': { fr: 'Statistiques des lieux', en: 'Statistics of places' },
  interest: {
    fr: 'Demandes au sujet des pionniers et des récits',
    en: 'Requests about pioneers and stories',
  },
  story: { fr: 'Récits en préparation', en: 'Stories being written' },
  'story-remark': { fr: 'Remarques sur un récit', en: 'Remarks on a story' },
  'story-consent': { fr: 'Accord donné par un lien', en: 'Consent given by a link' },
  alliance: { fr: 'Alliances', en: 'Alliances' },
  'alliance-member': { fr: 'Membres d’alliances', en: 'Members of alliances' },
  'alliance-line': { fr: 'Apports et bénéfices d’un membre', en: 'Contributions and benefits of a member' },
  'alliance-decision': { fr: 'Décisions d’alliances', en: 'Decisions of alliances' },
  'alliance-part': {
    fr: 'Travail, calendrier, aides et textes d’une alliance',
    en: 'Work, calendar, help and texts of an alliance',
  },
  'dossier-link': { fr: 'Dossier montré par un lien', en: 'Dossier shown by a link' },
  evaluation: { fr: 'Évaluations', en: 'Evaluations' },
  'evaluation-part': {
    fr: 'Analyses, thèmes et leçons d’évaluations',
    en: 'Analyses, themes and lessons of evaluations',
  },
  'evaluation-question': { fr: 'Questions d’une évaluation', en: 'Questions of an evaluation' },
  'survey-answer': { fr: 'Réponses aux enquêtes', en: 'Answers to surveys' },
  'join-request': { fr: 'Demande pour rejoindre', en: 'Request to join' },
  draft: { fr: 'Brouillon de saisie', en: 'Unsaved entry' },
  history: { fr: 'Historique', en: 'History' },
  'site-history': { fr: 'Historique des communs', en: 'History of the commons' },
  audit: { fr: 'Journal des actions', en: 'Record of actions' },
  'access-token': { fr: 'Jeton d’accès à l’API', en: 'API access token' },
  person: { fr: 'Personne', en: 'Person' },
  job: { fr: 'Tâche de fond', en: 'Background work' },
  mail: { fr: 'Courriel', en: 'Mail' },
  backup: { fr: 'Sauvegarde', en: 'Backup' },
  setting: { fr: 'Réglage', en: 'Setting' },
  policy: { fr: 'Table des droits', en: 'Table of rights' },
};

export const verbWords: Readonly<Record<Verb, Localized>> = {
  list: { fr: 'voir la liste', en: 'see the list' },
  get: { fr: 'lire', en: 'read' },
  create: { fr: 'créer', en: 'create' },
  update: { fr: 'modifier', en: 'change' },
  remove: { fr: 'supprimer', en: 'remove' },
  restore: { fr: 'rétablir', en: 'restore' },
  export: { fr: 'emporter en fichier', en: 'take away as a file' },
  accept: { fr: 'accepter', en: 'accept' },
  invite: { fr: 'inviter', en: 'invite' },
  run: { fr: 'lancer', en: 'run' },
};

export const roleWords: Readonly<Record<Role, Localized>> = {
  visitor: { fr: 'tout le monde, sans compte', en: 'everybody, without account' },
  person: { fr: 'toute personne connectée', en: 'anybody signed in' },
  reader: { fr: 'lecteur', en: 'reader' },
  contributor: { fr: 'contributeur', en: 'contributor' },
  editor: { fr: 'éditeur', en: 'editor' },
  'organisation-administrator': {
    fr: 'administrateur de l’organisation',
    en: 'administrator of the organisation',
  },
  catalyst: { fr: 'catalyseur du territoire', en: 'catalyst of the territory' },
  funder: { fr: 'financeur', en: 'funder' },
  moderator: { fr: 'modérateur', en: 'moderator' },
  'platform-administrator': { fr: 'administrateur du site', en: 'administrator of the site' },
};

export const relationWords: Readonly<Record<Relation, Localized>> = {
  any: { fr: 'pour toutes', en: 'for all of them' },
  own: { fr: 'dans sa propre structure', en: 'in their own body' },
  self: { fr: 'pour ce qui est à soi', en: 'for what is theirs' },
};

export const stateWords: Readonly<Record<State | '*', Localized>> = {
  '*': { fr: 'quel que soit l’état', en: 'whatever its state' },
  active: { fr: 'en cours', en: 'active' },
  pending: { fr: 'en attente de réponse', en: 'waiting for an answer' },
  draft: { fr: 'en brouillon', en: 'in draft' },
  published: { fr: 'publiée', en: 'published' },
  deleted: { fr: 'supprimée depuis moins de 30 jours', en: 'removed less than 30 days ago' },
};
