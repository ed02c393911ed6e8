import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actorKinds, allianceKinds, resourceKinds } from '../../src/kernel/codes.ts';
import { documentAt, root } from './documents.ts';

type Entry = Readonly<Record<string, unknown>>;
const read = (name: string) => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'));
const itemsOf = (name: string): Entry[] => {
  const content = read(name);
  return Array.isArray(content) ? content : (content.items ?? content.targets);
};

const files = [
  ...documentAt('data/README.md').text.matchAll(/^\| \[([\w-]+\.json)\]\([^)]+\) \|[^|]+\| (\d+) \|/gm),
].map(([, name, count]) => ({ name: name!, count: Number(count) }));

const isWebAddress = (value: unknown) =>
  typeof value === 'string' && URL.canParse(value) && /^https?:/.test(value);
const isIsoDay = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const isLocalized = (value: unknown): boolean => {
  const { fr, en } = (value ?? {}) as { fr?: unknown; en?: unknown };
  return [fr, en].every((text) => typeof text === 'string' && text.trim() !== '');
};

describe.each(files)('$name', ({ name, count }) => {
  const items = itemsOf(name);
  it('has the number of entries that its page says, each named once', () => {
    const ids = items.map(({ id, slug, code }) => id ?? slug ?? code);
    expect(items).toHaveLength(count);
    expect(ids.filter((id, at) => typeof id !== 'string' || id === '' || ids.indexOf(id) !== at)).toEqual([]);
  });
});

it('every pioneer has sources, known kinds of actors, and figures with a unit and a source', () => {
  const { units } = read('pioneers.json').meta;
  const wrong = itemsOf('pioneers.json').filter((pioneer) => {
    const { sources, figures, actors, kinds } = pioneer as Record<string, Entry[]>;
    return !(
      sources!.length > 0 &&
      sources!.every(({ title, url }) => typeof title === 'string' && isWebAddress(url)) &&
      figures!.every(
        (figure) =>
          Number.isFinite(figure.value) &&
          String(figure.unit) in units &&
          isWebAddress(figure.source) &&
          isLocalized(figure.label),
      ) &&
      actors!.every(({ kind }) => (actorKinds as readonly unknown[]).includes(kind)) &&
      kinds!.every((kind) => (allianceKinds as readonly unknown[]).includes(kind))
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('every resource has an address, a known kind, a summary in both languages and known themes', () => {
  const themes = itemsOf('themes.json').map(({ slug }) => slug);
  const wrong = itemsOf('commons.json').filter(
    (resource) =>
      !(
        isWebAddress(resource.url) &&
        (resourceKinds as readonly unknown[]).includes(resource.kind) &&
        isLocalized(resource.summary) &&
        (resource.themes as string[]).every((theme) => themes.includes(theme)) &&
        (resource.sdgs as number[]).every((goal) => Number.isInteger(goal) && goal >= 1 && goal <= 17)
      ),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('every step of a pathway leads to resources that exist', () => {
  const known = new Set(itemsOf('commons.json').map(({ id }) => id));
  const missing = itemsOf('pathways.json').flatMap(({ id, steps }) =>
    (steps as { resourceIds: string[] }[]).flatMap(({ resourceIds }) =>
      resourceIds.filter((resource) => !known.has(resource)).map((resource) => `${id}: ${resource}`),
    ),
  );
  expect(missing).toEqual([]);
});

it('every published figure of the observatory has a unit, a source, and a year or the reason why it has none', () => {
  const { units, programmes } = read('observatory.json').meta;
  const wrong = itemsOf('observatory.json').filter(
    ({ value, unit, year, source, question, programme, sample, caveat }) =>
      !(
        Number.isFinite(value) &&
        String(unit) in units &&
        String(programme) in programmes &&
        (Number.isInteger(year) || (year === null && isLocalized(caveat))) &&
        isWebAddress(source) &&
        isLocalized(question) &&
        (sample === null || Number(sample) > 0)
      ),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('every reference value has a known unit, and is confirmed by a source or marked unconfirmed', () => {
  const { units } = read('valuation.json').meta;
  const wrong = itemsOf('valuation.json').filter(
    ({ value, unit, source, confirmed, label, validFrom, validTo }) => {
      const address = (source as { url?: unknown } | null)?.url;
      return !(
        (value === null || Number.isFinite(value)) &&
        String(unit) in units &&
        (confirmed === false || (confirmed === true && isWebAddress(address))) &&
        isLocalized(label) &&
        [validFrom, validTo].every((day) => day === null || isIsoDay(day)) &&
        (validFrom === null || validTo === null || String(validFrom) <= String(validTo))
      );
    },
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

it('periods of validity of one family of dated wages follow each other without a gap', () => {
  const wages = itemsOf('valuation.json').filter(
    ({ family, validFrom }) => family === 'smic' && validFrom !== null,
  );
  const gaps = wages.slice(1).filter(({ validFrom }, at) => {
    const before = Date.parse(String(wages[at]!.validTo));
    return Date.parse(String(validFrom)) - before !== 86_400_000;
  });
  expect(wages.length).toBeGreaterThan(10);
  expect(gaps.map(({ id }) => id)).toEqual([]);
});

it('there are 17 goals and 169 targets, and every link leads to a target that exists', () => {
  const { goals, targets, links } = read('sdg.json') as Record<string, Entry[]>;
  expect(goals!.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
  const codes = new Set(targets!.map(({ code }) => code));
  expect(codes.size).toBe(169);
  expect(targets!.filter(({ goal, code }) => !String(code).startsWith(`${goal}.`))).toEqual([]);
  const linked = links!.flatMap(({ targets: reached }) => reached as string[]);
  expect(linked.filter((code) => !codes.has(code))).toEqual([]);
});

it('every indicator has a unit, a definition in both languages and targets that exist', () => {
  const { units } = read('indicators.json').meta;
  const codes = new Set(itemsOf('sdg.json').map(({ code }) => code));
  const wrong = itemsOf('indicators.json').filter(
    ({ unit, definition, label, targets }) =>
      !(
        String(unit) in units &&
        isLocalized(label) &&
        isLocalized(definition) &&
        ((targets ?? []) as string[]).every((code) => codes.has(code))
      ),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
