import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bytesOf,
  exampleAlliance,
  pathsOf,
  premiumOf,
  problemsOf,
  smallAlliance,
} from '../../../test/support/premium-of.ts';
import { describeProblem } from '../messages/describe-problem.ts';
import { readAllianceFile } from './read-alliance-file.ts';

const kitchen = exampleAlliance('cuisine-partagee');

/** Both languages, so that no code is without its words. */
function wordsOf(document: unknown): string[] {
  return problemsOf(document).flatMap((problem) => [
    describeProblem(problem, 'fr'),
    describeProblem(problem, 'en'),
  ]);
}

test('the examples that come with the product are read', () => {
  for (const folder of ['examples/alliances', 'examples/alliances/en']) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      expect(readAllianceFile(readFileSync(`${folder}/${file}`)), file).toMatchObject({ ok: true });
    }
  }
});

test('each required field that is missing has a problem at its own path', () => {
  const required = [
    'format',
    'name',
    'currency',
    'priceYear',
    'horizonYears',
    'discountRate',
    'members',
    'engineering',
  ];
  for (const field of required) {
    const { [field]: _, ...without } = kitchen;
    const [first] = problemsOf(without);
    expect(first).toMatchObject({ code: 'alliance.missing-field', path: `/${field}` });
  }
  expect(pathsOf({}).sort()).toEqual(required.map((field) => `/${field}`).sort());
});

test('an unknown field is an error at its own path, at every level; source, year and note are welcome', () => {
  const note = { source: 'enquête', year: 2025, note: 'à vérifier' };
  const annotated = {
    ...smallAlliance,
    ...note,
    members: smallAlliance.members.map((member) => ({ ...member, ...note })),
    pooledMeans: [
      {
        id: 'p',
        ...note,
        law: { fixed: 1, unitCost: 1, elasticity: 1, ...note },
        need: { A: 1, E: 1, ...note },
      },
      { id: 'q', alone: { A: 1, ...note }, pooled: { fixed: 1, use: { A: 1, ...note }, ...note } },
      { id: 'r', costs: { A: { value: 1, ...note, unit: '€', basis: 'facture' }, ...note } },
    ],
    coordination: { perExtraMemberPerYear: 1, ...note },
    engineering: { total: [0, 0, 0, 0], ...note },
    ramp: { ...note },
    survival: { yearlyHazard: 0, ...note },
    factors: { f: 1, source: 'x', note: 'y' },
  };
  expect(pathsOf(annotated)).toEqual([]);
  expect(
    pathsOf({
      ...annotated,
      color: 1,
      members: [...smallAlliance.members, { id: 'D', name: 'D', kind: 'other', role: 'admin' }],
      ramp: { delay: 1 },
      jointValue: [{ id: 'j', among: ['A', 'E'], perYear: { value: 1, unitt: '€' } }],
      survival: { yearlyHazard: { low: 0.1, high: 0.2, shape: 'share', mode: 0.1 } },
    }).sort(),
  ).toEqual(
    [
      '/color',
      '/jointValue/0/perYear/unitt',
      '/members/3/role',
      '/ramp/delay',
      '/survival/yearlyHazard/low',
      '/survival/yearlyHazard/high',
      '/survival/yearlyHazard/max',
      '/survival/yearlyHazard/min',
      '/survival/yearlyHazard/shape',
    ].sort(),
  );
});

test('every error is listed at once, with the value found and what is expected, in both languages', () => {
  const document = {
    ...smallAlliance,
    format: 'cap17/alliance@2',
    priceYear: '2026',
    horizonYears: 0,
    discountRate: 'trois',
    investment: true,
    members: [
      { id: 'A', name: 'a', kind: 'ngo' },
      { id: ' B', name: 'b', kind: 'company' },
    ],
  };
  const problems = problemsOf(document);
  expect(problems.map(({ path }) => path)).toEqual([
    '/format',
    '/priceYear',
    '/horizonYears',
    '/discountRate',
    '/members/0/kind',
    '/investment',
    '/members/1/id',
    '/jointValue/0/among/1',
  ]);
  const english = problems.map((problem) => describeProblem(problem, 'en'));
  expect(english[0]).toBe('Found: "cap17/alliance@2"; expected one of: cap17/alliance@1.');
  expect(english[1]).toBe('Found: "2026"; expected: a number.');
  expect(english[2]).toBe('Found: 0; expected: 1 or more.');
  expect(english[4]).toContain('"ngo"');
  expect(describeProblem(problems[2]!, 'fr')).toBe('Trouvé\u00a0: 0\u202f; attendu\u00a0: 1 ou plus.');
});

