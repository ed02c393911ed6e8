import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { typeset } from '../platform/web/typography/typeset.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const read = async (path: string) => (await app.request(path)).text();

describe('method pages', () => {
  it.each([
    '/methode',
    '/en/method',
    '/methode/alliance-premium',
    '/en/method/ecological-network-analysis',
    '/methode/disclosure-control',
    '/aide',
    '/en/help',
    '/aide/compute-files',
    '/en/help/run-in-production',
    '/glossaire',
    '/en/glossary',
    '/glossaire/alliances-and-actors',
    '/en/glossary/sharing',
    '/accessibilite',
    '/en/privacy',
    '/ecoconception',
    '/methode/rien',
  ])('%s is valid HTML, without script or inline style', async (path) => {
    const html = await read(path);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<style|\sstyle=/);
  });

  it('answers 404 for a computation or a guide that does not exist', async () => {
    expect((await app.request('/aide/rien')).status).toBe(404);
    expect((await app.request('/en/method/nothing')).status).toBe(404);
  });

  it('leads to the same page in the other language', async () => {
    expect(await read('/methode/shapley')).toContain('<a href="/en/method/shapley" lang="en" hreflang="en">');
  });
});

describe('declarations', () => {
  it('says plainly that the site is not compliant, and what was not done', async () => {
    const text = (await read('/accessibilite')).replaceAll(/<[^>]+>/g, '');
    for (const words of [
      'non conforme',
      'Aucun audit',
      'Défenseur des droits',
      'n’a pas encore indiqué d’adresse',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('names who runs the site and where to write, once they are set', async () => {
    const { declarationText } = await import('./declarations.ts');
    const settings = {
      ...app.ports.settings,
      operator: 'Pays des Trois-Moulins',
      contact: 'bonjour@exemple.fr',
    };
    const text = declarationText('privacy', 'fr', { ...app.ports, settings }).markdown;
    expect(text).toContain('Pays des Trois-Moulins est responsable');
    expect(text).toContain('bonjour@exemple.fr');
  });

  it('shows every kind of personal data with its period, from what the nightly removal reads', async () => {
    for (const language of ['fr', 'en'] as const) {
      const text = await read({ fr: '/vie-privee', en: '/en/privacy' }[language]);
      for (const data of app.ports.personalData)
        expect(text).toContain(typeset(language, data.what[language]).replaceAll("'", '’'));
      expect(text).toContain({ fr: '90\u00A0jours après', en: '90\u00A0days after' }[language]);
    }
  });
});
