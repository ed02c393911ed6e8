import { expect, it } from 'vitest';
import { documents, fencesOf, headingsOf, isFrench, proseOf, twinOf } from './documents.ts';

const pairs = documents
  .filter(({ path }) => isFrench(path))
  .map((french) => ({ french, english: documents.find(({ path }) => path === twinOf(french.path)) }));

it('every page written in both languages has its twin', () => {
  const alone = documents.filter(({ path }) => {
    const twin = twinOf(path);
    return twin !== null && !documents.some((other) => other.path === twin);
  });
  expect(alone.map(({ path }) => path)).toEqual([]);
  expect(pairs.length).toBeGreaterThan(40);
});

it('twins have the same headings by level, and the same number of table rows and list items', () => {
  const shape = (text: string) => ({
    headings: headingsOf(text).map(({ level }) => level),
    rows: proseOf(text).match(/^\|/gm)?.length ?? 0,
    items: proseOf(text).match(/^- /gm)?.length ?? 0,
  });
  for (const { french, english } of pairs)
    expect({ path: french.path, ...shape(french.text) }).toEqual({
      path: french.path,
      ...shape(english!.text),
    });
});

it('twins of method pages execute the same example', () => {
  const examplesOf = (text: string) => fencesOf(text).filter(({ info }) => info.includes('cap17-example'));
  const methods = pairs.filter(({ french }) => french.path.startsWith('docs/methods/'));
  for (const { french, english } of methods)
    expect(examplesOf(french.text), french.path).toEqual(examplesOf(english!.text));
});
