import { expect, it } from 'vitest';
import { themeChoices } from '../theme-choices.ts';
import { readResourcesFile } from './read-resources-file.ts';

const read = async (text: string, language: 'fr' | 'en' = 'fr') => {
  const answer = await readResourcesFile(new TextEncoder().encode(text), { language, themes: themeChoices });
  if (!answer.ok) throw new Error(answer.errors[0]!.code);
  return answer.value;
};

it('reads a spreadsheet as people write it: words of both languages, several in a cell, an address without its beginning', async () => {
  const { rows, problemCount, notices } = await read(
    '\uFEFFTitre;Lien;Type;Éditeur;Langue;Résumé;Thèmes;Pour;ODD;Maturité;Code INSEE\r\n' +
      'Un guide;www.exemple.fr/guide;Méthodes;Réseau exemple;Français;Pas à pas;Financement, Licornes;Associations | Collectivité;ODD 11;1|En expérimentation;26113\r\n' +
      'A tool;https://exemple.fr/tool;tool;Network;English;Step by step;;;;;\r\n',
  );
  expect([problemCount, rows]).toEqual([
    0,
    [
      {
        line: 2,
        key: null,
        fields: {
          title: 'Un guide',
          url: 'https://www.exemple.fr/guide',
          kind: 'method',
          publisher: 'Réseau exemple',
          language: 'fr',
          summaryFr: 'Pas à pas',
          themes: ['financement'],
          audiences: ['association', 'authority'],
          sdgs: ['11'],
          maturity: ['1', '3'],
          placeId: 'commune-26113',
        },
      },
      {
        line: 3,
        key: null,
        fields: {
          title: 'A tool',
          url: 'https://exemple.fr/tool',
          kind: 'tool',
          publisher: 'Network',
          language: 'en',
          summaryFr: 'Step by step',
        },
      },
    ],
  ]);
  expect(notices).toMatchObject([{ code: 'table.theme-unknown', line: 2 }]);
});

it('tells each wrong cell with its line, its column and what is expected; the same address twice too', async () => {
  const { rows, problems, problemCount } = await read(
    'title,url,kind,publisher,year,language\n' +
      ',https://a.example/1,method,P,2020,fr\n' +
      'Deux,file:///etc/passwd,method,P,2020,fr\n' +
      'Trois,https://a.example/3,recette,P,2020,fr\n' +
      'Quatre,https://a.example/4,method,P,vers 2020,klingon\n' +
      'Cinq,https://a.example/5,method,P,2020,fr\n' +
      'Cinq bis,http://www.a.example/5/,method,P,2020,fr\n' +
      'Cinq,https://a.example/5,method,P,2020,fr\n',
  );
  expect(rows.map(({ fields }) => fields.title)).toEqual(['Cinq']);
  expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['table.value-missing', 2, 'title'],
    ['table.web-address', 3, 'url'],
    ['table.not-a-choice', 4, 'kind'],
    ['table.not-whole', 5, 'year'],
    ['table.not-a-choice', 5, 'language'],
    ['table.address-twice', 7, null],
  ]);
  expect(problemCount).toBe(6);
  expect(problems[2]!.message).toContain('Méthode, Exemple, Données, Outil, Compétence');
});

it('reads a list in JSON, as our API answers it', async () => {
  const one = {
    key: 'un-guide',
    kind: 'example',
    title: 'Un exemple',
    publisher: 'P',
    url: 'https://exemple.fr/x',
    year: 2020,
    summary: { fr: 'Bref', en: 'Short' },
    themes: ['alliances'],
    sdgs: [],
    frequency: [
      { value: 25, unit: '%', of: { fr: 'des cas', en: '' }, year: 2021, source: 'https://exemple.fr/e' },
    ],
    updatedAt: '2026-01-01T00:00:00Z',
  };
  const { rows, problemCount } = await read(JSON.stringify({ total: 1, items: [one] }));
  expect([problemCount, rows[0]!.key, rows[0]!.fields]).toEqual([
    0,
    'un-guide',
    {
      kind: 'example',
      title: 'Un exemple',
      publisher: 'P',
      url: 'https://exemple.fr/x',
      year: 2020,
      summaryFr: 'Bref',
      summaryEn: 'Short',
      themes: ['alliances'],
      frequency: '25 % | des cas |  | 2021 | https://exemple.fr/e',
    },
  ]);
});

it('refuses figures that are none, or too many, in either form', async () => {
  const one = { title: 'T', url: 'https://exemple.fr/x', kind: 'example', publisher: 'P' };
  const figure = { value: 1, unit: 'number', of: { fr: 'cas', en: '' }, year: null, source: 'https://e.fr' };
  for (const frequency of [[1], [null], [{ value: 1 }], Array(7).fill(figure)])
    expect((await read(JSON.stringify([{ ...one, frequency }]))).problems).toMatchObject([
      { code: 'table.not-a-choice', line: 1, column: 'frequency' },
    ]);
});

it.each([
  ['{"total":1}', 'table.not-a-list'],
  ['[1]', 'table.not-a-list'],
  ['[{"title":"a","title":"b"}]', 'json.duplicate-key'],
  ['', 'table.empty'],
])('refuses %j', async (text, code) => {
  await expect(read(text)).rejects.toThrow(code);
});
