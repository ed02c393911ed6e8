import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../../test/support/page-context.ts';
import { findInvalidHtml } from '../../../../test/support/valid-html.ts';
import { languages } from '../../../kernel/language.ts';
import type { NavigationEntry } from '../../ports/navigation.ts';
import { ErrorPage } from '../errors/error-page.tsx';
import { addressIn, homeAddress } from './address.ts';
import { Contents } from './contents.tsx';
import { methodAddress } from './method-address.ts';
import { Page } from './page.tsx';
import { PageHead } from './page-head.tsx';
import { renderPage } from './render-page.ts';
import { Section } from './section.tsx';

const navigation: readonly NavigationEntry[] = [
  {
    id: 'b',
    label: { fr: 'Second', en: 'Second' },
    addresses: { fr: '/b', en: '/b' },
    place: 'menu',
    order: 2,
  },
  {
    id: 'a',
    label: { fr: 'Premier', en: 'First' },
    addresses: { fr: '/page', en: '/page' },
    place: 'menu',
    order: 1,
  },
  {
    id: 'm',
    label: { fr: 'Méthode', en: 'Method' },
    addresses: { fr: '/methode', en: '/method' },
    place: 'method',
    order: 1,
  },
];

const render = (language: 'fr' | 'en') =>
  renderPage(
    <Page
      context={pageContext(language, { navigation })}
      title="Titre"
      description="Une phrase."
      current="b"
      crumbs={[{ label: 'Second', address: '/b' }, { label: 'Titre' }]}
      scripts={['src/a.client.tsx']}
    >
      <PageHead title="Titre" meta="2026" lead="Une phrase." />
      <Contents entries={[{ id: 'part', label: 'Partie' }]} />
      <Section id="part" title="Partie" intro="Intro">
        <p>Texte</p>
      </Section>
    </Page>,
  );

describe('the frame of a page', () => {
  it.each(languages)('is valid in %s, without inline script or style', async (language) => {
    const html = render(language);
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).not.toMatch(/<style|\sstyle=|<script(?! type="module" src)/);
  });

  it('lists what rooms bring, in their order, and says where one stands', () => {
    const menu = /<nav class="menu".*?<\/nav>/s.exec(render('en'))![0];
    expect([...menu.matchAll(/<a ([^>]*)>([^<]*)/g)].map((match) => `${match[2]} ${match[1]}`)).toEqual([
      'First href="/en/page" aria-current="page"',
      'Second href="/en/b" aria-current="true"',
      'Sign in href="/en/sign-in"',
      'Français href="/page" lang="fr" hreflang="fr"',
    ]);
  });

  it('tells search engines where the page is in each language, and keeps errors out of them', () => {
    expect(render('fr')).toContain(
      '<link rel="alternate" hreflang="en" href="https://cap17.example.org/en/page"',
    );
    const error = renderPage(
      <ErrorPage context={pageContext('en')} title="Not found" advice="Start again." reference="REQ-404 1" />,
    );
    expect(error).toContain('<meta name="robots" content="noindex"');
    expect(error).not.toContain('canonical');
  });

  it('says what went wrong, what to do, and the reference to quote', async () => {
    const html = renderPage(
      <ErrorPage
        context={pageContext('fr', { navigation })}
        title="Page introuvable"
        advice="Partez de l’accueil."
        reference="REQ-404 1"
      />,
    );
    expect(await findInvalidHtml(html)).toEqual([]);
    for (const text of [
      '<h1>Page introuvable</h1>',
      'Partez de l’accueil.',
      '<code>REQ-404 1</code>',
      'href="/methode"',
    ])
      expect(html).toContain(text);
  });
});

it('puts the English pages under /en', () => {
  expect([
    addressIn('en', { fr: '/methode', en: '/method' }),
    homeAddress('en'),
    homeAddress('fr'),
    methodAddress('fr', 'shapley'),
  ]).toEqual(['/en/method', '/en', '/', '/methode/shapley']);
});
