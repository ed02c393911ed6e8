import type { PersonalData } from '../platform/ports/personal-data.ts';
import { keeping } from './actions/keep-personal-data.ts';

/** Days during which each thing is kept once it has served. */
const keptDays = { invitation: 90, joinRequest: 365, draft: 90, request: 7, token: 30 } as const;

/** What this room keeps about people. */
export const peoplePersonalData: readonly PersonalData[] = [
  {
    name: 'memberships',
    tables: ['membership', 'instance_role', 'body_role'],
    what: {
      fr: 'Les organisations dont vous êtes membre et vos rôles, avec leurs dates',
      en: 'The organisations that you belong to and your roles, with their dates',
    },
    why: { fr: 'Vous donner les droits qui vont avec', en: 'To give you the rights that go with them' },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    ...keeping.places,
  },
  {
    name: 'invitations',
    tables: ['invitation'],
    what: {
      fr: 'Les invitations envoyées à votre adresse, et qui les a envoyées',
      en: 'The invitations sent to your address, and who sent them',
    },
    why: { fr: 'Vous laisser rejoindre une organisation', en: 'To let you join an organisation' },
    basis: 'legitimate-interest',
    kept: {
      kind: 'days',
      days: keptDays.invitation,
      after: { fr: 'la réponse ou l’échéance', en: 'the answer or the date' },
    },
    onErasure: {
      fr: 'Celles que vous avez reçues sont effacées ; celles que vous avez envoyées restent sans votre nom',
      en: 'Those that you received are removed; those that you sent stay without your name',
    },
    ...keeping.invitations(keptDays.invitation),
  },
  {
    name: 'invitation-links',
    tables: ['invitation_link', 'invitation_link_use'],
    what: {
      fr: 'Les liens d’invitation que vous avez créés, et ceux par lesquels vous êtes venu·e',
      en: 'The links of invitation that you made, and those by which you came',
    },
    why: {
      fr: 'Laisser une organisation accueillir des personnes dont elle n’a pas l’adresse, et savoir par où elles sont venues',
      en: 'To let an organisation welcome people whose address it does not have, and know how they came',
    },
    basis: 'legitimate-interest',
    kept: {
      kind: 'days',
      days: keptDays.invitation,
      after: { fr: 'le retrait ou l’échéance', en: 'the withdrawal or the date' },
    },
    onErasure: {
      fr: 'Votre passage est effacé ; les liens que vous avez créés restent sans votre nom, et ne fonctionnent plus',
      en: 'That you came is removed; the links that you made stay without your name, and no longer work',
    },
    ...keeping.links(keptDays.invitation),
  },
  {
    name: 'join-requests',
    tables: ['join_request'],
    what: {
      fr: 'Vos demandes pour rejoindre une organisation, et leur message',
      en: 'Your requests to join an organisation, and their message',
    },
    why: { fr: 'Laisser ses administrateurs vous répondre', en: 'To let its administrators answer you' },
    basis: 'contract',
    kept: { kind: 'days', days: keptDays.joinRequest, after: { fr: 'la réponse', en: 'the answer' } },
    onErasure: { fr: 'Effacées', en: 'Removed' },
    ...keeping.joinRequests(keptDays.joinRequest),
  },
  {
    name: 'drafts',
    tables: ['draft'],
    what: {
      fr: 'Vos brouillons : ce que vous avez écrit et pas encore enregistré',
      en: 'Your drafts: what you typed and did not save yet',
    },
    why: { fr: 'Ne rien perdre de ce que vous écrivez', en: 'To lose nothing of what you type' },
    basis: 'contract',
    kept: {
      kind: 'days',
      days: keptDays.draft,
      after: { fr: 'la dernière modification', en: 'the last change' },
    },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    ...keeping.drafts(keptDays.draft),
  },
  {
    name: 'requests',
    tables: ['request_once'],
    what: {
      fr: 'L’empreinte de vos derniers envois, et la réponse qui leur a été faite',
      en: 'The digest of your last sendings, and the answer that they got',
    },
    why: {
      fr: 'Ne compter qu’une fois un envoi répété par un double clic ou une reprise',
      en: 'To count once what a double click or a retry sends twice',
    },
    basis: 'contract',
    kept: { kind: 'days', days: keptDays.request, after: { fr: 'l’envoi', en: 'the sending' } },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    ...keeping.requests(keptDays.request),
  },
  {
    name: 'access-tokens',
    tables: ['access_token'],
    what: {
      fr: 'Les jetons de vos programmes : leur nom, leur étendue, le jour de leur dernier usage',
      en: 'The tokens of your programs: their name, their scope, the day of their last use',
    },
    why: {
      fr: 'Laisser vos programmes agir en votre nom, et vous laisser les retirer',
      en: 'To let your programs act in your name, and let you withdraw them',
    },
    basis: 'contract',
    kept: {
      kind: 'days',
      days: keptDays.token,
      after: { fr: 'le retrait ou l’échéance', en: 'the withdrawal or the date' },
    },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    ...keeping.tokens(keptDays.token),
  },
  {
    name: 'deeds',
    tables: ['audit_entry', 'object_version'],
    what: {
      fr: 'Le registre de ce que vous avez fait : quoi, quand, de quelle valeur à quelle valeur',
      en: 'The record of what you did: what, when, from which value to which',
    },
    why: {
      fr: 'Permettre aux personnes concernées de savoir qui a changé quoi, et de revenir en arrière',
      en: 'To let the people concerned know who changed what, and go back',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'account' },
    onErasure: {
      fr: 'Reste, attribué à une « personne effacée » : le registre ne contient qu’un numéro qui ne mène plus à personne',
      en: 'Stays, attributed to an “erased person”: the record only has a number that leads to nobody any more',
    },
    ...keeping.deeds,
  },
];
