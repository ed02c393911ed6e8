import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error oidc-provider ships no types
import Provider from 'oidc-provider';

/** What a ProConnect-like provider lists; any other parameter of the authorization request is an error. */
const listedParameters = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'acr_values',
  'prompt',
  'login_hint',
];

interface ProviderOptions {
  /** Where people are sent back. */
  readonly redirectUri: string;
  /** Whether a PKCE challenge is required; refused as an unlisted parameter otherwise. */
  readonly pkce: boolean;
  /** What the provider says of people, besides `sub` and `email`. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Answers UserInfo with a token signed by somebody else. */
  readonly forged?: boolean;
}

/** A real OpenID Connect provider on this machine, as strict as ProConnect: signed UserInfo, no unlisted parameter. */
export async function startIdentityProvider({ redirectUri, pkce, claims = {}, forged }: ProviderOptions) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'cap17',
        client_secret: 'a-secret-of-the-tests',
        redirect_uris: [redirectUri],
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    pkce: { required: () => pkce },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
    },
    scopes: ['openid', 'email', 'given_name', 'usual_name'],
    features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: true } },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}@exemple.gouv.fr`, ...claims }),
    }),
  });
  const seen: string[] = [];
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') {
      seen.push(...url.searchParams.keys());
      const listed = pkce
        ? [...listedParameters, 'code_challenge', 'code_challenge_method']
        : listedParameters;
      const unlisted = [...url.searchParams.keys()].filter((name) => !listed.includes(name));
      if (unlisted.length > 0) {
        response.writeHead(400).end(`unlisted: ${unlisted.join(', ')}`);
        return;
      }
    }
    if (forged && url.pathname === '/me') {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const token = [
        part({ alg: 'RS256' }),
        part({ iss: issuer, aud: 'cap17', sub: 'mallory', email: 'ada@exemple.gouv.fr' }),
        Buffer.from('not a signature').toString('base64url'),
      ].join('.');
      response.writeHead(200, { 'content-type': 'application/jwt' }).end(token);
      return;
    }
    answer(request, response);
  });
  return {
    issuer,
    /** Parameters of the authorization requests so far. */
    seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

/** Signs somebody in at the provider, as its pages ask, and gives the address by which they come back. */
export async function signInAtProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  let [address, body]: [string, URLSearchParams | null] = [start, null];
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    body = null;
    const location = answer.headers.get('location');
    if (location) {
      const next = new URL(location, address);
      if (next.origin !== new URL(start).origin) return next.href;
      address = next.href;
      continue;
    }
    const html = await answer.text();
    const action = /action="([^"]+)"/.exec(html)?.[1];
    if (!action) throw new Error(`The provider refused: ${answer.status} ${html.slice(0, 300)}`);
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? 'login';
    body = new URLSearchParams({ prompt, login, password: 'any' });
    address = new URL(action, address).href;
  }
  throw new Error('The provider never sent anybody back');
}
