import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { commonsDatabase } from '../store/tables.ts';
import { importResourcesFile } from './import-resources-file.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const importing = (text: string, more: { isDry?: boolean; validOnly?: boolean } = {}) =>
  importResourcesFile(app.ports, {
    bytes: new TextEncoder().encode(text),
    fileName: 'reseau.csv',
    language: 'fr',
    isDry: false,
    validOnly: false,
    ...more,
  });
const head = 'key;title;url;kind;publisher';
const first = `${head}\nguide-tamanoir;Guide tamanoir;https://exemple.fr/tamanoir;method;Réseau exemple\n`;
const set = (change: object) =>
  commonsDatabase(app.ports.database)
    .updateTable('resource')
    .set(change)
    .where('key', '=', 'guide-tamanoir')
    .execute();

test('what a file brings says where it comes from; what people corrected, removed or merged since stays', async () => {
  expect(await importing(first)).toMatchObject({ outcome: 'done', counts: { created: 1 } });
  const sheet = await (await app.request('/communs/guide-tamanoir')).text();
  expect(sheet).toContain('fichier importé\u00a0: reseau.csv');
  await set({ url: 'https://ailleurs.exemple.fr/tamanoir' });
  const keyless = first.replaceAll('guide-tamanoir;', ';');
  expect(await importing(keyless)).toMatchObject({ counts: { created: 0, changed: 0, unchanged: 1 } });
  await set({ deleted_at: new Date() });
  const removed = await importing(first.replace('Guide tamanoir', 'Guide tamanoir 2'));
  expect(removed).toMatchObject({ counts: { changed: 0 }, decided: [{ line: 2 }] });
  await set({ deleted_at: null });
});

test('a line that changes a resource of the starter content is told as such, field by field; the rest keeps its origin', async () => {
  const file = `${head};year\navise-ptce;Les PTCE;https://x.exemple.fr/;method;Avise;2022\n`;
  expect(await importing(file, { isDry: true })).toMatchObject({ outcome: 'shown', counts: { changed: 1 } });
  expect(await importing(file)).toMatchObject({ outcome: 'done', counts: { changed: 1 } });
  const sheet = await (await app.request('/communs/avise-ptce')).text();
  expect(sheet).toContain('fichier importé\u00a0: reseau.csv');
  expect(sheet).toContain('contenu de départ');
});

test('two lines that are one resource here are told, and the first alone is taken when only valid ones are', async () => {
  const both = `${first};Guide tamanoir bis;https://ailleurs.exemple.fr/tamanoir;method;R\n`;
  expect(await importing(both)).toMatchObject({
    outcome: 'problems',
    reading: { problems: [{ code: 'table.address-twice', line: 3 }] },
  });
  expect(await importing(both, { validOnly: true })).toMatchObject({ outcome: 'done' });
});

test('a resource whose place a file changes takes the name of that place', async () => {
  const nameAt = async (code: string) => {
    await importing(`${head};Code INSEE\nguide-fourmi;Guide;https://exemple.fr/fourmi;method;R;${code}\n`);
    const answer = await app.request('/api/v1/resources/guide-fourmi');
    return ((await answer.json()) as { placeName: string }).placeName;
  };
  expect([await nameAt('26113'), await nameAt('26362')]).toEqual(['Die', 'Valence']);
});

test('words of the addresses of other pages are never taken', async () => {
  const file = `${head}\nsources;Un guide fourmilier;https://exemple.fr/fourmilier;method;R\n`;
  expect(await importing(file)).toMatchObject({ counts: { created: 1 } });
  const { items } = (await (await app.request('/api/v1/resources?q=fourmilier')).json()) as {
    items: { key: string }[];
  };
  expect(items[0]!.key).not.toBe('sources');
});
