import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { questionsOf } from '../../src/evaluation/question-bank.ts';
import { sha256 } from '../../src/people/index.ts';
import { systemClock } from '../../src/platform/system/clock.ts';
import { findBarriers } from '../support/accessibility.ts';
import { openBrowser, widths } from '../support/browser.ts';
import { insertOrganisation } from '../support/insert-organisation.ts';
import { type SharedServer, startSharedServer } from '../support/shared-server.ts';
import { sidewaysOverflow } from './public-pages.ts';

let browser: Browser;
let shared: SharedServer;
const token = '0123-4567-89AB';
const other = '0123-4567-89AC';

beforeAll(async () => {
  browser = await openBrowser();
  shared = await startSharedServer();
  const { database } = shared.database;
  const organisation = await insertOrganisation(
    { ports: { database, clock: systemClock } },
    `answering-${randomUUID()}`,
  );
  const id = randomUUID();
  await sql`insert into evaluation (id, created_at, updated_at, organisation_id, state, title, length, viewpoints,
      closes_on, opened_on, questions)
    values (${id}, now(), now(), ${organisation.id}, 'active', 'La cuisine partagée, deux ans après', 'full',
      '["citizens", "company"]'::jsonb, '2999-12-31', '2026-01-01', ${JSON.stringify(questionsOf('full'))}::jsonb)`.execute(
    database,
  );
  for (const word of [token, other])
    await sql`insert into evaluation_link (digest, evaluation_id, viewpoint) values (${sha256(word)}, ${id}, 'citizens')`.execute(
      database,
    );
});
afterAll(async () => {
  await browser?.close();
  await shared?.stop();
});

it('the whole questionnaire is answered on a telephone, by keyboard, without script, begun one day and sent another', async () => {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width: widths.phone, height: 740 },
    javaScriptEnabled: true,
  });
  const page = await window.newPage();
  let bytes = 0;
  let scripts = 0;
  page.on('response', async (response) => {
    const sizes = await response.request().sizes();
    bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    if (response.request().resourceType() === 'script') scripts += 1;
  });
  await page.goto(`/repondre/${token}`, { waitUntil: 'networkidle' });
  expect(bytes).toBeLessThan(40_000);
  expect(scripts).toBe(0);
  expect([await sidewaysOverflow(page), await findBarriers(page)]).toEqual([0, []]);
  // By keyboard: an arrow chooses a step of the scale.
  await page.locator('#q1').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel(/Combien d’heures/).fill('beaucoup');
  await page.getByRole('button', { name: 'Garder pour finir plus tard' }).click();
  await page.getByText('Gardé, pas encore envoyé').waitFor();
  await page.goto(`/repondre/${token}`);
  expect(await page.getByLabel(/Combien d’heures/).inputValue()).toBe('beaucoup');
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await page.getByRole('alert').waitFor();
  expect([await sidewaysOverflow(page), await findBarriers(page)]).toEqual([0, []]);
  await page.getByRole('link', { name: /question 5/ }).click();
  await page.getByLabel(/Combien d’heures/).fill('12,5');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Merci, votre réponse est enregistrée.' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const { rows } = await sql<{
    sealed: number;
  }>`select count(*)::int as sealed from evaluation_sealed`.execute(shared.database.database);
  expect(rows[0]!.sealed).toBe(1);
  await window.close();
});

it('where the network is lost, the page apart keeps the answer on the device, opens again without network, and sends it once', async () => {
  const window = await browser.newContext({
    baseURL: shared.origin,
    locale: 'fr-FR',
    viewport: { width: widths.phone, height: 740 },
  });
  const page = await window.newPage();
  await page.goto(`/repondre/${other}`);
  await page.getByRole('link', { name: /garde la réponse sur l’appareil/ }).click();
  await page.getByRole('heading', { name: 'Sans réseau' }).waitFor();
  expect([await sidewaysOverflow(page), await findBarriers(page)]).toEqual([0, []]);
  // The page itself is kept once its worker answered.
  await page.waitForFunction(async () => (await caches.keys()).length > 0);
  await page.waitForFunction(async () => (await caches.match(location.href)) !== undefined);
  await window.setOffline(true);
  await page.getByLabel(/Combien d’heures/).fill('12,5');
  await page.locator('#q1').check();
  await page.getByText('Gardé sur cet appareil, pas encore envoyé.').waitFor();
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await page.getByText('La réponse partira dès que le réseau revient.').waitFor();
  await page.reload();
  expect(await page.getByLabel(/Combien d’heures/).inputValue()).toBe('12,5');
  expect(await page.locator('#q1').isChecked()).toBe(true);
  await window.setOffline(false);
  await page.getByText('Merci, votre réponse est enregistrée.').waitFor();
  expect(
    await page.evaluate(() => [
      localStorage.length,
      document.querySelector('form[data-offline]')?.checkVisibility(),
    ]),
  ).toEqual([0, false]);
  const { rows } = await sql<{ used: boolean; sealed: number }>`
    select is_used as used, (select count(*)::int from evaluation_sealed) as sealed
    from evaluation_link where digest = ${sha256(other)}`.execute(shared.database.database);
  expect(rows).toEqual([{ used: true, sealed: 2 }]);
  await window.close();
});
