import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { personalData } from '../../platform/privacy/registry.ts';

type Filler = ReturnType<typeof formFiller>;

let app: TestApp;
let camille: Filler;
let camilleHeaders: Record<string, string>;
let contributor: Filler;
let stranger: Filler;
let visitor: Filler;
let project: string;
let catalystOf: string;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await insertOrganisation(app, 'observatoire');
  const territory = await insertTerritory(app, 'mesureval', [
    { name: 'Observatoire', organisationId: organisation.id },
  ]);
  catalystOf = territory.id;
  const catalyst = await app.signInAs({ catalystOf: [territory.id] });
  camilleHeaders = catalyst.headers as Record<string, string>;
  camille = formFiller(app, catalyst);
  contributor = formFiller(app, await app.signInAs({ organisations: { [organisation.id]: 'contributor' } }));
  stranger = formFiller(app, await app.signInAs());
  visitor = formFiller(app, null);
  project = await camille.create('/territoires/mesureval/projets/nouveau', {
    name: 'Vallée mesurée',
    vision: '',
    horizonYear: '2032',
    actorIds: [territory.actorIds[0]!],
  });
});
afterAll(() => app?.close());

const own = (name: string, unit = 'GWh') =>
  camille.create(`${project}/indicateurs/nouveau`, { name, unit, direction: 'down', targets: '7.3, 13.2' });

const way = { baselineValue: '180', baselineOn: '2020', targetValue: '140', targetOn: '2030' };

const read = (address: string, on: string, value: string, more: Record<string, string> = {}) =>
  camille.fill(`${address}/releves/nouveau`, { on, value, ...more });

describe('an indicator', () => {
  it('shows the way done and the way expected, each with its formula, its inputs and its method', async () => {
    const address = await own('Consommation d’énergie');
    expect((await camille.fill(`${address}/modifier`, way)).status).toBe(303);
    for (const [on, value] of [
      ['2021', '178'],
      ['2022', '171 GWh'],
      ['31/12/2023', '169'],
      ['2024', '166'],
    ] as const)
      expect((await read(address, on, value, { source: 'Observatoire' })).status).toBe(303);
    const page = await camille.textOf(address);
    expect(page).toMatch(/35\u00a0%/);
    expect(page).toMatch(/40\u00a0%/);
    expect(page).toContain('(dernier relevé − départ) / (cible − départ)');
    expect(page).toContain('href="/methode/indicator-progress"');
    expect(page).toMatch(/9 chances sur 10/);
    expect(page).toContain('Les relevés en tableau');
    expect(await findInvalidHtml(page)).toEqual([]);
    const english = await camille.textOf(`/en${address.replace('indicateurs', 'indicators')}`);
    expect(english).toContain('of the way done');
    expect(await findInvalidHtml(english)).toEqual([]);
  });

  it('says what is missing while the way cannot be computed, and never zero', async () => {
    const address = await own('Sans rien');
    const page = await camille.textOf(address);
    expect(page).toContain('Il manque la valeur de départ.');
    expect(page).not.toMatch(/>0\u00a0%/);
    expect(await camille.textOf(`${project}/indicateurs`)).toContain('non calculable');
  });

  it.each([
    [{ ...way, targetValue: '180' }, 'La cible est égale à la valeur de départ'],
    [{ ...way, targetOn: '2019' }, 'doit venir après la date de départ'],
    [{ ...way, targetOn: '' }, 'Une valeur va avec sa date'],
    [{ ...way, baselineOn: '2099', targetOn: '2101' }, 'Cette date est à venir'],
    [{ ...way, targetValue: '140 t' }, 'cet indicateur se compte en GWh'],
    [{ targets: '13.2, 99.9' }, '99.9'],
    [{ baselineValue: 'beaucoup', baselineOn: '2020' }, 'Un nombre est attendu'],
  ])('refuses %j beside the field and keeps what was typed', async (typed, said) => {
    const address = await own('Fautes');
    const answer = await camille.fill(`${address}/modifier`, { ...typed, source: 'Gardée' });
    expect([409, 422]).toContain(answer.status);
    const page = await answer.text();
    expect(page).toContain(said);
    expect(page).toContain('value="Gardée"');
    expect(page).toContain('aria-invalid="true"');
  });

  it('comes from the catalogue with its unit, its source and its targets, once however often it is asked', async () => {
    const catalogue = await camille.textOf(`${project}/indicateurs/catalogue?q=gaz a effet de serre`);
    expect(catalogue).toContain('Émissions annuelles de gaz à effet de serre');
    expect(await findInvalidHtml(catalogue)).toEqual([]);
    const key = /name="key" value="([^"]+)"/.exec(catalogue)![1]!;
    const send = () =>
      camille.post(`${project}/indicateurs/catalogue`, Object.entries({ key, id: 'crte-01' }));
    const [one, other] = [await send(), await send()];
    expect(one.headers.get('location')).toBe(other.headers.get('location'));
    const page = await camille.textOf(one.headers.get('location')!);
    expect(page).toContain('t éq. CO2');
    expect(page).toContain('13.2');
    expect(await camille.textOf(`${project}/indicateurs/catalogue?q=effet de serre`)).toContain('déjà suivi');
  });
});

