import { allianceErrorTexts } from '../../alliance/index.ts';
import { evaluationErrorTexts } from '../../evaluation/index.ts';
import type { Localized } from '../../kernel/language.ts';
import { networkErrorTexts } from '../../network/index.ts';
import { peopleErrorTexts } from '../../people/index.ts';
import { projectErrorTexts } from '../../project/index.ts';
import { showcaseErrorTexts } from '../../showcase/index.ts';
import type { ProblemDetails } from '../ports/problem-answer.ts';

export interface ErrorText {
  readonly status: ProblemDetails['status'];
  /** What happened. */
  readonly title: Localized;
  /** What to do about it. */
  readonly advice: Localized;
}

/** Refusals, those of people first; then the address, the method, the size, the load, and our own faults. Codes are stable. */
export const errorTexts = {
  ...peopleErrorTexts,
  ...networkErrorTexts,
  ...allianceErrorTexts,
  ...projectErrorTexts,
  ...evaluationErrorTexts,
  ...showcaseErrorTexts,
  'REQ-400': {
    status: 400,
    title: { fr: 'Demande non comprise', en: 'Request not understood' },
    advice: {
      fr: 'La demande est mal formée. Revenez à la page précédente et recommencez.',
      en: 'The request is malformed. Go back to the page before and try again.',
    },
  },
  'REQ-403': {
    status: 403,
    title: { fr: 'Envoi refusé', en: 'Sending refused' },
    advice: {
      fr: 'Cet envoi vient d’un autre site. Ouvrez la page sur ce site-ci et recommencez.',
      en: 'This was sent from another site. Open the page on this site and try again.',
    },
  },
  'REQ-404': {
    status: 404,
    title: { fr: 'Page introuvable', en: 'Page not found' },
    advice: {
      fr: 'Il n’y a rien à cette adresse. Vérifiez-la, ou partez de l’accueil.',
      en: 'There is nothing at this address. Check it, or start from the home page.',
    },
  },
  'REQ-405': {
    status: 405,
    title: { fr: 'Action impossible ici', en: 'Not possible here' },
    advice: {
      fr: 'Cette adresse existe, mais pas pour cette action.',
      en: 'This address exists, but not for this action.',
    },
  },
  'REQ-413': {
    status: 413,
    title: { fr: 'Envoi trop lourd', en: 'Too large' },
    advice: {
      fr: 'L’envoi dépasse la taille acceptée (6\u00A0Mo). Réduisez-le, puis recommencez.',
      en: 'This exceeds the accepted size (6 MB). Reduce it, then try again.',
    },
  },
  'REQ-415': {
    status: 415,
    title: { fr: 'Type de contenu non pris en charge', en: 'Unsupported content type' },
    advice: {
      fr: 'Envoyez du JSON avec l’en-tête Content-Type: application/json.',
      en: 'Send JSON with the header Content-Type: application/json.',
    },
  },
  'REQ-422': {
    status: 422,
    title: { fr: 'Document refusé', en: 'Document refused' },
    advice: {
      fr: 'Chaque erreur est dite avec sa place dans le document.',
      en: 'Each error is told with its place in the document.',
    },
  },
  'REQ-429': {
    status: 429,
    title: { fr: 'Trop de demandes', en: 'Too many requests' },
    advice: { fr: 'Patientez un peu avant de recommencer.', en: 'Wait a little before trying again.' },
  },
  'UPL-001': {
    status: 400,
    title: { fr: 'Envoi interrompu', en: 'Sending interrupted' },
    advice: {
      fr: 'L’envoi n’est pas arrivé entier. Recommencez.',
      en: 'What you sent did not arrive whole. Try again.',
    },
  },
  'SEC-001': {
    status: 403,
    title: { fr: 'Votre session a expiré', en: 'Your session has ended' },
    advice: {
      fr: 'Reconnectez-vous\u00A0: votre saisie est conservée.',
      en: 'Sign in again: what you typed is kept.',
    },
  },
  'SEC-002': {
    status: 401,
    title: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
    advice: {
      fr: 'Connectez-vous, puis recommencez avec le cookie de session.',
      en: 'Sign in, then ask again with the session cookie.',
    },
  },
  'SEC-003': {
    status: 403,
    title: { fr: 'Vous n’avez pas ce droit', en: 'You do not have this right' },
    advice: {
      fr: 'Cette page demande un rôle que vous n’avez pas. La table des droits dit qui peut faire quoi.',
      en: 'This page needs a role that you do not have. The table of rights says who may do what.',
    },
  },
  'SEC-004': {
    status: 403,
    title: { fr: 'Second facteur nécessaire', en: 'Second factor needed' },
    advice: {
      fr: 'Confirmez d’abord votre identité avec votre second facteur, puis recommencez.',
      en: 'Confirm who you are with your second factor first, then try again.',
    },
  },
  'SYS-500': {
    status: 500,
    title: { fr: 'Erreur inattendue', en: 'Unexpected error' },
    advice: {
      fr: 'L’erreur est de notre fait. Signalez-la avec la référence ci-dessous.',
      en: 'The fault is ours. Report it with the reference below.',
    },
  },
  'SYS-001': {
    status: 507,
    title: {
      fr: 'Enregistrement impossible\u00A0: espace disque épuisé',
      en: 'Cannot save: the disk is full',
    },
    advice: {
      fr: 'Rien n’a été perdu\u202F; réessayez plus tard.',
      en: 'Nothing was lost; try again later.',
    },
  },
  'SYS-002': {
    status: 503,
    title: { fr: 'Service momentanément indisponible', en: 'Service unavailable for a moment' },
    advice: { fr: 'Réessayez dans quelques instants.', en: 'Try again in a moment.' },
  },
  'SYS-003': {
    status: 503,
    title: { fr: 'Service momentanément surchargé', en: 'Service overloaded for a moment' },
    advice: { fr: 'Réessayez dans quelques instants.', en: 'Try again in a moment.' },
  },
  'SYS-004': {
    status: 507,
    title: {
      fr: 'Enregistrement impossible\u00A0: le disque ne répond pas correctement',
      en: 'Cannot save: the disk does not answer properly',
    },
    advice: {
      fr: 'Rien n’a été perdu\u202F; réessayez plus tard, et prévenez l’organisme qui exploite ce site.',
      en: 'Nothing was lost; try again later, and tell the organisation that runs this site.',
    },
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof errorTexts;
