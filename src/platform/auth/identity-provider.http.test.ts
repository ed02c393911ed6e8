import { afterEach, describe, expect, it } from 'vitest';
import { createVisitor } from '../../../test/support/cookie-jar.ts';
import { signInAtProvider, startIdentityProvider } from '../../../test/support/identity-provider.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { accountDatabase } from './tables.ts';

const redirectUri = 'http://localhost:1717/connexion/fournisseur/callback/oidc';
type Started = Awaited<ReturnType<typeof startIdentityProvider>>;

let app: TestApp;
let provider: Started;
afterEach(async () => {
  await app?.close();
  await provider?.close();
});

async function start(options: { pkce: boolean; claims?: Record<string, unknown>; forged?: boolean }) {
  provider = await startIdentityProvider({ redirectUri, ...options });
  app = await startTestApp({
    provider: {
      issuer: provider.issuer,
      clientId: 'cap17',
      clientSecret: 'a-secret-of-the-tests',
      name: 'Fournisseur d’essai',
      scopes: ['openid', 'email', 'given_name', 'usual_name'],
      pkce: options.pkce,
    },
  });
}

const local = (address: string) => address.replace('http://localhost:1717', '');

describe('by an OpenID Connect provider', () => {
  it.each([true, false])('one comes in, and back to the page asked for (PKCE: %s)', async (pkce) => {
    await start({ pkce, claims: { given_name: 'Ada', usual_name: 'Exemple', email_verified: true } });
    const visitor = createVisitor(app);
    expect(await (await visitor.get('/connexion')).text()).toContain('Se connecter avec Fournisseur d’essai');
    const sent = await visitor.post('/connexion', { do: 'provider', next: '/mon-compte' });
    expect(sent.status).toBe(303);
    const back = await signInAtProvider(sent.headers.get('location')!, 'ada');
    const entered = await visitor.get(local(back));
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mon-compte']);
    expect(await (await visitor.get('/mon-compte')).text()).toContain('ada@exemple.gouv.fr');
    expect(provider.seen).toContain('nonce');
    expect(provider.seen.includes('code_challenge')).toBe(pkce);
    const people = await accountDatabase(app.ports.database).selectFrom('person').select('name').execute();
    expect(people).toEqual([{ name: 'Ada Exemple' }]);
    // The same return, played again by the same browser or by another, opens nothing.
    const replayed = await visitor.get(local(back));
    expect(replayed.headers.get('location')).toBe('/connexion?dit=fournisseur');
    const stolen = await createVisitor(app).get(local(back));
    expect(stolen.headers.get('location')).toBe('/connexion?dit=fournisseur');
  });

  it('an answer about the person that the provider did not sign opens nothing', async () => {
    await start({ pkce: true, forged: true });
    const visitor = createVisitor(app);
    const sent = await visitor.post('/connexion', { do: 'provider' });
    const back = await signInAtProvider(sent.headers.get('location')!, 'mallory');
    const refused = await visitor.get(local(back));
    expect(refused.headers.get('location')).toBe('/connexion?dit=fournisseur');
    expect(visitor.jar.has('cap17.session_token')).toBe(false);
    expect(await (await visitor.get('/connexion?dit=fournisseur')).text()).toContain('n’a pas confirmé');
  });

  it('a return with a state that was not made here opens nothing', async () => {
    await start({ pkce: true });
    const answer = await createVisitor(app).get('/connexion/fournisseur/callback/oidc?code=x&state=y');
    expect(answer.headers.get('location')).toBe('/connexion?dit=fournisseur');
  });

  it('a provider that does not answer leaves the other ways in', async () => {
    await start({ pkce: true });
    await provider.close();
    const sent = await createVisitor(app).post('/connexion', { do: 'provider' });
    expect(sent.headers.get('location')).toContain('/connexion?dit=fournisseur');
    expect((await createVisitor(app).post('/connexion', { do: 'link', email: 'a@exemple.fr' })).status).toBe(
      303,
    );
  });
});
