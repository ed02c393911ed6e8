import { createRemoteJWKSet, jwtVerify } from 'jose';

/** An OpenID Connect provider by which people may sign in. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string[];
  /** Whether it takes a PKCE challenge: some refuse every parameter that they do not list. */
  readonly pkce: boolean;
}

interface Description {
  readonly issuer: string;
  readonly userinfo_endpoint: string;
  readonly jwks_uri: string;
}

const waitMilliseconds = 10_000;
const descriptions = new Map<string, Promise<Description>>();
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/**
 * What the provider says of the person who signed in, as a profile for better-auth. A provider like ProConnect answers
 * with a signed token: its signature, its issuer and for whom it was made are checked; one that answers in plain JSON is
 * believed on the strength of its encrypted connection.
 * @returns null when it cannot be believed
 */
export async function readSignedProfile(provider: IdentityProvider, accessToken: string) {
  const description = await describe(provider);
  const answer = await fetch(description.userinfo_endpoint, {
    headers: { authorization: `Bearer ${accessToken}`, accept: 'application/jwt, application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(waitMilliseconds),
  });
  if (!answer.ok) return null;
  const isSigned = (answer.headers.get('content-type') ?? '').includes('application/jwt');
  const claims = isSigned
    ? await verify(await answer.text(), description, provider)
    : ((await answer.json()) as Record<string, unknown>);
  if (claims === null || typeof claims.sub !== 'string' || typeof claims.email !== 'string') return null;
  return {
    ...claims,
    id: claims.sub,
    sub: claims.sub,
    email: claims.email.toLowerCase(),
    // The provider answers for its people's addresses, unless it says itself that one was not verified.
    emailVerified: claims.email_verified !== false,
    name: nameOf(claims),
  };
}

async function verify(token: string, description: Description, provider: IdentityProvider) {
  const keys = keySets.get(description.jwks_uri) ?? createRemoteJWKSet(new URL(description.jwks_uri));
  keySets.set(description.jwks_uri, keys);
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: description.issuer,
      audience: provider.clientId,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    });
    return payload as Record<string, unknown>;
  } catch {
    return null;
  }
}

function describe({ issuer }: IdentityProvider): Promise<Description> {
  const known = descriptions.get(issuer);
  if (known) return known;
  const asked = fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(waitMilliseconds),
  }).then(async (answer) => {
    if (!answer.ok) throw new Error(`The identity provider answered ${answer.status}`);
    return (await answer.json()) as Description;
  });
  asked.catch(() => descriptions.delete(issuer));
  descriptions.set(issuer, asked);
  return asked;
}

function nameOf(claims: Record<string, unknown>): string {
  const text = (name: string) => (typeof claims[name] === 'string' ? (claims[name] as string).trim() : '');
  const family = text('usual_name') || text('family_name');
  return text('name') || [text('given_name'), family].filter(Boolean).join(' ');
}