describe('a reading', () => {
  it('is refused when it is yet to come, in another unit, or there already', async () => {
    const address = await own('Relevés refusés');
    expect((await read(address, '2024', '166')).status).toBe(303);
    const ahead = await read(address, '2099', '1');
    expect([ahead.status, await ahead.text()]).toEqual([
      409,
      expect.stringContaining('ne peut pas être à venir'),
    ]);
    const unit = await read(address, '2023', '12 %');
    expect([unit.status, await unit.text()]).toEqual([422, expect.stringContaining('se compte en GWh')]);
    const same = await read(address, '2024', '166');
    expect([same.status, await same.text()]).toEqual([409, expect.stringContaining('déjà là')]);
  });

  it('of another value for the same day is kept beside the first when asked, until somebody chooses', async () => {
    const address = await own('Deux sources');
    await camille.fill(`${address}/modifier`, way);
    await read(address, '2024', '166', { source: 'Observatoire' });
    const refused = await read(address, '2024', '170');
    expect(await refused.text()).toContain('un relevé dit déjà 166');
    expect((await read(address, '2024', '170', { besides: 'yes', source: 'Mairie' })).status).toBe(303);
    const page = await camille.textOf(address);
    expect(page).toContain('deux relevés ne disent pas la même chose');
    expect(page).toContain('Il manque un premier relevé.');
    const form = /name="reading" value="([^"]+)"\/?><input type="hidden" name="version" value="(\d+)"/.exec(
      page.slice(page.indexOf('<strong>170')),
    )!;
    const chosen = await camille.post(
      `${address}/releves/choisir`,
      Object.entries({ reading: form[1]!, version: form[2]! }),
    );
    expect(chosen.headers.get('location')).toContain('chosen=1');
    const after = await camille.textOf(address);
    expect(after).toContain('écarté, gardé pour mémoire');
    expect(after).toMatch(/25\u00a0%/);
  });

  it('is corrected without losing what it was', async () => {
    const address = await own('Corrigé');
    await read(address, '2024', '166');
    const id = /releves\/([0-9a-f-]{36})\/modifier/.exec(await camille.textOf(address))![1]!;
    expect(
      (await camille.fill(`/releves/${id}/modifier`, { value: '165,5', note: 'Faute de frappe' })).status,
    ).toBe(303);
    const page = await camille.textOf(address);
    expect(page).toContain('165,5');
    expect(page).toContain('corrigé (version 2)');
    expect(await camille.textOf(`/releves/${id}/historique`)).toContain('166');
  });

  it('is written by contributors of organisations that take part, and by nobody else', async () => {
    const address = await own('Qui écrit');
    expect((await contributor.fill(`${address}/releves/nouveau`, { on: '2024', value: '1' })).status).toBe(
      303,
    );
    expect((await contributor.get(`${address}/modifier`)).status).toBe(403);
    const [foreign, unknown] = await Promise.all([
      stranger.get(address),
      stranger.get('/indicateurs/00000000-0000-4000-8000-000000000000'),
    ]);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
  });

  it('keeps ten people who add the same value at once from adding it twice', async () => {
    const address = await own('Ensemble');
    const key = () => crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        camille.post(
          `${address}/releves/nouveau`,
          Object.entries({ key: key(), on: '2024', value: '5', do: 'save' }),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from indicator_reading
      where indicator_id = ${address.split('/').at(-1)!}`.execute(app.ports.database);
    expect(rows[0]!.count).toBe(1);
  });
});

describe('a program', () => {
  const call = (path: string, body: unknown, key: string = crypto.randomUUID()) =>
    app.request(path, {
      method: 'POST',
      headers: { ...camilleHeaders, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });

  it('describes an indicator, adds its readings once, and is told what is wrong by field', async () => {
    const base = project.replace('/projets', '/api/v1/projects');
    const made = await call(`${base}/indicators`, {
      name: 'Haies plantées',
      unit: 'km',
      direction: 'up',
      attachedTo: 'project',
      frequency: 'year',
      targets: ['15.1'],
    });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const add = (body: unknown, key?: string) => call(`/api/v1/indicators/${id}/readings`, body, key);
    expect((await add({ on: '2024-12-31', value: 3 }, 'once-1')).status).toBe(201);
    expect((await add({ on: '2024-12-31', value: 3 }, 'once-1')).status).toBe(200);
    const ahead = await add({ on: '2099-12-31', value: 3 });
    expect(ahead.status).toBe(409);
    expect(await ahead.json()).toMatchObject({ errors: [{ path: '/on', code: 'IND-006' }] });
    expect((await add({ on: '2023-12-31', value: '3' })).status).toBe(422);
    expect((await add({ on: '2024-12-31', value: 4, besides: true })).status).toBe(201);
    const anchored = await call(`${base}/sdg-anchorings`, {
      target: '15.99',
      level: 'main',
      attachedTo: 'project',
    });
    expect(await anchored.json()).toMatchObject({ errors: [{ path: '/target', code: 'SDG-001' }] });
  });
});

describe('who read a value', () => {
  it('is told to the person in their own file, and forgotten with them, history and record included', async () => {
    const name = 'Odile Relève-Tout';
    const person = await app.signInAs({ name, catalystOf: [catalystOf] });
    const address = await own('Relevé par quelqu’un');
    const odile = formFiller(app, person);
    for (const [on, author] of [
      ['2021', name],
      ['2022', 'Service énergie'],
    ] as const)
      await odile.fill(`${address}/releves/nouveau`, { on, value: '12', author });
    const { database } = app.ports;
    const kept = personalData.find((one) => one.name === 'reading-authors')!;
    expect(await kept.export(database, person.personId)).toMatchObject([
      { read_on: '2021-12-31', author: name },
    ]);
    await kept.erase(database, person.personId);
    expect(await kept.export(database, person.personId)).toEqual([]);
    const { rows } = await sql<{ where: string }>`
      select 'reading' as where from indicator_reading t where t::text like ${`%${name}%`}
      union all select 'version' from object_version t where t::text like ${`%${name}%`}
      union all select 'record' from audit_entry t where t::text like ${`%${name}%`}`.execute(database);
    expect(rows).toEqual([]);
    expect(await camille.textOf(address)).toContain('Service énergie');
  });
});

describe('the unit of an indicator', () => {
  it('does not change once it has readings', async () => {
    const address = await own('Unité gardée');
    await read(address, '2024', '166');
    const answer = await camille.fill(`${address}/modifier`, { unit: 't' });
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('changerait leur sens'),
    ]);
  });
});

describe('the anchoring of a project', () => {
  it('shows targets that nothing measures as not measured, and those that an indicator follows with its name', async () => {
    await own('Suit la 7.3');
    const add = (target: string, level: string) =>
      camille.fill(`${project}/odd/nouveau`, { target, level, attachedTo: 'project', why: '' });
    expect((await add('ODD 7.3', 'main')).status).toBe(303);
    expect((await add('2.4', 'watch-out')).status).toBe(303);
    const page = await camille.textOf(`${project}/odd`);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page).toContain('non mesurée');
    expect(page).toContain('Suit la 7.3');
    expect(page).toContain('1 cible non mesurée');
    expect(page).toContain('La roue en tableau');
  });

  it('refuses a target that does not exist, and the same anchoring twice', async () => {
    const add = (target: string) =>
      camille.fill(`${project}/odd/nouveau`, {
        target,
        level: 'supports',
        attachedTo: 'project',
        why: 'Parce que',
      });
    const unknown = await add('18.1');
    expect([unknown.status, await unknown.text()]).toEqual([
      422,
      expect.stringContaining('Aucune des 169 cibles n’a ce code'),
    ]);
    expect((await add('11.3')).status).toBe(303);
    expect((await add('11.3')).status).toBe(409);
  });
});

describe('a published project', () => {
  it('shows its indicators to everybody, but those of actions kept for those who write', async () => {
    const open = await own('Vu de tous');
    const action = await camille.create(`${project}/actions/nouvelle`, {
      title: 'Gardée',
      status: 'ongoing',
    });
    await camille.fill(`${action}/modifier`, { confidentiality: 'writers' });
    const kept = await own('Vu de nous');
    await camille.fill(`${kept}/modifier`, { attachedTo: `action:${action.split('/').at(-1)}` });
    await camille.fill(`${project}/modifier`, { state: 'published' });
    expect((await visitor.get(open)).status).toBe(200);
    expect((await visitor.get(kept)).status).toBe(404);
    const list = await visitor.textOf(`${project}/indicateurs`);
    expect(list).toContain('Vu de tous');
    expect(list).not.toContain('Vu de nous');
    expect(await findInvalidHtml(list)).toEqual([]);
  });
});
