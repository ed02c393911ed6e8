import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { evaluationRoom } from '../room.ts';
import { groupFigures, pagesOfGroups } from './group-figures.ts';
import { publishedFigures } from './published-figure.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ rooms: [evaluationRoom] });
});
afterAll(() => app.close());

const read = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, text: await answer.text() };
};

test('every page of the observatory is valid, light and without script, in both languages', async () => {
  const pages = pagesOfGroups(groupFigures(publishedFigures)).length;
  for (const path of ['/observatoire', '/en/observatory'])
    for (let page = 1; page <= pages; page += 1) {
      const { status, text } = await read(`${path}?page=${page}`);
      expect([status, await findInvalidHtml(text)]).toEqual([200, []]);
      expect(text.match(/<[a-z]/g)!.length).toBeLessThan(700);
      expect(text.length).toBeLessThan(60_000);
      expect(text).not.toContain('<script');
    }
});

test('no figure is lost between the pages, and contradictory ones stand side by side', async () => {
  const groups = groupFigures(publishedFigures);
  const shown = pagesOfGroups(groups).flatMap((page) => page.flatMap(({ figures }) => figures));
  expect(shown.map(({ id }) => id).toSorted()).toEqual(publishedFigures.map(({ id }) => id).toSorted());
  const contradicted = groups.flatMap(({ contradictions }) => contradictions.flat().map(({ id }) => id));
  expect(contradicted).toEqual(
    expect.arrayContaining(['cit-2015-security-a', 'cit-2015-security-b', 'emp-2021-kind-patronage-a']),
  );
  const { text } = await read('/observatoire?viewpoint=employer-associations&q=mécénat');
  expect(text).toContain('Lectures contradictoires');
  expect(text).toContain('59\u00A0%');
});

test('filters narrow the page and the files alike; a value that does not exist is told and left out', async () => {
  const { text } = await read('/observatoire?viewpoint=mayors&year=1789');
  expect(text).toContain('«\u202F1789\u202F»');
  const file = JSON.parse((await read('/api/v1/observatory?viewpoint=mayors')).text);
  const mayors = publishedFigures.filter(({ viewpoint }) => viewpoint === 'mayors');
  expect(file).toEqual({ items: mayors, next: null });
  const csv = (await read('/api/v1/observatory.csv?viewpoint=mayors&lang=en')).text.split('\r\n');
  expect(csv).toHaveLength(mayors.length + 2);
  expect(csv[0]).toBe('id,viewpoint,year,question,value,unit,sample,programme,source,readFrom,caveat');
});

test('nothing found says what to do next', async () => {
  const { status, text } = await read('/observatoire?q=zzzzzz');
  expect(status).toBe(200);
  expect(text).toContain('Aucun chiffre ne correspond');
});
