import type { Page } from 'playwright-core';

/** Public pages without script, in French and in English; a page of each kind. */
export const publicPages = [
  '/',
  '/en',
  '/methode',
  '/en/method',
  '/methode/alliance-premium',
  '/en/method/alliance-premium',
  '/methode/ecological-network-analysis',
  '/en/method/disclosure-control',
  '/glossaire',
  '/en/glossary',
  '/communs',
  '/en/commons',
  '/communs/lerameau-fonds-odd-17',
  '/communs/proposer',
  '/parcours',
  '/en/pathways/find?profile=authority&maturity=1&means=hour',
  '/parcours/maire-rural-premiere-alliance',
  '/accessibilite',
  '/en/accessibility',
  '/vie-privee',
  '/en/privacy',
  '/ecoconception',
  '/en/ecodesign',
  '/territoires',
  '/en/territories',
  '/acteurs',
  '/en/actors',
  '/donnees-ouvertes',
  '/etat',
  '/en/status',
  '/pionniers',
  '/en/pioneers',
  '/pionniers/carte',
  '/pionniers/tzcld-premery',
  '/en/pioneers/mille-cafes',
  '/pionniers/mille-cafes/kit',
  '/pionniers/arbre',
  '/recits',
  '/en/stories',
  '/lettre',
  '/en/digest',
  '/rendez-vous',
  '/en/events',
  '/rendez-vous/mois/2026-12',
  '/observatoire',
  '/en/observatory',
  '/observatoire/alliances',
  '/en/barometers',
  '/compte-efface',
  '/admin/droits',
  '/en/admin/rights',
  '/creer-un-compte',
  '/en/forgotten-password',
  '/rien',
  '/en/nothing',
] as const;

/** Opens everything that can be opened, so that what is folded is looked at too. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** How many pixels the page is wider than its window; 0 when nothing is cut. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
