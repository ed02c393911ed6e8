import { expect, test } from 'vitest';
import { summaryOfPage, textOfHtml, titleOfFile } from './page-summary.ts';

test('every letter that HTML names is read, capitals apart; what it does not name is left', () => {
  expect(textOfHtml('&Eacute;t&eacute; &hellip; &ocirc; &euro; &frac12;&nbsp;kg &constructor; &x;')).toBe(
    'Été … ô € ½ kg &constructor; &x;',
  );
});

test('a page without title is called by its first heading; whose it is, and its language, are read', () => {
  expect(
    summaryOfPage(
      '<html lang="es"><meta property="og:site_name" content="Red de Alianzas"><body><h1>Una <em>guía</em></h1></body>',
    ),
  ).toEqual({ title: 'Una guía', description: null, publisher: 'Red de Alianzas', language: 'es' });
  expect(summaryOfPage('<title>').title).toBeNull();
});

test.each([
  ['https://exemple.fr/docs/Guide%20du%20b%C3%A9n%C3%A9volat_2023.pdf', 'Guide du bénévolat 2023'],
  ['https://exemple.fr/%E9t%E9-solidaire.pdf', '%E9t%E9 solidaire'],
  ['https://exemple.fr/4512.pdf', null],
  ['https://exemple.fr/', null],
])('the name of %s', (address, title) => {
  expect(titleOfFile(address)).toBe(title);
});
