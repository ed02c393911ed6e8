import { type Language, languages } from '../../kernel/language.ts';
import type { Database } from '../ports/database.ts';
import type { RequestContext } from '../ports/http.ts';
import type { Mail } from '../ports/mail.ts';
import type { Clock, Ids, Log } from '../ports/ports.ts';
import { accountAddresses } from '../web/layout/account-addresses.ts';
import { addressIn } from '../web/layout/address.ts';
import { type AccountDeed, recordAccount } from './account-record.ts';
import { callAuth } from './call-auth.ts';
import { type Auth, createAuth, linkMinutes } from './create-auth.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { createSecretReader } from './instance-secret.ts';
import { createKeptEntries } from './kept-entry.ts';
import { createSessionReader } from './read-session.ts';
import { createSessions } from './sessions.ts';
import { accountDatabase } from './tables.ts';
import { createThrottle } from './throttle.ts';

/** What accounts need of the outside. */
export interface AccountParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly mail: Mail;
  readonly settings: AccountSettings;
}

/** Settings of accounts. */
export interface AccountSettings {
  readonly origin: string;
  /** Signs cookies and encrypts second factors; null lets the database keep one. */
  readonly secret: string | null;
  /** Reverse proxies in front of the server, whose word on the client's address is taken. */
  readonly proxies: number;
  readonly provider: (IdentityProvider & { readonly name: string }) | null;
}

/** Accounts of this instance: who asks, and how people sign in. */
export type Accounts = ReturnType<typeof openAccounts>;

/** Opens the accounts; nothing is read before the first request that needs it. */
export function openAccounts(parts: AccountParts) {
  const { database, clock, settings } = parts;
  const { origin } = settings;
  const secret = createSecretReader(database, settings.secret);
  const auth = createAuthReader(parts, secret);
  return {
    ...parts,
    secret,
    auth,
    tables: accountDatabase(database),
    readSession: createSessionReader({ database, origin, secret, clock }),
    keptEntries: createKeptEntries(database, clock),
    throttle: createThrottle(database, clock),
    sessions: createSessions(database, clock, origin),
    /** Writes in the record what was just done to an account. */
    record: (personId: string, deed: AccountDeed) =>
      recordAccount(database, { personId, deed, at: clock.now() }),
    /** Calls better-auth for a request; its cookies go with the answer. */
    async call<Value>(
      context: RequestContext,
      work: (auth: Auth, headers: Headers) => Promise<{ headers?: Headers | null; response: Value }>,
    ) {
      const known = await auth();
      return callAuth<Value>({ context, origin, secret: await secret() }, (headers) => work(known, headers));
    },
  };
}

/** Milliseconds after which an identity provider that did not answer is asked again who it is. */
const retryMilliseconds = 30_000;

function createAuthReader(parts: AccountParts, secret: () => Promise<string>): () => Promise<Auth> {
  let known: { readonly auth: Promise<Auth>; readonly until: number } | null = null;
  return async () => {
    if (known && Date.now() < known.until) return known.auth;
    const auth = secret().then((text) => makeAuth(parts, text));
    known = { auth, until: Number.POSITIVE_INFINITY };
    try {
      const { socialProviders } = await (await auth).$context;
      if (parts.settings.provider && socialProviders.length === 0)
        known = { auth, until: Date.now() + retryMilliseconds };
    } catch (error) {
      known = null;
      throw error;
    }
    return auth;
  };
}

function makeAuth({ database, clock, ids, log, mail, settings }: AccountParts, secret: string): Auth {
  const languageOf = (text: string | undefined): Language =>
    languages.find((language) => language === text) ?? 'fr';
  return createAuth({
    database,
    ids,
    log,
    secret,
    origin: settings.origin,
    provider: settings.provider,
    passwordChosen: (personId) =>
      recordAccount(database, { personId, deed: 'change-password', at: clock.now() }),
    sendSignInLink: async (email, token, { language: asked, next }) => {
      const language = languageOf(asked);
      const query = new URLSearchParams({ jeton: token, ...(next ? { next } : {}) });
      const path = `${addressIn(language, accountAddresses.signInLink)}?${query}`;
      await mail.send({
        to: email,
        template: 'sign-in-link',
        language,
        data: { path, minutes: linkMinutes },
      });
    },
    sendPasswordLink: async (email, token) => {
      const person = await accountDatabase(database)
        .selectFrom('person')
        .select('language')
        .where('email', '=', email)
        .executeTakeFirst();
      const language = languageOf(person?.language);
      const path = `${addressIn(language, accountAddresses.newPassword)}?${new URLSearchParams({ jeton: token })}`;
      await mail.send({
        to: email,
        template: 'new-password',
        language,
        data: { path, minutes: linkMinutes },
      });
    },
  });
}
