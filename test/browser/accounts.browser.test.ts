import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { decodeBase32 } from '../support/one-time-code.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { newUsedData } from '../support/used-data.ts';
import { openAll, sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let server: RunningServer;
let data: string;
let origin: string;

/** A port that nobody holds: passkeys and links need to know the address beforehand. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(async () => {
  browser = await openBrowser();
  data = await newUsedData();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = await startServer({
    CAP17_DATA: data,
    CAP17_LOG: 'warn',
    PORT: String(port),
    CAP17_ORIGIN: origin,
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (data) rmSync(data, { recursive: true, force: true });
});

const open = (options: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    locale: 'fr-FR',
    viewport: { width: options.width ?? widths.desktop, height: 800 },
    ...(options.javaScriptEnabled === false ? { javaScriptEnabled: false } : {}),
  });

/** The last link printed in the console under a path, once it is there. */
async function lastLink(path: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const links = [...server.output().matchAll(/http:\/\/localhost:\d+(\/\S+)/g)].map(([, link]) => link!);
    const found = links.filter((link) => link.startsWith(path)).at(-1);
    if (found) return found;
    await wait(100);
  }
  throw new Error(`No link under ${path} was printed`);
}

/** The code of this moment for the square on the page. */
async function codeOn(page: Page): Promise<{ code: string; uri: string }> {
  const uri = await page.locator('input[name=uri]').getAttribute('value');
  return { uri: uri!, code: await codeOf(uri!) };
}
/** With `ahead`, the code of the next half-minute: one that was used is not accepted again. */
const codeOf = (uri: string, ahead = 0) =>
  createOTP(decodeBase32(new URL(uri).searchParams.get('secret')!)).hotp(
    Math.floor(Date.now() / 30_000) + ahead,
  );

