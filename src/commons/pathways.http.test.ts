import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteReader } from '../../test/support/site-reader.ts';
import { startTestApp, type TestApp } from '../../test/support/test-app.ts';
import { findInvalidHtml } from '../../test/support/valid-html.ts';
import { loadPathways } from './actions/load-pathways.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const { read, post: send } = siteReader(() => app);
/** The same, with what the site keeps on the device. */
const post = async (...form: Parameters<typeof send>) => {
  const answer = await send(...form);
  return { ...answer, device: /cap17\.pathways=([^;]*)/.exec(answer.setCookie)?.[1] };
};
const mayor = '/parcours/maire-rural-premiere-alliance';

describe('pages of pathways', () => {
  test.each([
    '/parcours',
    '/en/pathways',
    '/parcours/trouver',
    '/en/pathways/find?profile=company&means=hour',
    '/parcours/trouver?profile=%3Cscript%3E&objective=nothing',
    mayor,
    '/en/pathways/calculer-partager-la-prime',
    '/parcours/monter-un-ptce',
  ])('%s is valid HTML of a light page', async (path) => {
    const { status, html } = await read(path);
    expect([status, await findInvalidHtml(html)]).toEqual([200, []]);
    expect(html.match(/<[a-z]/g)!.length).toBeLessThan(700);
    expect(html).not.toContain('undefined');
  });

  test('twelve pathways are loaded at first start; each says where it comes from, and is in the map of the site', async () => {
    const { html } = await read('/parcours');
    expect(html.match(/class="entry"/g)).toHaveLength(12);
    expect((await read(mayor)).html).toMatch(/Contenu de départ de Cap17, chargé le 20 novembre 2026/);
    expect((await read('/sitemap.xml')).html).toContain('/parcours/monter-un-ptce');
    const home = (await read('/')).html;
    expect(home).toContain('href="/parcours"');
  });

  test('the recommendation says why; what is no answer is told and taken as unsaid', async () => {
    const { html } = await read(
      '/parcours/trouver?profile=authority&objective=alliance&means=hour&maturity=1&wish=act',
    );
    expect(html).toMatch(/écrit pour vous : Collectivités/);
    expect(html).toContain('5 de vos 5 réponses');
    expect(html.indexOf(mayor)).toBeLessThan(html.indexOf('href="/parcours/entreprise-premier-partenaire"'));
    const wrong = (await read('/parcours/trouver?profile=maire&maturity=1')).html;
    expect(wrong).toMatch(/« maire » n’est pas une réponse à « Qui êtes-vous/);
    expect((await read('/parcours/trouver?profile=')).html).toContain('Aucune réponse n’a été choisie');
    const none = await read('/parcours/trouver?profile=citizens&objective=model&maturity=4');
    expect(none.status).toBe(200);
  });

  test('programs read the list, one pathway and its course in JSON-LD', async () => {
    const list = JSON.parse((await read('/api/v1/pathways?limit=100')).html) as {
      items: { fields: object }[];
    };
    expect(list.items).toHaveLength(12);
    const one = await app.request('/api/v1/pathways/monter-un-ptce');
    expect([one.status, one.headers.get('etag')]).toEqual([200, '"1"']);
    const course = await app.request('/api/v1/pathways/monter-un-ptce/course.jsonld?in=en');
    const told = (await course.json()) as Record<string, unknown>;
    expect(told['@type']).toEqual(['Course', 'LearningResource']);
    expect([told.inLanguage, (told.hasPart as unknown[]).length]).toEqual(['en', 6]);
    expect((await read('/api/v1/pathways/nulle-part')).status).toBe(404);
    expect((await read('/parcours/nulle-part')).status).toBe(404);
  });

  test('a step that points to a withdrawn, a dead or a forgotten resource says so and proposes another', async () => {
    const { database } = app.ports;
    await sql`update resource set state = 'draft' where key = 'unccas-reussir-abs'`.execute(database);
    await sql`insert into resource_link (resource_id, state, status, checked_at, good_at, failures)
      select id, 'dead', 404, '2026-11-23', '2026-10-01', 3 from resource where key = 'territoires-conseils'`.execute(
      database,
    );
    await sql`update pathway set steps = jsonb_set(steps, '{0,resources}', '["forgotten-one"]')
      where key = 'maire-rural-premiere-alliance'`.execute(database);
    const { html } = await read(mayor);
    const steps = html.split('class="section pathway-step"');
    expect(steps[1]).toContain('« forgotten-one »');
    expect(steps[2]).toContain('Cette ressource a été retirée des communs.');
    expect(steps[2]).not.toContain('/communs/unccas-reussir-abs');
    expect(steps[4]).toContain('Le lien ne répond plus (vérifié le 23 novembre 2026)');
    expect(steps[4]).toContain('Dernière bonne réponse : 1er octobre 2026.');
    for (const at of [1, 2, 4]) expect(steps[at]).toMatch(/À la place : <a href="\/communs\//);
    expect((await read(`/en/pathways/maire-rural-premiere-alliance`)).html).toContain('Instead:');
  });

  test('the search names the pathways on its words, a resource the pathways that it serves in, a partner’s site shows them', async () => {
    expect((await read('/communs?q=monter+un+ptce')).html).toMatch(
      /Parcours sur ces mots <a class="chip" href="\/parcours\/monter-un-ptce"/,
    );
    expect((await read('/communs?q=zzzz')).html).not.toContain('Parcours sur ces mots');
    expect((await read('/communs/fonda-outils-faire-ensemble')).html).toMatch(
      /Elle sert dans ces parcours[\s\S]*href="\/parcours\/maire-rural-premiere-alliance"/,
    );
    const card = await read('/embed/v1/en/pathway?key=monter-un-ptce');
    expect([card.status, card.html.match(/#step-\d/g)?.length]).toEqual([200, 6]);
    expect((await read('/embed/v1/fr/pathway?audience=academic')).html).toContain(
      'Parcours pour : Recherche',
    );
    expect((await read('/embed/v1/fr/pathway?key=nulle-part')).html).not.toContain('#step-1');
  });

  test('other rooms find the pathways that help with their work, and the territory’s maturity leads to its own', async () => {
    const { pathwayHelp, maturityDoors } = app.ports.contributions;
    const [found] = await Promise.all(pathwayHelp.map(({ list }) => list('project-cap', 'en', app.ports)));
    expect(found).toEqual([
      {
        title: 'Write the territorial project with the SDGs',
        address: '/en/pathways/ecrire-projet-territoire-odd',
        minutes: 150,
      },
    ]);
    const door = maturityDoors.find(({ name }) => name === 'pathways')!.open(3, 'fr')!;
    expect((await read(door.address)).html).toContain('à votre niveau : En expérimentation');
  });

  test('a new starter content changes what nobody changed', async () => {
    const { readFileSync } = await import('node:fs');
    const entries = JSON.parse(readFileSync('data/pathways.json', 'utf8')) as Parameters<
      typeof loadPathways
    >[1];
    const changed = entries.map((entry) =>
      entry.id === 'faire-connaitre' ? { ...entry, durationMinutes: 95 } : entry,
    );
    await app.ports.database
      .transaction()
      .execute((transaction) => loadPathways(transaction as never, changed, new Date('2026-11-25')));
    expect((await read('/parcours/faire-connaitre')).html).toContain('1 h 35');
  });
});

describe('progress', () => {
  test('a visitor ticks a step: it is kept on the device by a cookie that only the server reads, and is found again', async () => {
    const before = await app.request(mayor);
    expect(before.headers.get('set-cookie')).toBeNull();
    const done = await post(mayor, { step: '1', mark: 'done' });
    expect([done.status, done.location]).toEqual([303, `${mayor}#step-2`]);
    expect(done.device).toBe('maire-rural-premiere-alliance.1');
    const { html, headers } = await read(mayor, { cookie: `cap17.pathways=${done.device}` });
    expect(html).toContain('1 étape faite sur 5.');
    expect(headers.get('cache-control')).toContain('private');
    const list = (await read('/parcours', { cookie: `cap17.pathways=${done.device}` })).html;
    expect(list).toMatch(/Vos parcours commencés[\s\S]*1 sur 5 étapes[\s\S]*Continuer : Partir du premier/);
    const forgotten = await post(mayor, { do: 'forget' }, { cookie: `cap17.pathways=${done.device}` });
    expect(forgotten.device).toBe('');
  });

  test.each([
    [{ step: '99', mark: 'done' }, 303, `${mayor}?said=gone#content`],
    [{ step: '1', mark: 'done?' }, 400, null],
    [{ step: '1', mark: '__proto__' }, 400, null],
    [{ step: '1', do: 'evidence', evidence: 'x' }, 401, null],
  ])('%j is refused', async (fields, status, location) => {
    const answer = await post(mayor, fields as Record<string, string>);
    if (status === 401) expect(answer.status).toBeGreaterThanOrEqual(300);
    else expect([answer.status, answer.location]).toEqual([status, location]);
    expect(answer.device).toBeUndefined();
  });

  test('a member’s steps are in the account, with evidence that is theirs alone; those of the device can be brought in', async () => {
    const { headers, personId } = await app.signInAs();
    const cookie = `${headers.cookie}; cap17.pathways=monter-un-ptce.1!2`;
    expect((await read('/parcours/monter-un-ptce', { cookie })).html).toContain('Reprendre dans mon compte');
    const brought = await post('/parcours/monter-un-ptce', { do: 'bring-in' }, { cookie });
    expect([brought.status, brought.device]).toEqual([303, '']);
    const said = await post(
      '/parcours/monter-un-ptce',
      { step: '1', do: 'evidence', evidence: 'Fait à trois.', evidenceUrl: 'exemple.fr/cr' },
      headers,
    );
    expect(said.location).toBe('/parcours/monter-un-ptce?said=evidence#step-1');
    const { html } = await read('/parcours/monter-un-ptce', headers);
    expect(html).toContain('Fait à trois.');
    expect(html).toContain('https://exemple.fr/cr');
    const wrong = await post(
      '/parcours/monter-un-ptce',
      { step: '1', do: 'evidence', evidence: 'Gardé', evidenceUrl: 'javascript:alert(1)' },
      headers,
    );
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('javascript:alert(1)');
    expect(wrong.html).toContain('Gardé');
    const other = await app.signInAs();
    expect((await read('/parcours/monter-un-ptce', other.headers)).html).not.toContain('Fait à trois.');
    const { rows } = await sql<{
      mark: string;
    }>`select mark from pathway_progress where person_id = ${personId} order by step_key`.execute(
      app.ports.database,
    );
    expect(rows.map(({ mark }) => mark)).toEqual(['done', 'later']);
  });
});

const typed = {
  titleFr: 'Ouvrir une cuisine partagée',
  titleEn: '',
  promiseFr: 'Savoir ouvrir une cuisine à plusieurs.',
  promiseEn: '',
  audiences: 'association',
  objectives: 'means',
  wishes: 'act',
  maturity: '2',
  company: 'others',
  minutes: '60',
  'steps.key': '',
  'steps.position': '1',
  'steps.title.fr': 'Visiter une cuisine',
  'steps.title.en': '',
  'steps.why.fr': '',
  'steps.why.en': '',
  'steps.doThis.fr': 'Prenez rendez-vous.',
  'steps.doThis.en': '',
  'steps.check.fr': 'Avez-vous une date ?',
  'steps.check.en': '',
  'steps.resources': 'https://exemple.fr/communs/monalisa',
};

describe('writing a pathway', () => {
  const organisation = randomUUID();
  beforeAll(async () => {
    await sql`insert into organisation (id, state, slug, kind, name, created_at, updated_at)
      values (${organisation}, 'published', 'reseau-exemple', 'association', 'Réseau exemple', now(), now())`.execute(
      app.ports.database,
    );
  });

  test('a network writes, previews, proposes; a moderator gives back with a reason, then publishes', async () => {
    const editor = await app.signInAs({ organisations: { [organisation]: 'editor' } });
    const moderator = await app.signInAs({ instanceRoles: ['moderator'] });
    const form = (await read('/organisations/reseau-exemple/parcours/nouveau', editor.headers)).html;
    expect(await findInvalidHtml(form)).toEqual([]);
    const key = /name="key" value="([^"]+)"/.exec(form)![1]!;
    const fields = { ...typed, 'steps.resources': 'lerameau-fonds-odd-17', key, do: 'save' };
    const unknown = await post(
      '/organisations/reseau-exemple/parcours/nouveau',
      { ...fields, 'steps.resources': 'nulle-part' },
      editor.headers,
    );
    expect(unknown.html).toMatch(
      /Étape 1 : aucune ressource publiée des communs ne s’appelle « nulle-part »/,
    );
    expect(unknown.html).toContain('Prenez rendez-vous.');
    const preview = await post('/en/pathways/preview', { ...fields, 'steps.check.fr': '' }, editor.headers);
    expect(preview.status).toBe(422);
    const seen = await post('/en/pathways/preview', fields, editor.headers);
    expect(seen.html).toContain('exists in French only');
    const made = await post('/organisations/reseau-exemple/parcours/nouveau', fields, editor.headers);
    expect(made.status).toBe(303);
    const page = made.location!.split('?')[0]!;
    expect((await read(page)).status).toBe(404);
    expect((await read('/parcours')).html).not.toContain('cuisine');
    expect((await read(page, editor.headers)).html).toContain('ceci est l’aperçu');
    expect((await post(`${page}/publication`, { do: 'publish' }, editor.headers)).status).toBe(422);
    expect((await post(`${page}/publication`, { do: 'propose' }, editor.headers)).status).toBe(303);
    expect(
      (await post(`${page}/publication`, { do: 'give-back', reason: ' ' }, moderator.headers)).html,
    ).toContain('Dites pourquoi');
    await post(`${page}/publication`, { do: 'give-back', reason: 'Ajoutez une étape.' }, moderator.headers);
    expect((await read(page, editor.headers)).html).toContain('Ajoutez une étape.');
    await post(`${page}/publication`, { do: 'publish' }, moderator.headers);
    expect((await read(page)).html).toMatch(/Écrit par Réseau exemple/);
    expect((await read(`/en${page.replace('/parcours', '/pathways')}`)).html).toContain(
      'lang="fr">Ouvrir une cuisine',
    );
    expect((await read(`${page}/historique`, editor.headers)).status).toBe(200);
    expect((await post(`${page}/publication`, { do: 'propose' }, editor.headers)).status).toBe(422);
  });

  test('a reader of the organisation, another organisation and a visitor write nothing', async () => {
    const reader = await app.signInAs({ organisations: { [organisation]: 'reader' } });
    for (const headers of [reader.headers, (await app.signInAs()).headers]) {
      expect(
        (await read('/organisations/reseau-exemple/parcours/nouveau', headers)).status,
      ).toBeGreaterThanOrEqual(403);
      expect((await post('/parcours/apercu', typed, headers)).status).toBe(403);
      expect((await read('/parcours/nouveau', headers)).status).toBe(403);
    }
    const editor = await app.signInAs({ organisations: { [organisation]: 'editor' } });
    expect((await read('/parcours/nouveau', editor.headers)).status).toBe(404);
    expect((await read('/parcours/monter-un-ptce/modifier', editor.headers)).status).toBe(404);
  });

  test('a program cannot publish by changing the state, nor send steps of another shape', async () => {
    const { headers } = await app.signInAs({ instanceRoles: ['moderator'] });
    const patch = (body: object) =>
      app.request('/api/v1/pathways/monter-un-ptce', {
        method: 'PATCH',
        headers: { ...headers, 'content-type': 'application/json', 'if-match': '"1"' },
        body: JSON.stringify(body),
      });
    for (const body of [
      { state: 'draft' },
      { steps: 'none' },
      { steps: [{ title: 'x' }] },
      { steps: [] },
      { steps: [{ key: '1', title: { fr: 1 } }] },
      { minutes: '60' },
      { titleFr: '', titleEn: '' },
    ])
      expect([body, (await patch(body)).status]).toEqual([body, 422]);
  });
});
