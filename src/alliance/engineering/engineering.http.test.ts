import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
const [territory, alliance, member, stranger] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.ports;
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  for (const id of [alliance, stranger])
    await sql`insert into alliance (id, created_at, updated_at, territory_id, state, name, stage, price_year)
      values (${id}, now(), now(), ${territory}, 'active', 'Cuisine', 'framing', 2026)`.execute(database);
  await sql`insert into alliance_member (id, created_at, updated_at, alliance_id, name, kind, standing)
    values (${member}, now(), now(), ${alliance}, 'Laiterie', 'company', 'consented')`.execute(database);
  catalyst = await app.signInAs({ catalystOf: [territory] });
});
afterAll(() => app?.close());

const page = (id = alliance) => `/alliances/${id}/taches/nouvelle`;

async function add(fields: Readonly<Record<string, string>>, id = alliance): Promise<Response> {
  const as = createAsker(app, catalyst);
  const form = fieldsOf(await (await as.get(page(id))).text(), 'edit');
  return as.post(page(id), { ...form, task: 'meetings', year: '2026', do: 'save', ...fields });
}

describe('start-up work', () => {
  it('is told by trade, by year and by who pays; an unknown cost is said and not counted as zero', async () => {
    const as = createAsker(app, catalyst);
    expect(
      (await add({ title: 'Réunions', 'hours.low': '40', 'cost.low': '1 500', payerMemberId: member }))
        .status,
    ).toBe(303);
    expect(
      (await add({ title: 'Étude', task: 'incubate', year: '2027', payer: 'Fondation locale' })).status,
    ).toBe(303);
    const text = await (await as.get(`/alliances/${alliance}/mise-en-route`)).text();
    expect(await findInvalidHtml(text)).toEqual([]);
    expect(text).toContain('1\u202f500\u00a0€, et 1 inconnue');
    expect(text).toContain('Laiterie');
    expect(text).toContain('Fondation locale');
    expect(text).toContain('Accompagnement');
  });

  it('has one payer, a member of this alliance or somebody else', async () => {
    const two = await add({ title: 'Deux payeurs', payerMemberId: member, payer: 'Fondation' });
    expect(two.status).toBe(422);
    expect(await two.text()).toContain('Une tâche a un seul payeur');
    const foreign = await add({ title: 'Membre d’ailleurs', payerMemberId: member }, stranger);
    expect(foreign.status).toBe(422);
  });

  it('is for those inside', async () => {
    const other = await app.signInAs({ catalystOf: [randomUUID()] });
    const as = createAsker(app, other);
    expect((await as.get(`/alliances/${alliance}/mise-en-route`)).status).toBe(404);
    expect((await as.get(page())).status).toBe(404);
  });
});

describe('help', () => {
  it('is noted with who gives it and where it stands; a decision before the request is refused', async () => {
    const as = createAsker(app, catalyst);
    const address = `/alliances/${alliance}/aides/nouvelle`;
    const form = fieldsOf(await (await as.get(address)).text(), 'edit');
    const typed = { ...form, payer: 'Région', payerKind: 'authority', state: 'obtained', year: '2026' };
    const wrong = await as.post(address, {
      ...typed,
      requestedOn: '2026-06-01',
      decidedOn: '2026-05-01',
      do: 'save',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('La décision vient après la demande.');
    expect((await as.post(address, { ...typed, 'amount.low': '20000', do: 'save' })).status).toBe(303);
  });
});
