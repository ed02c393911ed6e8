import type { Localized } from '../kernel/language.ts';

interface ErrorText {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 415 | 422 | 428;
  readonly title: Localized;
  readonly advice: Localized;
}

/** Refusals of what people edit together: versions, repetitions, organisations and who belongs to them. Codes are stable. */
export const peopleErrorTexts = {
  'CONF-001': {
    status: 412,
    title: { fr: 'Modifié entre-temps', en: 'Changed meanwhile' },
    advice: {
      fr: 'Quelqu’un a enregistré une autre version. Comparez les deux, puis envoyez la vôtre avec la version actuelle.',
      en: 'Somebody saved another version. Compare both, then send yours with the current version.',
    },
  },
  'CONF-002': {
    status: 428,
    title: { fr: 'En-tête If-Match requis', en: 'If-Match header needed' },
    advice: {
      fr: 'Dites quelle version vous avez lue : If-Match: "3", avec l’ETag reçu.',
      en: 'Say which version you read: If-Match: "3", with the ETag that you received.',
    },
  },
  'CONF-003': {
    status: 410,
    title: { fr: 'Supprimé', en: 'Removed' },
    advice: {
      fr: 'Cet objet a été supprimé. Il peut être rétabli pendant 30 jours.',
      en: 'This object was removed. It can be restored for 30 days.',
    },
  },
  'CONF-004': {
    status: 409,
    title: { fr: 'Le délai est passé', en: 'Too late' },
    advice: {
      fr: 'Plus de 30 jours ont passé depuis la suppression : il n’est plus possible de rétablir.',
      en: 'More than 30 days have passed since the removal: it can no longer be restored.',
    },
  },
  'ONCE-001': {
    status: 409,
    title: { fr: 'Clé déjà utilisée', en: 'Key already used' },
    advice: {
      fr: 'Cette clé d’idempotence a servi pour une autre demande. Prenez-en une nouvelle.',
      en: 'This idempotency key was used for another request. Take a new one.',
    },
  },
  'ONCE-002': {
    status: 400,
    title: { fr: 'En-tête Idempotency-Key requis', en: 'Idempotency-Key header needed' },
    advice: {
      fr: 'Donnez une clé de 1 à 200 caractères, la même si vous répétez la demande.',
      en: 'Give a key of 1 to 200 characters, the same if you repeat the request.',
    },
  },
  'REQ-003': {
    status: 400,
    title: { fr: 'Paramètre non autorisé', en: 'Parameter not allowed' },
    advice: {
      fr: 'Cette liste accepte seulement q, limit et after.',
      en: 'This list takes only q, limit and after.',
    },
  },
  'UPL-001': {
    status: 400,
    title: { fr: 'Envoi interrompu', en: 'Sending interrupted' },
    advice: {
      fr: 'L’envoi est arrivé incomplet. Recommencez.',
      en: 'What was sent came incomplete. Try again.',
    },
  },
  'ORG-001': {
    status: 409,
    title: { fr: 'Il faut une personne qui administre', en: 'Somebody must administer' },
    advice: {
      fr: 'C’est la dernière personne qui administre l’organisation. Nommez-en une autre d’abord.',
      en: 'This is the last person who administers the organisation. Name another one first.',
    },
  },
  'ORG-002': {
    status: 409,
    title: { fr: 'Déjà membre', en: 'Already a member' },
    advice: {
      fr: 'Cette personne fait déjà partie de l’organisation.',
      en: 'This person already belongs to the organisation.',
    },
  },
  'ORG-003': {
    status: 409,
    title: { fr: 'Demande déjà traitée', en: 'Request already answered' },
    advice: {
      fr: 'Cette demande a déjà reçu une réponse, ou a été retirée.',
      en: 'This request was already answered, or withdrawn.',
    },
  },
  'ORG-004': {
    status: 409,
    title: { fr: 'Changé entre-temps', en: 'Changed meanwhile' },
    advice: {
      fr: 'Ce rôle a changé entre-temps. Regardez la liste, puis recommencez.',
      en: 'This role has changed meanwhile. Look at the list, then try again.',
    },
  },
  'ORG-005': {
    status: 409,
    title: { fr: 'Adresse déjà prise', en: 'Address already taken' },
    advice: {
      fr: 'Une autre organisation a cette adresse. Choisissez celle qui est proposée, ou une autre.',
      en: 'Another organisation has this address. Choose the one proposed, or another.',
    },
  },
  'INV-001': {
    status: 410,
    title: { fr: 'Invitation expirée', en: 'Invitation expired' },
    advice: {
      fr: 'Demandez à l’organisation de vous inviter à nouveau.',
      en: 'Ask the organisation to invite you again.',
    },
  },
  'INV-002': {
    status: 410,
    title: { fr: 'Invitation déjà utilisée', en: 'Invitation already used' },
    advice: {
      fr: 'Cette invitation a déjà reçu une réponse, ou a été remplacée par une plus récente.',
      en: 'This invitation was already answered, or was replaced by a newer one.',
    },
  },
  'INV-003': {
    status: 403,
    title: { fr: 'Invitation pour une autre adresse', en: 'Invitation for another address' },
    advice: {
      fr: 'Cette invitation a été envoyée à une autre adresse que la vôtre. Connectez-vous avec cette adresse-là, ou demandez-en une nouvelle.',
      en: 'This invitation was sent to another address than yours. Sign in with that address, or ask for a new one.',
    },
  },
  'INV-004': {
    status: 410,
    title: { fr: 'Lien d’invitation retiré', en: 'Link of invitation withdrawn' },
    advice: {
      fr: 'Ce lien ne permet plus de rejoindre l’organisation. Demandez-lui de vous inviter à nouveau.',
      en: 'This link no longer lets anybody join the organisation. Ask it to invite you again.',
    },
  },
  'INV-005': {
    status: 410,
    title: { fr: 'Lien d’invitation épuisé', en: 'Link of invitation used up' },
    advice: {
      fr: 'Ce lien a servi autant de fois que prévu. Demandez à l’organisation de vous inviter.',
      en: 'This link has served as many times as it was meant to. Ask the organisation to invite you.',
    },
  },
  'INV-006': {
    status: 409,
    title: { fr: 'Lien déjà utilisé par vous', en: 'Link already used by you' },
    advice: {
      fr: 'Vous êtes déjà venu·e par ce lien, et ne faites plus partie de l’organisation avec ce rôle. Demandez-lui de vous inviter à nouveau.',
      en: 'You came by this link before, and no longer belong to the organisation with this role. Ask it to invite you again.',
    },
  },
  'INV-007': {
    status: 409,
    title: { fr: 'Trop de liens d’invitation', en: 'Too many links of invitation' },
    advice: {
      fr: '50 liens ouverts au plus. Retirez-en un d’abord.',
      en: '50 open links at most. Withdraw one first.',
    },
  },
  'TOK-001': {
    status: 403,
    title: { fr: 'Ce jeton permet seulement de lire', en: 'This token may only read' },
    advice: {
      fr: 'Créez un jeton qui permet aussi de modifier, dans votre espace.',
      en: 'Create a token that may also edit, in your space.',
    },
  },
  'TOK-002': {
    status: 401,
    title: { fr: 'Jeton non valable', en: 'This token is not valid' },
    advice: {
      fr: 'Il a expiré, a été retiré, ou est mal copié. Créez-en un autre dans votre espace.',
      en: 'It has expired, was withdrawn, or is badly copied. Create another one in your space.',
    },
  },
  'TOK-003': {
    status: 409,
    title: { fr: 'Trop de jetons', en: 'Too many tokens' },
    advice: { fr: '20 jetons au plus. Retirez-en un d’abord.', en: '20 tokens at most. Withdraw one first.' },
  },
} as const satisfies Readonly<Record<string, ErrorText>>;
