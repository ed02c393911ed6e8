import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../src/platform/system/clock.ts';
import { findBarriers } from '../support/accessibility.ts';
import { insertAlliance } from '../support/alliance-in-database.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { type MailReceiver, type ReceivedMail, startMailReceiver } from '../support/mail-receiver.ts';
import { readMail } from '../support/read-mail.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import type { SignedIn } from '../support/sign-in-as.ts';
import { sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let mails: MailReceiver;
let shared: SharedServer;
beforeAll(async () => {
  browser = await openBrowser();
  mails = await startMailReceiver();
  shared = await startSharedServer({
    CAP17_MAIL_SERVER: mails.address,
    CAP17_MAIL_FROM: 'lettre@exemple.fr',
  });
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
  await mails?.close();
});

/** A window of its own on a telephone, without script unless told. */
async function openAs(person: SignedIn | null, javaScriptEnabled = false): Promise<Page> {
  const window: BrowserContext = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width: widths.phone, height: 800 },
    javaScriptEnabled,
  });
  if (person !== null) {
    const [name, ...value] = person.headers.cookie.split('=');
    await window.addCookies([{ name: name!, value: value.join('='), url: shared.origin }]);
  }
  return window.newPage();
}

/** What is wrong with a page as somebody sees it: barriers, and what is cut at its side. */
async function faultsOf(person: SignedIn | null, address: string): Promise<readonly unknown[]> {
  const page = await openAs(person, true);
  await page.goto(address);
  const faults = [...(await findBarriers(page)), await sidewaysOverflow(page)].filter((fault) => fault !== 0);
  await page.context().close();
  return faults;
}

/** The mail that came to an address and holds a text, once it is there. */
async function mailTo(address: string, held: string): Promise<ReceivedMail> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const found = mails.received.find(({ to, text }) => to === address && text.includes(held));
    if (found !== undefined) return found;
    await wait(100);
  }
  throw new Error(`No mail to ${address}, only to ${mails.received.map(({ to }) => to).join(', ')}`);
}

/** Where a story is shown, or not, to everybody. */
async function whereShown(slug: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of [
    `/recits/${slug}`,
    `/en/stories/${slug}`,
    '/recits',
    '/recits?q=jardins',
    '/recits.atom',
    '/recits.rss',
    '/recits.json',
    '/api/v1/stories',
    `/api/v1/stories/${slug}`,
    `/embed/v1/fr/story?slug=${slug}`,
    `/posters/stories/${slug}.fr.pdf`,
    `/images/stories/${slug}.fr.png`,
  ]) {
    const answer = await fetch(shared.origin + path);
    const isNamed = /\.(pdf|png)$/.test(path) || (await answer.text()).includes('Les jardins partagés');
    if (answer.status === 200 && isNamed) found.push(path);
  }
  return found;
}

it('a story is published with three consents; one is taken back, and nothing shows it within the minute', async () => {
  const place = {
    ports: { database: shared.database.database, clock: systemClock },
    signInAs: shared.signInAs,
  };
  const alliance = await insertAlliance(place, ['Anémone', 'Bleuet'], 'Jardins de Trois-Rives');
  const page = await openAs(alliance.catalyst);
  await page.goto(`/alliances/${alliance.id}/recits`);
  await page.getByRole('link', { name: 'Écrire un récit' }).click();
  await page.getByLabel('Titre', { exact: true }).fill('Les jardins partagés');
  await page.locator('[name=lead]').fill('Trois voisins cultivent ensemble.');
  await page.locator('[name=beginning]').fill('Anémone avait un terrain, Bleuet des bras.');
  await page.locator('[name=others]').fill('Fondation du Val');
  expect(await faultsOf(alliance.catalyst, page.url())).toEqual([]);
  await page.getByRole('button', { name: 'Créer' }).click();
  await page.getByRole('button', { name: 'Demander les accords' }).click();
  await page.getByText('Il manque l’accord de').waitFor();
  const desk = page.url();
  expect(await faultsOf(alliance.catalyst, desk)).toEqual([]);

  // Two answer with their accounts, the third one by a link.
  const voices: Page[] = [];
  for (const { editor } of alliance.members) {
    const voice = await openAs(editor);
    voices.push(voice);
    await voice.goto(desk);
    await voice.getByRole('button', { name: 'Donner l’accord' }).click();
    await voice.getByText('Votre réponse est gardée.').waitFor();
  }
  await page.reload();
  await page.getByLabel('Pour qui (nom et rôle)').fill('Zoé, présidente');
  await page.getByRole('button', { name: 'Faire le lien' }).click();
  const link = (await page.locator('code.breaks').textContent())!;
  const guest = await openAs(null);
  await guest.goto(new URL(link).pathname);
  expect(await faultsOf(null, guest.url())).toEqual([]);
  await guest.getByLabel('Votre nom').fill('Zoé');
  await guest.getByLabel('Votre rôle chez').fill('présidente');
  await guest.getByLabel('Je peux parler au nom de').check();
  await guest.getByRole('button', { name: 'Je donne l’accord' }).click();
  await guest.getByText('Accord donné le').waitFor();

  await page.goto(desk);
  await page.getByRole('button', { name: 'Publier le récit' }).click();
  await page.getByText('Le récit est public.').waitFor();
  const slug = 'les-jardins-partages';
  expect((await whereShown(slug)).length).toBe(12);
  await guest.goto(`/recits/${slug}`);
  expect(await faultsOf(null, guest.url())).toEqual([]);

  await voices[1]!.goto(desk);
  await voices[1]!.getByRole('button', { name: 'Retirer l’accord de Bleuet' }).click();
  await voices[1]!.getByText('ce récit n’est plus public').waitFor();
  const deadline = Date.now() + 60_000;
  while ((await whereShown(slug)).length > 0 && Date.now() < deadline) await wait(1_000);
  expect(await whereShown(slug)).toEqual([]);
  await guest.reload();
  await guest.getByText('Ce récit n’est plus public').waitFor();
});