test('no text is read as a number, nor a number as a text, nor null as nothing', () => {
  expect(
    pathsOf({
      ...smallAlliance,
      discountRate: '0.03',
      name: 5,
      investment: null,
      jointValue: [{ id: 3, among: ['A', 'E'], perYear: [1] }],
    }).sort(),
  ).toEqual(['/discountRate', '/investment', '/jointValue/0/id', '/jointValue/0/perYear', '/name']);
});

test('shapes: ends in order, equality is a constant, share strictly inside 0 and 1, nothing else', () => {
  const rate = (quantity: unknown) =>
    problemsOf({ ...smallAlliance, investment: quantity }).map(({ code, path }) => [code, path]);
  expect(rate({ low: 5, high: 5 })).toEqual([]);
  expect(rate({ min: 5, mode: 5, max: 5 })).toEqual([]);
  expect(rate({ low: 5, high: 4 })).toEqual([['alliance.not-in-order', '/investment']]);
  expect(rate({ min: 1, mode: 9, max: 4 })).toEqual([['alliance.not-in-order', '/investment']]);
  expect(rate({ low: 0, high: 0.5, shape: 'share' })).toEqual([['alliance.not-above', '/investment/low']]);
  expect(rate({ low: 0.2, high: 1, shape: 'share' })).toEqual([['alliance.not-below', '/investment/high']]);
  expect(rate({ low: 1, high: 2, shape: 'normal' })).toEqual([['alliance.not-one-of', '/investment/shape']]);
  expect(rate({ low: 1, high: 2, shape: 'triangular' })).toContainEqual([
    'alliance.not-one-of',
    '/investment/shape',
  ]);
  expect(rate({ min: 1, mode: 2, max: 3, shape: 'share' })).toEqual([
    ['alliance.not-one-of', '/investment/shape'],
  ]);
  expect(rate({ low: 1 })).toEqual([['alliance.missing-field', '/investment/high']]);
  expect(rate({ min: 1, max: 3 })).toEqual([['alliance.missing-field', '/investment/mode']]);
  expect(rate({})).toEqual([['alliance.not-a-quantity', '/investment']]);
  expect(rate({ unit: '€' })).toEqual([['alliance.not-a-quantity', '/investment']]);
});

test('ids: 1 to 64 characters of any script, no comma or control, no blank at the ends, compared after NFC', () => {
  const ids = (...names: readonly unknown[]) =>
    problemsOf({
      ...smallAlliance,
      members: names.map((id) => ({ id, name: 'x', kind: 'other' })),
      jointValue: [],
    }).map(({ code, path }) => [code, path]);
  expect(ids('Mairie 日本', 'é'.repeat(64))).toEqual([]);
  for (const bad of ['', 'a,b', ' a', 'a ', 'a\u0007', 'x'.repeat(65)]) {
    expect(ids('A', bad)).toEqual([['alliance.bad-id', '/members/1/id']]);
  }
  expect(ids('\u00e9', 'e\u0301')).toEqual([['alliance.repeated-id', '/members/1/id']]);
  const lines = problemsOf({
    ...smallAlliance,
    pooledMeans: [{ id: 'j', alone: {}, pooled: { fixed: 0, use: {} } }],
  });
  expect(lines.map(({ code, path }) => [code, path])).toEqual([['alliance.repeated-id', '/jointValue/0/id']]);
  const decomposed = {
    ...smallAlliance,
    members: [
      { id: '\u00e9', name: 'x', kind: 'other' },
      { id: 'A', name: 'x', kind: 'other' },
    ],
    jointValue: [{ id: 'j', among: ['e\u0301', 'A'], perYear: 1 }],
  };
  expect(pathsOf(decomposed)).toEqual([]);
});

