import type { Language } from '../../kernel/language.ts';
import type { MailTemplate, MailText } from '../ports/mail.ts';

/** The mails of accounts. Each says what was asked, how long its link lasts, and what to do when one asked for nothing. */
export const accountMails: Readonly<Record<string, MailTemplate>> = {
  'sign-in-link': inLanguages({
    fr: ({ path, minutes }) => ({
      subject: 'Votre lien de connexion à Cap17',
      paragraphs: [
        'Bonjour,',
        'Voici le lien pour vous connecter. La page qui s’ouvre a un bouton à actionner.',
      ],
      action: { label: 'Ouvrir la page de connexion', path: String(path) },
      after: [
        `Ce lien sert une fois et expire dans ${minutes} minutes.`,
        'Vous n’avez rien demandé ? Ignorez ce message : sans le lien, personne ne peut entrer.',
      ],
    }),
    en: ({ path, minutes }) => ({
      subject: 'Your link to sign in to Cap17',
      paragraphs: ['Hello,', 'Here is the link to sign in. The page that opens has a button to press.'],
      action: { label: 'Open the sign-in page', path: String(path) },
      after: [
        `This link works once and expires in ${minutes} minutes.`,
        'You asked for nothing? Ignore this message: without the link nobody can come in.',
      ],
    }),
  }),
  'new-password': inLanguages({
    fr: ({ path, minutes }) => ({
      subject: 'Choisir un nouveau mot de passe',
      paragraphs: ['Bonjour,', 'Voici le lien pour choisir un nouveau mot de passe.'],
      action: { label: 'Choisir un mot de passe', path: String(path) },
      after: [
        `Ce lien sert une fois et expire dans ${minutes} minutes. Toutes vos sessions ouvertes seront fermées.`,
        'Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.',
      ],
    }),
    en: ({ path, minutes }) => ({
      subject: 'Choose a new password',
      paragraphs: ['Hello,', 'Here is the link to choose a new password.'],
      action: { label: 'Choose a password', path: String(path) },
      after: [
        `This link works once and expires in ${minutes} minutes. All your open sessions will be closed.`,
        'You asked for nothing? Ignore this message: your password stays the same.',
      ],
    }),
  }),
  'email-change-old': inLanguages({
    fr: ({ path, email }) => ({
      subject: 'Confirmez le changement de votre adresse',
      paragraphs: [
        'Bonjour,',
        `Quelqu’un, vous sans doute, veut remplacer cette adresse par ${email} sur votre compte. Le changement se fait quand les deux adresses l’ont confirmé.`,
      ],
      action: { label: 'Confirmer depuis cette adresse', path: String(path) },
      after: ['Ce n’est pas vous ? Ne confirmez pas, et fermez vos sessions dans « Mon compte ».'],
    }),
    en: ({ path, email }) => ({
      subject: 'Confirm the change of your address',
      paragraphs: [
        'Hello,',
        `Somebody, probably you, wants to replace this address by ${email} on your account. It changes once both addresses have confirmed.`,
      ],
      action: { label: 'Confirm from this address', path: String(path) },
      after: ['It is not you? Do not confirm, and close your sessions in “My account”.'],
    }),
  }),
  'email-change-new': inLanguages({
    fr: ({ path }) => ({
      subject: 'Confirmez votre nouvelle adresse',
      paragraphs: ['Bonjour,', 'Confirmez que cette adresse est bien la vôtre.'],
      action: { label: 'Confirmer cette adresse', path: String(path) },
      after: ['Vous n’avez rien demandé ? Ignorez ce message.'],
    }),
    en: ({ path }) => ({
      subject: 'Confirm your new address',
      paragraphs: ['Hello,', 'Confirm that this address is yours.'],
      action: { label: 'Confirm this address', path: String(path) },
      after: ['You asked for nothing? Ignore this message.'],
    }),
  }),
  'account-changed': inLanguages({
    fr: ({ what }) => ({
      subject: 'Votre compte Cap17 a changé',
      paragraphs: ['Bonjour,', changes.fr[String(what)] ?? ''],
      after: [
        'Ce n’est pas vous ? Choisissez un nouveau mot de passe et fermez vos sessions dans « Mon compte ».',
      ],
    }),
    en: ({ what }) => ({
      subject: 'Your Cap17 account has changed',
      paragraphs: ['Hello,', changes.en[String(what)] ?? ''],
      after: ['It is not you? Choose a new password and close your sessions in “My account”.'],
    }),
  }),
  'account-inactive': inLanguages({
    fr: ({ path, until }) => ({
      subject: 'Votre compte Cap17 va être effacé',
      paragraphs: [
        'Bonjour,',
        `Vous n’êtes pas venu depuis près de trois ans. Votre compte et ce qui n’appartient qu’à vous seront effacés après le ${until}.`,
      ],
      action: { label: 'Me connecter pour le garder', path: String(path) },
      after: ['Vous n’en avez plus besoin ? Ne faites rien.'],
    }),
    en: ({ path, until }) => ({
      subject: 'Your Cap17 account is about to be erased',
      paragraphs: [
        'Hello,',
        `You have not come in for nearly three years. Your account and what is yours alone will be erased after ${until}.`,
      ],
      action: { label: 'Sign in to keep it', path: String(path) },
      after: ['You need it no more? Do nothing.'],
    }),
  }),
  trial: inLanguages({
    fr: () => ({
      subject: 'Essai de courriel de Cap17',
      paragraphs: ['Bonjour,', 'Ce message montre que les courriels de ce site partent et arrivent.'],
    }),
    en: () => ({
      subject: 'Trial mail from Cap17',
      paragraphs: ['Hello,', 'This message shows that the mails of this site leave and arrive.'],
    }),
  }),
};

const changes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    password: 'Le mot de passe de votre compte vient d’être changé.',
    email: 'L’adresse de votre compte vient d’être changée.',
    'second-factor-on': 'Un second facteur protège maintenant votre compte.',
    'second-factor-off': 'Le second facteur de votre compte vient d’être retiré.',
    passkey: 'Une clé d’accès vient d’être ajoutée à votre compte.',
  },
  en: {
    password: 'The password of your account has just been changed.',
    email: 'The address of your account has just been changed.',
    'second-factor-on': 'A second factor now protects your account.',
    'second-factor-off': 'The second factor of your account has just been removed.',
    passkey: 'A passkey has just been added to your account.',
  },
};

function inLanguages(
  texts: Readonly<Record<Language, (data: Parameters<MailTemplate>[0]) => MailText>>,
): MailTemplate {
  return (data, language) => texts[language](data);
}
