import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAsker, fieldsOf } from '../../../test/support/asker.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let catalyst: SignedIn;
let [one, two]: SignedIn[] = [];
const [territory, alliance] = [randomUUID(), randomUUID()];
const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];

const as = (who: SignedIn) => createAsker(app, who);

beforeAll(async () => {
  app = await startTestApp();
  const { database } = app.ports;
  const organisations = [await insertOrganisation(app, 'un'), await insertOrganisation(app, 'deux')];
  await sql`insert into territory (id, created_at, updated_at, state, slug, name, kind)
    values (${territory}, now(), now(), 'published', 'val', 'Val', 'custom')`.execute(database);
  await sql`insert into alliance (id, created_at, updated_at, territory_id, state, name, stage, price_year)
    values (${alliance}, now(), now(), ${territory}, 'active', 'Cuisine', 'framing', 2026)`.execute(database);
  for (const [id, name, organisation] of [
    [first, 'Un', organisations[0]!.id],
    [second, 'Deux', organisations[1]!.id],
    [third, 'Collectif', null],
  ])
    await sql`insert into alliance_member (id, created_at, updated_at, alliance_id, organisation_id, name, kind, standing)
      values (${id}, now(), now(), ${alliance}, ${organisation}, ${name}, 'association', 'consented')`.execute(
      database,
    );
  catalyst = await app.signInAs({ catalystOf: [territory], name: 'Camille Catalyse' });
  one = await app.signInAs({
    organisations: { [organisations[0]!.id]: 'contributor' },
    name: 'Une Personne',
  });
  two = await app.signInAs({ organisations: { [organisations[1]!.id]: 'editor' } });
});
afterAll(() => app?.close());

async function propose(title: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const page = `/alliances/${alliance}/decisions/nouvelle`;
  const form = fieldsOf(await (await as(one!).get(page)).text(), 'edit');
  const answer = await as(one!).post(page, {
    ...form,
    title,
    proposal: 'Nous ouvrons en septembre.',
    method: 'vote',
    quorum: '66,67',
    do: 'save',
    ...fields,
  });
  return /\/alliances\/decisions\/([0-9a-f-]{36})/.exec(answer.headers.get('location')!)![1]!;
}

const say = (who: SignedIn, id: string, member: string, choice: string) =>
  as(who).post(`/alliances/decisions/${id}`, { do: 'voice', member, choice, reason: 'Parce que' });

describe('deciding', () => {
  it('gives each member one voice, which it may change, and says where it stands', async () => {
    const id = await propose('Ouvrir');
    const page = `/alliances/decisions/${id}`;
    const text = await (await as(one!).get(page)).text();
    expect(await findInvalidHtml(text)).toEqual([]);
    expect(text).toContain('Il faut 2 membres exprimés sur 3.');
    expect((await say(one!, id, first, 'against')).status).toBe(303);
    expect((await say(one!, id, first, 'for')).status).toBe(303);
    expect(await (await as(two!).get(page)).text()).toContain(
      'Close maintenant, il n’y aurait pas assez de voix',
    );
    expect((await say(two!, id, second, 'for')).status).toBe(303);
    expect(await (await as(two!).get(page)).text()).toContain('la proposition serait adoptée');
    const { rows } = await sql`select 1 from alliance_voice where decision_id = ${id}`.execute(
      app.ports.database,
    );
    expect(rows).toHaveLength(2);
  });

  it('lets nobody speak for another; a catalyst notes only the voice of a member whom nobody represents', async () => {
    const id = await propose('Parler');
    expect((await say(one!, id, second, 'for')).status).toBe(422);
    expect((await say(catalyst, id, first, 'for')).status).toBe(422);
    expect((await say(catalyst, id, third, 'abstain')).status).toBe(303);
    const stranger = await app.signInAs({ catalystOf: [randomUUID()] });
    expect((await say(stranger, id, third, 'for')).status).toBe(404);
  });

  it('is discussed by name, in the order of what was said', async () => {
    const id = await propose('Discuter');
    const page = `/alliances/decisions/${id}`;
    expect((await as(one!).post(page, { do: 'remark', remark: '' })).status).toBe(422);
    expect((await as(one!).post(page, { do: 'remark', remark: 'Et le loyer ?' })).status).toBe(303);
    const text = await (await as(two!).get(page)).text();
    expect(text).toContain('Et le loyer');
    expect(text).toContain('Une Personne');
  });

  it('once closed never changes: no voice, no word, no edit, no removal, not even in the database', async () => {
    const id = await propose('Clore', { method: 'agreement', quorum: '0' });
    const page = `/alliances/decisions/${id}`;
    await say(two!, id, second, 'for');
    expect((await as(one!).post(page, { do: 'close' })).status).not.toBe(303);
    expect((await as(two!).post(page, { do: 'close', conclusion: 'On y va.' })).status).toBe(303);
    const text = await (await as(one!).get(page)).text();
    expect(text).toContain('Adoptée');
    expect(text).toContain('On y va.');
    expect(await findInvalidHtml(text)).toEqual([]);
    expect((await say(one!, id, first, 'against')).status).toBe(409);
    expect((await as(one!).post(page, { do: 'remark', remark: 'Trop tard' })).status).toBe(409);
    for (const end of ['modifier', 'supprimer'])
      expect((await as(two!).get(`${page}/${end}`)).status).toBe(404);
    await expect(
      sql`update alliance_decision set outcome = 'rejected' where id = ${id}`.execute(app.ports.database),
    ).rejects.toThrow('does not change');
    const journal = await (await as(one!).get(`/alliances/${alliance}/decisions`)).text();
    expect(journal).toContain('1 pour, 0 contre');
    expect(await findInvalidHtml(journal)).toEqual([]);
  });
});