test('limits: 2 to 100 members, 500 lines, 5 MB, 64 levels, said in the message', () => {
  const members = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `m${index}`, name: 'x', kind: 'other' }));
  expect(pathsOf({ ...smallAlliance, members: members(1), jointValue: [] })).toEqual(['/members']);
  expect(pathsOf({ ...smallAlliance, members: members(100), jointValue: [] })).toEqual([]);
  const crowd = { ...smallAlliance, members: members(101), jointValue: [] };
  expect(pathsOf(crowd)).toEqual(['/members']);
  expect(wordsOf(crowd).every((text) => text.includes('100'))).toBe(true);
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `l${index}`, among: ['A', 'E'], perYear: 1 }));
  expect(pathsOf({ ...smallAlliance, jointValue: lines(500) })).toEqual([]);
  const long = { ...smallAlliance, jointValue: lines(501) };
  expect(pathsOf(long)).toEqual(['/jointValue']);
  expect(wordsOf(long).every((text) => text.includes('500'))).toBe(true);
  const heavy = { ...smallAlliance, note: 'x'.repeat(5_000_000) };
  expect(problemsOf(heavy).map(({ code, path }) => [code, path])).toEqual([['json.too-large', '']]);
  expect(wordsOf(heavy).every((text) => /5[\s\u00a0](Mo|MB)/.test(text))).toBe(true);
  const deep = `{"note":${'['.repeat(64)}${']'.repeat(64)}}`;
  expect(problemsOf(deep).map(({ code }) => code)).toEqual(['json.too-deep']);
  expect(wordsOf(deep).every((text) => text.includes('64'))).toBe(true);
});

test('100 problems at most are listed', () => {
  const among = Array.from({ length: 300 }, (_, index) => `nobody${index}`);
  expect(problemsOf({ ...smallAlliance, jointValue: [{ id: 'j', among, perYear: 1 }] })).toHaveLength(100);
  const costs = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`m${index}`, 1]));
  const members = Object.keys(costs).map((id) => ({ id, name: id, kind: 'other' }));
  const groups = problemsOf({ ...smallAlliance, members, jointValue: [], pooledMeans: [{ id: 'p', costs }] });
  expect(groups).toHaveLength(100);
  expect(describeProblem(groups[0]!, 'en')).toContain('“m0,m1”');
});

test('factors: an unknown name where it stands, a circle where it starts', () => {
  const unknown = { ...smallAlliance, investment: { value: 1, factors: ['f', 'g'] }, factors: { f: 1 } };
  expect(pathsOf(unknown)).toEqual(['/investment/factors/1']);
  const circle = {
    ...smallAlliance,
    factors: { a: { value: 1, factors: ['b'] }, b: { value: 1, factors: ['a'] } },
  };
  expect(problemsOf(circle)).toMatchObject([
    { code: 'alliance.factor-circle', path: '/factors/a', params: { found: 'a → b → a' } },
  ]);
  const itself = { ...smallAlliance, factors: { a: { value: 1, factors: ['a'] } } };
  expect(pathsOf(itself)).toEqual(['/factors/a']);
  const chain = Object.fromEntries(
    Array.from({ length: 20_000 }, (_, index) => [
      `f${index}`,
      { value: 1, ...(index > 0 ? { factors: [`f${index - 1}`] } : {}) },
    ]),
  );
  expect(pathsOf({ ...smallAlliance, factors: chain })).toEqual([]);
});