/** Creates an account by the link of its mail; without script, as everything but passkeys. */
async function createAccount(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.goto('/creer-un-compte');
  await page.getByLabel('Votre nom').fill('Zoé Exemple');
  await page.getByLabel('Adresse de courriel').fill(email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('heading', { name: 'Regardez vos courriels' }).waitFor();
  await page.goto(await lastLink('/connexion/lien'));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.waitForURL('**/mon-espace');
}

const password = 'Grenouille-violon-42';

describe('without script', () => {
  it('one creates an account, chooses a password and a second factor, leaves, and comes back with both', async () => {
    const window = await open({ javaScriptEnabled: false, width: widths.phone });
    const page = await window.newPage();
    await createAccount(page, 'zoe@exemple.fr');
    await page.goto('/mon-compte');
    await page.getByLabel('Nouveau mot de passe').fill(password);
    await page.getByRole('button', { name: 'Garder ce mot de passe' }).click();
    await page.getByText('Enregistré.').waitFor();
    await page.getByRole('link', { name: 'Mettre en place' }).click();
    await page.getByLabel('Mot de passe actuel').fill(password);
    await page.getByRole('button', { name: 'Commencer' }).click();
    const { code, uri } = await codeOn(page);
    await page.getByLabel('Code à six chiffres').fill(code);
    await page.getByRole('button', { name: 'Mettre en place' }).click();
    await page.getByText('Un second facteur protège votre compte').waitFor();
    await page.locator('#sessions ~ form').getByRole('button', { name: 'Se déconnecter' }).click();
    await page.waitForURL(`${origin}/`);

    await page.goto('/mon-compte');
    await page.getByText('Cette page demande d’être connecté').waitFor();
    const form = page.locator('form', { has: page.locator('#password') });
    await form.getByLabel('Adresse de courriel').fill('zoe@exemple.fr');
    await form.getByLabel('Mot de passe').fill(password);
    await form.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByLabel('Code à six chiffres').fill(await codeOf(uri, 1));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.waitForURL(({ pathname }) => pathname === '/mon-compte');
    await window.close();
  });

  it('what was typed when the session had ended is found again', async () => {
    const window = await open({ javaScriptEnabled: false });
    const page = await window.newPage();
    await createAccount(page, 'saisie@exemple.fr');
    await page.goto('/mon-compte');
    await page.getByLabel('Nom', { exact: true }).fill('Un nom écrit longuement');
    const cookies = await window.cookies();
    await window.clearCookies({ name: 'cap17.session_token' });
    expect(cookies.some(({ name }) => name === 'cap17.session_token')).toBe(true);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Votre session a expiré').first().waitFor();
    await page.goto('/connexion');
    const form = page.locator('form', { has: page.locator('#email') });
    await form.getByLabel('Adresse de courriel').fill('saisie@exemple.fr');
    const before = await lastLink('/connexion/lien');
    await form.getByRole('button', { name: 'Recevoir le lien' }).click();
    while ((await lastLink('/connexion/lien')) === before) await wait(50);
    await page.goto(await lastLink('/connexion/lien'));
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.waitForURL('**/reprise');
    await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
    await page.waitForURL('**/mon-compte?dit=enregistre');
    expect(await page.getByLabel('Nom', { exact: true }).inputValue()).toBe('Un nom écrit longuement');
    await window.close();
  });
});

it('with a passkey one comes in without password or code', async () => {
  const window = await open();
  const page = await window.newPage();
  const device = await window.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await createAccount(page, 'cle@exemple.fr');
  await page.goto('/mon-compte');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('rowheader', { name: 'Clé d’accès 1' }).waitFor();
  await page.locator('#sessions ~ form').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL(`${origin}/`);
  await page.goto('/connexion?next=/mon-compte');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/mon-compte');
  expect(await page.locator('body').textContent()).toContain('cle@exemple.fr');
  await window.close();
});

it('the first administrator comes in by the line of the console, and every page has no barrier', async () => {
  const link = await lastLink('/premiere-visite');
  const window = await open();
  const page = await window.newPage();
  const faults: string[] = [];
  const look = async (where: string) => {
    for (const width of [widths.phone, widths.desktop]) {
      await page.setViewportSize({ width, height: 800 });
      await openAll(page);
      const overflow = await sidewaysOverflow(page);
      if (overflow > 0) faults.push(`${where} at ${width}: ${overflow} pixels too wide`);
      faults.push(...(await findBarriers(page)).map((barrier) => `${where} at ${width}: ${barrier}`));
    }
  };
  for (const path of [
    '/connexion',
    '/en/sign-in?next=/mon-compte',
    '/connexion/courriel-envoye',
    '/connexion/lien?jeton=x',
    '/en/sign-in/link',
    '/connexion/code',
    '/creer-un-compte',
    '/en/forgotten-password',
    '/nouveau-mot-de-passe?jeton=x',
    '/admin/droits',
    '/en/admin/rights',
    link,
  ]) {
    await page.goto(path);
    await look(path.split('=')[0]!);
  }
  await page.getByLabel('Votre nom').fill('');
  await page.getByRole('button', { name: 'Ouvrir ce compte' }).click();
  await page.getByRole('alert').waitFor();
  await look('first visit refused');
  await page.getByLabel('Votre nom').fill('Ada Exemple');
  await page.getByLabel('Adresse de courriel').fill('ada@exemple.fr');
  await page.getByRole('button', { name: 'Ouvrir ce compte' }).click();
  await page.getByRole('button', { name: 'Commencer' }).click();
  await look('second factor');
  const { code } = await codeOn(page);
  await page.getByLabel('Code à six chiffres').fill(code);
  await page.getByRole('button', { name: 'Mettre en place' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/admin/reglages');
  await look('settings');
  await page.getByLabel('Nom du site').fill('Val d’Exemple');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Enregistré.').waitFor();
  for (const path of [
    '/admin/courriels',
    '/en/admin/mails',
    '/en/admin/settings',
    '/mon-compte',
    '/en/my-account',
  ]) {
    await page.goto(path);
    await look(path);
  }
  expect(faults).toEqual([]);
  await window.close();
});

it('no line of the log of that server holds an address, a password or a secret', async () => {
  expect(server.errors()).not.toMatch(/@exemple\.fr|Grenouille|jeton=|Zoé/);
});
