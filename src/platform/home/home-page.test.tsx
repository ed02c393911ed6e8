import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../test/support/page-context.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { languages } from '../../kernel/language.ts';
import type { NavigationEntry } from '../ports/navigation.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { readHomeContent } from './home-content.ts';
import { HomePage } from './home-page.tsx';
import { workedExample } from './worked-example.ts';

const content = readHomeContent();
const example = workedExample('test');
const home = (language: 'fr' | 'en', navigation: readonly NavigationEntry[] = []) =>
  renderPage(
    <HomePage context={pageContext(language, { navigation })} content={content} example={example} />,
  );
const simulator: NavigationEntry = {
  id: 'simulator',
  label: { fr: 'Simulateur', en: 'Simulator' },
  addresses: { fr: '/simulateur', en: '/simulator' },
  place: 'menu',
  order: 1,
};

describe('the home page', () => {
  it.each(languages)('is valid, without script or inline style, in %s', async (language) => {
    const html = home(language);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<style|\sstyle=/);
  });

  it('links to another room only when that room is there', () => {
    expect(home('en')).not.toContain('simulator');
    expect(home('en', [simulator])).toContain('<a class="button" href="/en/simulator">');
  });

  it('shows the worked example as the engine computes it: a dip, then a wide rise', () => {
    const last = example.fan.at(-1)!.cumulative;
    const [first, second] = example.fan;
    expect(second!.cumulative.p50).toBeLessThan(first!.cumulative.p50);
    expect(last.p5).toBeLessThan(0);
    expect(last.p50).toBeGreaterThan(50);
    const html = home('fr');
    expect(html).toContain(`${Math.round(last.p50)} milieu`);
    expect(html).toContain('Exemple pédagogique');
  });

  it('names three pioneers, each figure with its source, and counts what is gathered', () => {
    const html = home('fr');
    for (const text of [
      '103 salariés',
      '80 cafés réellement créés',
      '119\u202f000 bouteilles',
      '303 ressources',
      '68 alliances',
    ])
      expect(html.replaceAll(/<[^>]+>/g, '')).toContain(text);
    for (const pioneer of content.pioneers)
      expect(pioneer.figures.some(({ source }) => html.includes(`href="${source}"`))).toBe(true);
  });
});