it('one subscribes, confirms, receives the digest by a real conversation, reads it, and leaves by one click', async () => {
  // What the server of the test reads of `xn--caf-dma`.
  const address = 'zoe+lettre@café.exemple.fr';
  const reader = await openAs(null);
  await reader.goto('/lettre');
  await reader.locator('#email').fill('zoe+lettre@café.exemple.fr');
  await reader.getByRole('radio', { name: 'Associations' }).check();
  await reader.getByRole('radio', { name: 'français' }).check();
  await reader.locator('form[action*=subscribe] button').click();
  const asked = readMail((await mailTo(address, 'abonnement')).text);
  const token = /\/abonnement\/([\w-]{32})/.exec(asked.text)![1]!;
  await reader.goto(`/abonnement/${token}/confirmer`);
  await reader.locator('main form button').click();
  await reader.getByText('C’est confirmé.').waitFor();

  const editor = await shared.signInAs({ instanceRoles: ['moderator'] });
  const moderator = await openAs(editor);
  await moderator.goto('/moderation/lettre');
  await moderator.getByRole('link', { name: 'Commencer un numéro' }).first().click();
  await moderator.locator('[name=day]').fill('2026-11-19');
  await moderator.locator('[name=titleFr]').fill('Ce qui pousse cet hiver');
  await moderator.getByRole('button', { name: 'Créer' }).click();
  await moderator.getByRole('link', { name: 'Écrire un article' }).click();
  await moderator.locator('[name=titleFr]').fill('Un mot de la vallée');
  await moderator.locator('[name=textFr]').fill('Deux phrases, pas davantage.');
  await moderator.getByRole('button', { name: 'Créer' }).click();
  expect(await faultsOf(editor, moderator.url())).toEqual([]);
  await moderator.getByRole('button', { name: 'Publier et envoyer' }).click();

  const letter = readMail((await mailTo(address, 'List-Unsubscribe-Post')).text);
  expect(letter.text).toContain('Ce qui pousse cet hiver');
  expect(letter.text).toContain('Un mot de la vallée');
  const window = await browser.newContext({ locale: 'fr-FR' });
  const program = await window.newPage();
  const requests: string[] = [];
  program.on('request', (request) => requests.push(request.url()));
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [360, 640]) {
      await program.emulateMedia({ colorScheme: scheme });
      await program.setViewportSize({ width, height: 800 });
      await program.setContent(letter.html);
      expect([scheme, width, await sidewaysOverflow(program)]).toEqual([scheme, width, 0]);
      expect([scheme, width, await findBarriers(program)]).toEqual([scheme, width, []]);
      await program.getByRole('heading', { name: 'Un mot de la vallée' }).waitFor();
    }
  // Nothing is fetched to show it: what is not there cannot tell that it was read.
  expect(requests).toEqual([]);
  const links = await program
    .locator('a')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const one of links) expect(letter.text).toContain(one);

  const leave = /^List-Unsubscribe: <([^>]+)>$/m.exec(letter.headers)![1]!;
  const body = /^List-Unsubscribe-Post: (.+)$/m.exec(letter.headers)![1]!.trim();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(
    (await fetch(shared.origin + new URL(leave).pathname, { method: 'POST', body, headers })).status,
  ).toBe(200);
  expect((await reader.goto(`/abonnement/${token}`))!.status()).toBe(404);
});
