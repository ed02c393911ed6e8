import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type FormField, readFormFields } from '../../test/support/html-form.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { refused } from '../kernel/result.ts';
import { busy } from '../platform/compute/compute-refusals.ts';
import { listExamples } from './examples.ts';
import { premiumRoom } from './index.ts';

let app: TestApp;
beforeAll(async () => {
  const model = listExamples('fr')[0]!.model;
  const allianceStarts = [{ name: 'essai', read: async () => model, sheet: async () => null }];
  app = await startTestApp({ rooms: [premiumRoom, { name: 'essai', allianceStarts }] });
});
afterAll(() => app.close());

const get = async (path: string): Promise<string> => (await app.request(path)).text();

/** Posts the form of a page as a browser without script does, with some fields changed. */
const post = async (
  html: string,
  action: string,
  changes: Readonly<Record<string, string>> = {},
  path = '/simulateur',
): Promise<Response> => {
  const fields = readFormFields(html, 'model').map(
    ([name, value]): FormField => [name, changes[name] ?? value],
  );
  const added = Object.entries(changes).filter(([name]) => !fields.some(([field]) => field === name));
  const body = new URLSearchParams([...fields, ...added, ['do', action]]);
  return app.request(path, { method: 'POST', body });
};

const upload = async (name: string, text: string): Promise<Response> => {
  const body = new FormData();
  body.set('file', new File([text], name));
  body.set('do', 'open');
  return app.request('/simulateur', { method: 'POST', body });
};