test('members named anywhere exist, and are named once', () => {
  expect(
    pathsOf({
      ...smallAlliance,
      pooledMeans: [
        { id: 'p', law: { unitCost: 1, elasticity: 1 }, need: { Z: 1 }, received: { Y: 1 } },
        { id: 'q', costs: { X: 1 } },
        { id: 'r', costs: { 'A,A': 1 } },
      ],
      jointValue: [
        { id: 'j', among: ['A', 'A'], perYear: 1 },
        { id: 'k', among: ['A'], perYear: 1 },
        { id: 'l', among: ['A', 'E'], perYear: 1, received: { A: 0, E: 0 } },
      ],
      grants: [{ payer: 'somebody outside', amount: 1, year: 4 }],
    }),
  ).toEqual([
    '/pooledMeans/0/need/Z',
    '/pooledMeans/0/received/Y',
    '/pooledMeans/1/costs/X',
    '/pooledMeans/2/costs/A,A',
    '/jointValue/0/among/1',
    '/jointValue/1/among',
    '/jointValue/2/received',
    '/grants/0/year',
  ]);
});

test('a quoted value is shortened, and what would not be seen is written out', () => {
  const [text] = wordsOf({ ...smallAlliance, format: `\u202e${'x'.repeat(10_000)}` });
  expect(text!.length).toBeLessThan(200);
  expect(text).toContain('\\u202e');
});

/** Every way of spoiling one place of a valid document. */
const spoilt = fc.constantFrom<unknown>(null, true, '', 'x', -1, 1e300, 1.5, [], {}, { value: 'x' }, [[]], {
  low: 2,
  high: 1,
});

function placesOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, entry]) => placesOf(entry, [...path, key]));
  return [path, ...inside];
}

function spoil(value: unknown, path: readonly (string | number)[], bad: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return bad;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  (copy as Record<string | number, unknown>)[step] = spoil(
    (value as Record<string | number, unknown>)[step],
    rest,
    bad,
  );
  return copy;
}

test('whatever place is spoilt, the file is read or refused with words, never a crash', () => {
  const places = placesOf(kitchen);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      spoilt,
      fc.constantFrom(...places),
      spoilt,
      (first, bad, second, worse) => {
        const document = spoil(kitchen, first, bad);
        const both = placesOf(document).some((path) => path.join('/') === second.join('/'))
          ? spoil(document, second, worse)
          : document;
        const read = readAllianceFile(bytesOf(both));
        if (read.ok) return;
        expect(read.errors.length).toBeGreaterThan(0);
        for (const problem of read.errors) {
          expect(describeProblem(problem, 'fr')).not.toContain('undefined');
          expect(describeProblem(problem, 'en')).not.toContain('undefined');
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('a file cut anywhere, or with a byte changed, never crashes', () => {
  const bytes = bytesOf(kitchen);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: bytes.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
      (place, byte) => {
        const changed = bytes.slice();
        changed[place] = byte;
        readAllianceFile(changed);
        expect(readAllianceFile(bytes.subarray(0, place)).ok).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

test('the currency is the unit of every figure: blanks are none', () => {
  for (const currency of ['', ' ', '\u00a0']) {
    const problems = problemsOf({ ...smallAlliance, currency });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['alliance.empty-text', '/currency']]);
    expect(describeProblem(problems[0]!, 'en')).toContain('expected: a text that is not empty.');
  }
});

test('a pooled line that nobody uses, or one member alone, is a line that pools nothing: accepted, and worth 0', () => {
  const [first, second] = smallAlliance.members.map(({ id }) => id);
  const lines = [
    { costs: {} },
    { costs: { [first!]: 40 } },
    { alone: {}, pooled: { use: {} } },
    { alone: { [second!]: 40 }, pooled: { use: { [second!]: 1 } } },
    { law: { unitCost: 2, elasticity: 1 }, need: {} },
    { law: { unitCost: 2, elasticity: 1 }, need: { [first!]: 3 } },
  ];
  const without = { ...smallAlliance, pooledMeans: [] };
  const { years } = premiumOf(without).report.point;
  expect(years.length).toBe(4);
  for (const line of lines) {
    const document = { ...smallAlliance, pooledMeans: [{ id: 'p', ...line }] };
    expect(pathsOf(document), JSON.stringify(line)).toEqual([]);
    expect(premiumOf(document).report.point.years, JSON.stringify(line)).toEqual(years);
  }
});
