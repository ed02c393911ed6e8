import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { demoId } from '../demo/demo-data.ts';
import { demoSlug, loadDemo } from '../demo/load-demo.ts';

let app: TestApp;
const address = `/territoires/${demoSlug}/reseau`;

beforeAll(async () => {
  app = await startTestApp();
  await loadDemo(app.ports.database, app.ports.clock.now());
});
afterAll(() => app?.close());

const pageOf = async (path: string) => {
  const answer = await app.request(path);
  return { status: answer.status, html: await answer.text() };
};

describe('the network of the teaching example', () => {
  it('is drawn, read and tabled in both languages, as valid HTML', async () => {
    for (const path of [address, `/en/territories/${demoSlug}/network`]) {
      const { status, html } = await pageOf(path);
      expect(status).toBe(200);
      expect(await findInvalidHtml(html)).toEqual([]);
      expect(html.length).toBeLessThan(300_000);
      expect(html.match(/<circle class="node"/g)!.length).toBeGreaterThanOrEqual(120);
    }
  });
});

describe('around the network', () => {
  it('supposes without script, tells unknowns and faults', async () => {
    const gone = (await pageOf(`${address}?gone=${demoId('actor', 'com-com')}`)).html;
    expect(gone).toContain('Sans Communauté de communes');
    expect(gone).toContain('Effet indirect');
    expect(await findInvalidHtml(gone)).toEqual([]);
    const wrong = (await pageOf(`${address}?a=${demoId('actor', 'banque')}&b=x&low=-3`)).html;
    expect(wrong).toContain('Le montant est un nombre positif');
    expect((await pageOf(`${address}?gone=nobody`)).html).toContain('Choisissez un acteur de ce territoire');
  });

  it('filters by year, lever and kind', async () => {
    const { html } = await pageOf(`${address}?year=2026&lever=human&kind=teaches`);
    expect(html).toContain('transmet un savoir à');
    expect(html).not.toContain('>Service de l’emploi</a></th>');
  });

  it('has a matrix, a page for each actor with its balance, and needs with what answers them', async () => {
    const actor = `${address}/acteurs/${demoId('actor', 'maraichers')}`;
    for (const [path, text] of [
      [`${address}/matrice`, 'Matrice du réseau'],
      [actor, 'Inexpliqué'],
      [`/territoires/${demoSlug}/besoins`, 'même moyen'],
      [`/en/territories/${demoSlug}/needs?means=premises`, 'same means'],
      ['/territoire-exemple', 'Il est chargé'],
    ] as const) {
      const { status, html } = await pageOf(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).toContain(text);
      expect(await findInvalidHtml(html)).toEqual([]);
    }
  });

  it('is exported for people and for programs, unknown amounts left empty', async () => {
    const file = async (ending: string) => app.request(`/api/v1/territories/${demoSlug}/network${ending}`);
    const csv = await (await file('.csv')).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(151);
    expect(csv).toMatch(/;gives-legitimacy;alliances;;;/);
    const graph = await (await file('.graphml')).text();
    expect(graph.match(/<edge /g)).toHaveLength(150);
    const linked = (await (await file('.jsonld')).json()) as { '@graph': object[] };
    expect(linked['@graph']).toHaveLength(210);
    const places = (await (await file('.geojson')).json()) as { features: object[] };
    expect(places.features).toHaveLength(60);
    const plain = (await (await file('')).json()) as { links: { amount: unknown }[] };
    expect(plain.links.some(({ amount }) => amount === null)).toBe(true);
    expect((await file('.xlsx')).headers.get('content-type')).toContain('spreadsheetml');
  });
});

describe('the model of a year that is over', () => {
  it('holds until the next one is described: it is compared with the links of its own year', async () => {
    const id = demoId('actor', 'maraichers');
    await sql`delete from actor_model where actor_id = ${id} and year = 2026`.execute(app.ports.database);
    const { html } = await pageOf(`${address}/acteurs/${id}`);
    expect(html).toContain('Année 2025, argent seulement');
    expect(html).toContain('?year=2025');
    expect(await findInvalidHtml(html)).toEqual([]);
    await sql`delete from actor_model where actor_id = ${id} and year > 2023`.execute(app.ports.database);
    expect((await pageOf(`${address}/acteurs/${id}`)).html).toContain('rien à comparer');
  });
});

describe('a network that is not invented', () => {
  it('is not told to a visitor', async () => {
    expect((await pageOf('/territoires/inconnu/reseau')).status).toBe(404);
  });
});

describe('the teaching example', () => {
  it('is loaded and removed whole by a catalyst or an administrator, not by anybody', async () => {
    const post = async (who: { headers: Record<string, string> }, what: string) =>
      (
        await app.request('/territoire-exemple', {
          method: 'POST',
          body: new URLSearchParams({ do: what }),
          headers: who.headers,
        })
      ).status;
    const someone = await app.signInAs();
    expect(await post(someone, 'remove')).toBe(403);
    await app.signInAs({ catalystOf: [demoId('territory')] });
    const administrator = await app.signInAs({ instanceRoles: ['platform-administrator'] });
    const histories = async () =>
      (
        await sql<{ object_kind: string; count: string }>`select object_kind, count(*) from object_version
          group by object_kind order by object_kind`.execute(app.ports.database)
      ).rows;
    const shipped = ['pathway', 'resource', 'resource-synonym'];
    const before = (await histories()).filter(({ object_kind: kind }) => shipped.includes(kind));
    expect(before.map(({ object_kind: kind }) => kind)).toEqual(shipped);
    expect(await post(administrator, 'load')).toBe(303);
    expect((await pageOf(address)).status).toBe(200);
    expect(await post(administrator, 'remove')).toBe(303);
    expect((await pageOf(address)).status).toBe(404);
    const { rows } = await sql<{
      left: string;
    }>`select (select count(*) from link) + (select count(*) from need)
      + (select count(*) from actor_model) + (select count(*) from actor)
      + (select count(*) from body_role where body_id = ${demoId('territory')}) as left`.execute(
      app.ports.database,
    );
    expect(Number(rows[0]!.left)).toBe(0);
    expect(await histories()).toEqual(before);
  });
});