/** The words of a page, without its tags. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, ' ')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ');

test('too many computations under way are a busy server, not a fault of it', async () => {
  const path = '/simulateur?depuis=essai:1&prime=1';
  vi.spyOn(app.ports.compute, 'run').mockResolvedValueOnce(refused([busy('fr')]));
  const answer = await app.request(path);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  vi.restoreAllMocks();
  expect((await app.request(path)).status).toBe(200);
});

describe('without script', () => {
  test('the page opens on the worked example, computed, in both languages', async () => {
    const [fr, en] = [wordsOf(await get('/simulateur')), wordsOf(await get('/en/simulator'))];
    expect(fr).toContain('Sur 5 ans, le territoire y gagne sans doute');
    expect(fr).toContain('−32 à 146 k€');
    expect(en).toContain('Over 5 years, the territory probably gains');
    expect(en).toContain('−32 to 146 k€');
  });

  test.each([
    '/simulateur',
    '/en/simulator',
    '/simulateur?vide=1',
    '/en/simulator?empty=1',
    '/simulateur?exemple=tennessee-valley',
    '/simulateur?exemple=emploi-partage',
    '/en/simulator?example=alimentation-territoriale',
    '/simulateur?exemple=ecologie-industrielle-martinique',
    '/simulateur?exemple=cuisine-partagee',
  ])('%s is valid HTML', async (path) => {
    expect(await findInvalidHtml(await get(path))).toEqual([]);
  });

  test('an example that is not there is not found', async () => {
    expect((await app.request('/simulateur?exemple=../../package')).status).toBe(404);
  });

  test('a change is computed, and everything typed comes back', async () => {
    const answer = await post(await get('/simulateur'), 'compute', { 'investment.value': '120' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(readFormFields(html, 'model')).toContainEqual(['investment.value', '120']);
    expect(wordsOf(html)).toContain('−132 à 46 k€');
  });

  test('what is wrong is summed up on top and said beside each field, and nothing typed is lost', async () => {
    const start = await post(await get('/simulateur'), 'unfold pooled.0');
    const changes = {
      'investment.value': 'vingt',
      'timeConstant.high': '0,1',
      'pooled.0.elasticity.value': '1,5',
      'engineering.years.0.value': '',
      horizonYears: '5,5',
    };
    const answer = await post(await start.text(), 'compute', changes);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    const summary = html.slice(html.indexOf('id="errors"'), html.indexOf('Rien n’est perdu'));
    const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.sort()).toEqual(
      [
        'f-engineering-years-0',
        'f-horizonYears',
        'f-investment-value',
        'f-pooled-0-elasticity-value',
        'f-timeConstant',
      ].sort(),
    );
    for (const id of links) expect(html).toContain(`id="${id}"`);
    expect(readFormFields(html, 'model')).toEqual(expect.arrayContaining(Object.entries(changes)));
    expect(wordsOf(html)).toContain('« vingt » n’est pas un nombre. Exemple : 1 234,5.');
    expect(await findInvalidHtml(html)).toEqual([]);
  });

  test('a line is unfolded, filled in, folded again and taken away, and the way back stays open', async () => {
    const added = await (await post(await get('/simulateur'), 'add public')).text();
    expect(wordsOf(added)).toContain('Ce qui serait arrivé sans vous');
    const filled = await (
      await post(added, 'fold joint.8', {
        'joint.8.label': 'Jardin',
        'joint.8.perYear.low': '3',
        'joint.8.perYear.high': '9',
      })
    ).text();
    expect(wordsOf(filled)).toContain(
      'Jardin 3 à 9 k€/an pour les autres · Association, Entreprise et Collectivité',
    );
    const gone = await (await post(filled, 'remove joint.8')).text();
    expect(wordsOf(gone)).not.toContain('Jardin');
    const back = await (await post(gone, 'undo')).text();
    expect(wordsOf(back)).toContain('Jardin 3 à 9 k€/an');
  });

  test('a new member is there, and an incomplete form is not told off while one still writes', async () => {
    const answer = await post(await get('/simulateur'), 'add law');
    const html = await answer.text();
    expect([answer.status, html.includes('id="errors"')]).toEqual([200, false]);
    const member = await (await post(html, 'add member')).text();
    expect(readFormFields(member, 'model')).toContainEqual(['members.3.id', 'm1']);
  });

  test('a figure opens onto its formula, what enters it, its source and its method page', async () => {
    const html = await (await post(await get('/simulateur'), 'explain funding.ceiling funding')).text();
    const why = html.slice(html.indexOf('id="why-funding"'));
    const words = wordsOf(why.slice(0, why.indexOf('</details>')));
    expect(words).toContain('La formule');
    expect(words).toContain('Rapport Quinet 2013');
    expect(why).toMatch(/^id="why-funding" open/);
    expect(why).toContain('href="/methode/justified-funding"');
    expect(why).toContain('href="/methode/public-funds-cost"');
  });

  test('every figure that opens has an explanation in the trace, and opens', async () => {
    const html = await get('/simulateur?exemple=emploi-partage');
    const asked = [...html.matchAll(/value="explain (\S+) (\S+)"/g)].map(([, id, place]) => ({ id, place }));
    expect(asked.length).toBeGreaterThan(40);
    const { id, place } = asked.at(-1)!;
    const opened = await (await post(html, `explain ${id} ${place}`)).text();
    expect(opened).toContain(`id="why-${place}" open`);
  });

  test('the file saved is the example, and opens again', async () => {
    const html = await get('/simulateur?exemple=emploi-partage');
    const answer = await post(html, 'download');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="emploi-partage-exemple-pedagogique.json"',
    );
    const text = await answer.text();
    const { default: example } = await import('../../examples/alliances/emploi-partage.json');
    expect(JSON.parse(text)).toEqual(example);
    const opened = await (await upload('mon-alliance.json', text)).text();
    expect(wordsOf(opened)).toContain('Fichier ouvert.');
    expect(readFormFields(opened, 'model')).toEqual(readFormFields(html, 'model'));
  });

  test('a file that is not one is refused with every reason, in words', async () => {
    const answer = await upload('x.json', '{"format":"cap17/alliance@1","name":3}');
    const words = wordsOf(await answer.text());
    expect(answer.status).toBe(422);
    expect(words).toContain('« x.json » ne peut pas être ouvert.');
    expect(words).toContain('/members');
    const cut = wordsOf(await (await upload('y.json', '{"format":')).text());
    expect(cut).toContain('« y.json » ne peut pas être ouvert.');
  });

  test('no file chosen is said', async () => {
    const answer = await upload('', '');
    expect([answer.status, wordsOf(await answer.text()).includes('Choisissez d’abord un fichier.')]).toEqual([
      422,
      true,
    ]);
  });

  test('English reads English numbers', async () => {
    const html = await get('/en/simulator');
    const answer = await post(html, 'compute', { 'investment.value': '1,200.5' }, '/en/simulator');
    expect([
      answer.status,
      readFormFields(await answer.text(), 'model').find(([name]) => name === 'investment.value'),
    ]).toEqual([200, ['investment.value', '1,200.5']]);
  });

  test('an empty alliance asks for members first, and becomes a result step by step', async () => {
    const empty = await get('/simulateur?vide=1');
    expect(wordsOf(empty)).toContain('Rien à calculer pour l’instant.');
    expect(readFormFields(empty, 'model')).toEqual(
      expect.arrayContaining([
        ['priceYear', '2026'],
        ['horizonYears', '7'],
        ['discountRate.value', '3,2'],
      ]),
    );
    const line = await (
      await post(empty, 'add joint', { name: 'Essai', 'members.0.name': 'Nord', 'members.1.name': 'Sud' })
    ).text();
    expect([
      empty.includes('<a class="button" href="#g-members"'),
      line.includes('<a class="button" href="#g-start"'),
    ]).toEqual([true, true]);
    const answer = await post(line, 'compute', {
      'joint.0.label': 'Fête',
      'joint.0.perYear.low': '5000',
      'joint.0.perYear.high': '9000',
      'engineering.years.0.low': '2 000',
      'engineering.years.0.high': '6 000',
      'engineering.later.value': '100',
    });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(wordsOf(html)).toContain('Essai : que change l’alliance ?');
    expect(wordsOf(html)).toContain('Non renseigné, donc absent du calcul : investissement au départ');
  });

  test('what is typed cannot become markup', async () => {
    const html = await get('/simulateur');
    const typed = '"><img src=x onerror=alert(1)>';
    const answer = await post(html, 'compute', {
      name: typed,
      'members.0.name': typed,
      'investment.value': typed,
    });
    expect(await answer.text()).not.toContain('<img');
  });

  test('hundreds of lines stay a page of reasonable size', async () => {
    const { default: example } = await import('../../examples/alliances/cuisine-partagee.json');
    const members = Array.from({ length: 45 }, (_, at) => ({
      id: `m${at}`,
      name: `Membre ${at}`,
      kind: 'association',
    }));
    const jointValue = Array.from({ length: 300 }, (_, at) => ({
      id: `v${at}`,
      label: `Valeur ${at}`,
      among: [`m${at % 45}`, `m${(at + 1) % 45}`],
      perYear: { low: 1, high: 2 + (at % 7) },
    }));
    const { pooledMeans: _, ...rest } = example;
    const answer = await upload('grand.json', JSON.stringify({ ...rest, members, jointValue }));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html.match(/<[a-z]/g)!.length).toBeLessThan(15_000);
  });

  test.each([
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])(
    'the %s of what is typed is built and given as a file, in the language of the page',
    async (kind, type, head) => {
      const french = await post(await get('/simulateur'), kind, { name: 'Été #1' }, '/simulateur/document');
      expect(french.status).toBe(200);
      expect(french.headers.get('content-type')).toBe(type);
      expect(french.headers.get('content-disposition')).toBe(`attachment; filename="ete-1.${kind}"`);
      expect(french.headers.get('cache-control')).toBe('no-store');
      const bytes = Buffer.from(await french.arrayBuffer());
      expect(bytes.subarray(0, head.length).toString()).toBe(head);
      const english = await post(await get('/en/simulator'), kind, {}, '/en/simulator/document');
      expect(english.status).toBe(200);
      expect(Buffer.from(await english.arrayBuffer())).not.toEqual(bytes);
    },
  );

  test('no document is made of a form where something is wrong: the page says what, and keeps all that was typed', async () => {
    const changes = { 'investment.value': 'vingt' };
    const answer = await post(await get('/simulateur'), 'pdf', changes, '/simulateur/document');
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(readFormFields(html, 'model')).toContainEqual(['investment.value', 'vingt']);
    expect(html).toContain('href="/en/simulator"');
    expect(await findInvalidHtml(html)).toEqual([]);
  });
});
