import { sql } from 'kysely';
import type { Database } from '../ports/database.ts';
import type { PersonalData } from '../ports/personal-data.ts';
import { removeOlder, rowsOf } from '../privacy/personal-rows.ts';
import { inactiveDays, warnedDays } from './inactivity.ts';

const run = async (database: Database, statement: ReturnType<typeof sql>): Promise<void> => {
  await statement.execute(database);
};

/** Days during which a mail that was sent can still be looked at by an administrator. */
const mailDays = 30;

/** What accounts keep about people, the account itself first: it is erased last. */
export const accountPersonalData: readonly PersonalData[] = [
  {
    name: 'account',
    tables: ['person'],
    what: {
      fr: 'Le compte : nom, adresse électronique, langue, dates de création, de modification et de dernière connexion',
      en: 'The account: name, e-mail address, language, dates of creation, of change and of the last sign-in',
    },
    why: { fr: 'Vous reconnaître et vous écrire', en: 'To recognise you and to write to you' },
    basis: 'contract',
    kept: {
      kind: 'days',
      days: inactiveDays,
      after: {
        fr: `la dernière connexion ; un courriel prévient ${warnedDays} jours avant`,
        en: `the last sign-in; a mail warns ${warnedDays} days before`,
      },
    },
    onErasure: { fr: 'Effacé', en: 'Removed' },
    export: (database, id) =>
      rowsOf(
        database,
        sql`select id, name, email, email_verified, language, second_factor_enabled, created_at, updated_at, last_sign_in_at from person where id = ${id}`,
      ),
    erase: (database, id) => run(database, sql`delete from person where id = ${id}`),
  },
  {
    name: 'sign-in-means',
    tables: ['credential', 'passkey', 'second_factor', 'email_change'],
    what: {
      fr: 'Les moyens de connexion : empreinte du mot de passe, clés d’accès, second facteur, changement d’adresse en cours',
      en: 'The means of signing in: digest of the password, passkeys, second factor, change of address under way',
    },
    why: { fr: 'Vérifier que c’est bien vous', en: 'To check that it is you' },
    basis: 'contract',
    kept: { kind: 'account' },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    // The digest of a password, keys and secrets are handed to nobody, not even to their owner.
    export: (database, id) =>
      rowsOf(
        database,
        sql`select 'credential' as kind, provider as name, created_at from credential where person_id = ${id}
          union all select 'passkey', name, created_at from passkey where person_id = ${id}
          union all select 'second-factor', case when verified then 'verified' else 'not verified' end, null from second_factor where person_id = ${id}
          union all select 'email-change', email, null from email_change where person_id = ${id}`,
      ),
    async erase(database, id) {
      await run(database, sql`delete from email_change where person_id = ${id}`);
      await run(database, sql`delete from second_factor where person_id = ${id}`);
      await run(database, sql`delete from passkey where person_id = ${id}`);
      await run(database, sql`delete from credential where person_id = ${id}`);
    },
  },
  {
    name: 'sessions',
    tables: ['session'],
    what: {
      fr: 'Les sessions ouvertes : dates, et s’ils sont notés, appareil et adresse de connexion',
      en: 'Open sessions: dates and, where noted, device and address of the connection',
    },
    why: {
      fr: 'Vous garder connecté, et vous laisser fermer une session ouverte ailleurs',
      en: 'To keep you signed in, and to let you close a session opened elsewhere',
    },
    basis: 'contract',
    kept: { kind: 'days', days: 0, after: { fr: 'la fin de la session', en: 'the end of the session' } },
    onErasure: { fr: 'Effacées', en: 'Removed' },
    export: (database, id) =>
      rowsOf(
        database,
        sql`select created_at, expires_at, ip_address, user_agent from session where person_id = ${id}`,
      ),
    erase: (database, id) => run(database, sql`delete from session where person_id = ${id}`),
    expire: (database, now) => removeOlder(database, 'session', 'expires_at', now, 0),
  },
  {
    name: 'sign-in-links',
    tables: ['verification', 'first_visit'],
    what: {
      fr: 'Les liens de connexion envoyés par courriel, sous forme d’empreinte',
      en: 'Sign-in links sent by mail, kept as digests',
    },
    why: {
      fr: 'Vérifier qu’un lien est le bon, une seule fois',
      en: 'To check that a link is the right one, once',
    },
    basis: 'contract',
    kept: { kind: 'days', days: 0, after: { fr: 'leur échéance', en: 'their date' } },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    export: async () => [],
    erase: (database, id) =>
      run(
        database,
        sql`delete from verification where position(${id}::text in value) > 0
          or exists (select from person p where p.id = ${id} and (position(lower(p.email) in lower(value)) > 0 or position(lower(p.email) in lower(identifier)) > 0))`,
      ),
    expire: (database, now) => removeOlder(database, 'verification', 'expires_at', now, 0),
  },
  {
    name: 'mails',
    tables: ['mail'],
    what: { fr: 'Les courriels que le site vous a envoyés', en: 'The mails that the site sent to you' },
    why: {
      fr: 'Les envoyer, et comprendre pourquoi l’un d’eux n’est pas arrivé',
      en: 'To send them, and to understand why one did not arrive',
    },
    basis: 'legitimate-interest',
    kept: { kind: 'days', days: mailDays, after: { fr: 'leur envoi', en: 'their sending' } },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    export: (database, id) =>
      rowsOf(
        database,
        sql`select m.created_at, m.sent_at, m.subject, m.state from mail m join person p on p.id = ${id} and lower(m.recipient) = lower(p.email) order by m.created_at`,
      ),
    erase: (database, id) =>
      run(
        database,
        sql`delete from mail using person p where p.id = ${id} and lower(mail.recipient) = lower(p.email)`,
      ),
    expire: (database, now) => removeOlder(database, 'mail', 'created_at', now, mailDays),
  },
  {
    name: 'kept-entries',
    tables: ['kept_entry'],
    what: {
      fr: 'Ce que vous aviez écrit dans un formulaire quand votre session a expiré, sans votre nom',
      en: 'What you had typed in a form when your session ended, without your name',
    },
    why: { fr: 'Vous le rendre à la reconnexion', en: 'To give it back to you when you sign in again' },
    basis: 'contract',
    kept: { kind: 'days', days: 7, after: { fr: 'l’envoi du formulaire', en: 'the sending of the form' } },
    onErasure: {
      fr: 'Effacé à son échéance : rien n’y relie à vous que le témoin de votre navigateur',
      en: 'Removed at its date: nothing ties it to you but the cookie of your browser',
    },
    export: async () => [],
    erase: async () => {},
    expire: (database, now) => removeOlder(database, 'kept_entry', 'expires_at', now, 0),
  },
  {
    name: 'used-codes',
    tables: ['used_code', 'account_recovery'],
    what: {
      fr: 'L’empreinte des codes de votre second facteur qui viennent de servir, et d’un lien de récupération',
      en: 'The digest of the codes of your second factor that have just been used, and of a link of recovery',
    },
    why: { fr: 'Qu’un code ou un lien ne serve qu’une fois', en: 'So that a code or a link works once only' },
    basis: 'legitimate-interest',
    kept: { kind: 'days', days: 1, after: { fr: 'leur usage', en: 'their use' } },
    onErasure: { fr: 'Effacés', en: 'Removed' },
    export: async () => [],
    async erase(database, id) {
      await run(database, sql`delete from used_code where person_id = ${id}`);
      await run(database, sql`delete from account_recovery where person_id = ${id}`);
    },
    expire: async (database, now) =>
      (await removeOlder(database, 'used_code', 'used_at', now, 1)) +
      (await removeOlder(database, 'account_recovery', 'expires_at', now, 0)),
  },
  {
    name: 'sign-in-failures',
    tables: ['sign_in_failure'],
    what: {
      fr: 'Le nombre d’essais de connexion manqués',
      en: 'The number of failed attempts at signing in',
    },
    why: { fr: 'Ralentir qui essaierait des mots de passe', en: 'To slow down whoever tries passwords' },
    basis: 'legitimate-interest',
    kept: { kind: 'days', days: 1, after: { fr: 'le dernier essai', en: 'the last attempt' } },
    onErasure: { fr: 'Effacé le lendemain', en: 'Removed the next day' },
    export: async () => [],
    erase: async () => {},
    expire: (database, now) => removeOlder(database, 'sign_in_failure', 'since', now, 1),
  },
];
