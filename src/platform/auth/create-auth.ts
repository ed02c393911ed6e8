import { type PasskeyOptions, passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins';
import type { Database } from '../ports/database.ts';
import type { Ids, Log } from '../ports/ports.ts';
import { cookiePrefix } from './cookies.ts';
import { type IdentityProvider, readSignedProfile } from './identity-provider.ts';
import {
  credentialTable,
  passkeySchema,
  personTable,
  secondFactorSchema,
  sessionTable,
  verificationTable,
} from './table-names.ts';

/** Minutes during which a link of a mail works. */
export const linkMinutes = 15;
/** Days of a session. */
export const sessionDays = 14;
/** Under this address the provider of identities sends people back. */
export const providerBasePath = '/connexion/fournisseur';

export interface AuthParts {
  readonly database: Database;
  readonly ids: Ids;
  readonly log: Log;
  readonly origin: string;
  readonly secret: string;
  readonly provider: IdentityProvider | null;
  /** Sends the link that signs in. */
  readonly sendSignInLink: (email: string, token: string, metadata: LinkMetadata) => Promise<void>;
  /** Sends the link by which a new password is chosen. */
  readonly sendPasswordLink: (email: string, token: string) => Promise<void>;
  /** Told when somebody has chosen a new password by that link. */
  readonly passwordChosen: (personId: string) => Promise<void>;
}

/** What the mail of a link needs besides its secret. */
export interface LinkMetadata {
  readonly language?: string;
  readonly next?: string;
}

/**
 * The one object that knows how people prove who they are. It is never put on the web as such: our own pages call it,
 * so that no address answers that is not behind a policy, and no link is consumed by a GET.
 */
export function createAuth(parts: AuthParts) {
  const { origin, provider } = parts;
  const isEncrypted = origin.startsWith('https://');
  return betterAuth({
    appName: 'Cap17',
    baseURL: origin,
    basePath: providerBasePath,
    secret: parts.secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    database: { db: parts.database as never, type: 'postgres' },
    logger: {
      // What it says may hold an address: only that it complained is logged.
      log: (level) => {
        if (level === 'error') parts.log.warn('accounts-complaint', { level });
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(origin),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isEncrypted, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => parts.ids.create() },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    user: personTable,
    session: { ...sessionTable, expiresIn: sessionDays * 86_400, disableSessionRefresh: true },
    account: {
      ...credentialTable,
      accountLinking: { enabled: true, trustedProviders: provider ? ['oidc'] : [] },
    },
    verification: verificationTable,
    emailAndPassword: {
      enabled: true,
      // An account begins with a link: nobody can put a password on an address that is not theirs.
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 1_000,
      resetPasswordTokenExpiresIn: linkMinutes * 60,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => parts.sendPasswordLink(user.email, token),
      onPasswordReset: ({ user }) => parts.passwordChosen(user.id),
    },
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          parts.sendSignInLink(email, token, (metadata ?? {}) as LinkMetadata),
      }),
      twoFactor({ issuer: 'Cap17', allowPasswordless: true, schema: secondFactorSchema }),
      passkey(passkeyOptions(origin)),
      ...(provider ? [genericOAuth({ config: [providerConfiguration(provider)] })] : []),
    ],
  });
}

const passkeyOptions = (origin: string): PasskeyOptions => ({
  rpName: 'Cap17',
  rpID: new URL(origin).hostname,
  origin,
  advanced: { webAuthnChallengeCookie: 'passkey' },
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  schema: passkeySchema,
  authentication: {
    afterVerification: async ({ verification }) => {
      // A passkey counts as two factors only when the device made sure who holds it.
      if (!verification.authenticationInfo.userVerified) throw new Error('not verified by the device');
    },
  },
});

function providerConfiguration(provider: IdentityProvider) {
  return {
    providerId: 'oidc',
    discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    scopes: provider.scopes,
    pkce: provider.pkce,
    requireIdTokenVerification: true,
    getUserInfo: (tokens: { accessToken?: string | undefined }) =>
      readSignedProfile(provider, tokens.accessToken ?? ''),
  };
}

export type Auth = ReturnType<typeof createAuth>;
