import type { Language } from '../kernel/language.ts';
import { filledAddress } from '../platform/web/layout/address.ts';

/** Addresses of this room's pages, the English ones without `/en`. */
export const evaluationAddresses = {
  list: { fr: '/evaluations', en: '/evaluations' },
  create: { fr: '/organisations/:key/evaluations/nouvelle', en: '/organisations/:key/evaluations/new' },
  page: { fr: '/evaluations/:key', en: '/evaluations/:key' },
  results: { fr: '/evaluations/:key/regards', en: '/evaluations/:key/viewpoints' },
  paperEntry: { fr: '/evaluations/:key/saisie', en: '/evaluations/:key/entry' },
  importAnswers: { fr: '/evaluations/:key/reponses', en: '/evaluations/:key/answers' },
  preview: { fr: '/evaluations/:key/apercu', en: '/evaluations/:key/preview' },
  ofAlliance: { fr: '/alliances/:key/evaluations', en: '/alliances/:key/evaluations' },
  createInAlliance: { fr: '/alliances/:key/evaluations/nouvelle', en: '/alliances/:key/evaluations/new' },
  ofProject: { fr: '/projets/:key/evaluations', en: '/projects/:key/evaluations' },
  createInProject: { fr: '/projets/:key/evaluations/nouvelle', en: '/projects/:key/evaluations/new' },
  createInTerritory: {
    fr: '/territoires/:key/evaluations/nouvelle',
    en: '/territories/:key/evaluations/new',
  },
  questions: { fr: '/evaluations/questions', en: '/evaluations/questions' },
  question: { fr: '/evaluations/questions/:key', en: '/evaluations/questions/:key' },
  createQuestion: { fr: '/evaluations/:key/questions/nouvelle', en: '/evaluations/:key/questions/new' },
  openLink: { fr: '/evaluations/:key/lien-ouvert', en: '/evaluations/:key/open-link' },
  published: { fr: '/observatoire/evaluations', en: '/observatory/evaluations' },
  answer: { fr: '/repondre/:token', en: '/answer/:token' },
  offline: { fr: '/repondre/:token/sans-reseau', en: '/answer/:token/offline' },
  offlineWorker: { fr: '/repondre/:token/worker.js', en: '/answer/:token/worker.js' },
} as const;

/** One of these addresses with its key, or its token. */
export const evaluationAddress = (
  language: Language,
  name: keyof typeof evaluationAddresses,
  key: string,
): string => filledAddress(language, evaluationAddresses[name], { key, token: key });
