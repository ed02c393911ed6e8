import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertReleasedCampaign } from '../../../test/support/campaign-in-database.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { peopleDatabase } from '../../people/index.ts';
import { releaseAggregates } from '../aggregates/release-aggregates.ts';
import type { Question } from '../domain/question.ts';

const said = (text: string) => ({ fr: text, en: text });
const questions: readonly Question[] = [
  {
    id: 'r-useful',
    level: 'results',
    kind: 'scale',
    text: said('Est-ce utile ?'),
    discuss: said('Pour qui ?'),
  },
];
const shares = (favourable: number) => ({
  'r-useful': [{ answers: 20, favourable }, { answers: 30, favourable: favourable + 5 }, null],
});

let app: TestApp;
const campaigns: string[] = [];
let editor: Awaited<ReturnType<TestApp['signInAs']>>;
beforeAll(async () => {
  app = await startTestApp();
  for (const place of [0, 1, 2, 3]) {
    const { id } = await insertOrganisation(app, `barometer-${place}-${randomUUID().slice(0, 8)}`);
    if (place === 0) editor = await app.signInAs({ organisations: { [id]: 'editor' } });
    campaigns.push(
      await insertReleasedCampaign(app, { organisation_id: id, questions, results: shares(10 + place) }),
    );
  }
});
afterAll(() => app.close());

test('a campaign is offered, joined with the same questions, and compared only from four territories on', async () => {
  const writer = formFiller(app, editor);
  const offer = `/evaluations/${campaigns[0]}/barometre`;
  const wrong = await writer.post(offer, [
    ['title', 'Baromètre du Val'],
    ['until', '31/02/2027'],
  ]);
  expect([wrong.status, (await wrong.text()).includes('31/02/2027')]).toEqual([422, true]);
  const begun = await writer.post(offer, [
    ['title', 'Baromètre du Val'],
    ['until', '31/12/2027'],
    ['introduction', ''],
  ]);
  expect(begun.status).toBe(303);
  const page = begun.headers.get('location')!;
  expect(
    (
      await writer.post(offer, [
        ['title', 'Baromètre du Val'],
        ['until', '31/12/2027'],
      ])
    ).status,
  ).toBe(409);
  const id = page.split('/').at(-1)!;
  // Somebody else joins: a draft of their own, with the same question.
  const { id: other } = await insertOrganisation(app, `joins-${randomUUID().slice(0, 8)}`);
  const joiner = formFiller(app, await app.signInAs({ organisations: { [other]: 'editor' } }));
  const join = (organisation: string) =>
    joiner.post(page, [
      ['key', 'k'],
      ['organisation', organisation],
    ]);
  expect((await join(randomUUID())).status).toBe(422);
  const joined = [await join(other), await join(other)];
  expect(joined.map(({ status }) => status)).toEqual([303, 303]);
  expect(joined[0]!.headers.get('location')).toBe(joined[1]!.headers.get('location'));
  expect(await joiner.textOf(joined[0]!.headers.get('location')!)).toContain('Est-ce utile');

  // The questions of all stay as they are; one may add one's own.
  const draft = joined[0]!.headers.get('location')!;
  expect(await joiner.textOf(draft)).toContain('fait partie d’un baromètre');
  for (const asked of ['up', 'ready-full'])
    expect((await joiner.post(draft, [['do', asked]])).status).toBe(409);
  const { rows } = await sql<{ id: string }>`select id from evaluation_question
    where evaluation_id = ${draft.split('/').at(-1)!}`.execute(app.ports.database);
  expect((await joiner.get(`/evaluations/questions/${rows[0]!.id}/modifier`)).status).toBe(404);
  const own = await joiner.create(`${draft}/questions/nouvelle`, {
    textFr: 'Et chez nous ?',
    level: 'impacts',
    kind: 'scale',
  });
  expect((await joiner.get(`${own}/modifier`)).status).toBe(200);
  // A territory joins by its catalyst, and runs its campaign.
  const territory = await insertTerritory(app, `t-${randomUUID().slice(0, 8)}`);
  const catalyst = formFiller(app, await app.signInAs({ catalystOf: [territory.id] }));
  const fifth = await catalyst.post(page, [
    ['key', 'k'],
    ['organisation', territory.id],
  ]);
  expect(fifth.status).toBe(303);
  const campaign = fifth.headers.get('location')!;
  expect((await catalyst.post(campaign, [['do', 'open']])).status).toBe(303);
  expect((await joiner.get(campaign)).status).toBe(404);

  const release = async (day: string) => {
    await releaseAggregates(peopleDatabase(app.ports.database), day);
    const html = await formFiller(app, null).textOf(page);
    expect(await findInvalidHtml(html)).toEqual([]);
    return html.replace(/[\u00a0\u202f]/g, ' ');
  };
  await sql`update evaluation set barometer_id = ${id} where id = any(${campaigns.slice(0, 3)}::uuid[])`.execute(
    app.ports.database,
  );
  expect(await release('2026-11-27')).toContain('Rien n’atteint encore ces seuils');
  await sql`update evaluation set barometer_id = ${id} where id = ${campaigns[3]}`.execute(
    app.ports.database,
  );
  // The same quarter makes no second release: the date is fixed.
  expect(await release('2026-12-30')).toContain('Rien n’atteint encore ces seuils');
  // The fifth one shows its results too: 10 + 11 + 12 + 13 + 14 of 100 associations, 15 + … + 19 of 150 companies.
  await sql`insert into evaluation_release (evaluation_id, number, released_on, threshold, results)
    values (${campaign.split('/').at(-1)!}, 1, '2026-12-20', 11, ${JSON.stringify(shares(14))}::jsonb)`.execute(
    app.ports.database,
  );
  const together = await release('2027-01-02');
  expect([together.includes('60 %'), together.includes('57 %'), together.includes('5 territoires')]).toEqual([
    true,
    true,
    true,
  ]);
  const beside = await formFiller(app, null).textOf(`/evaluations/${campaigns[3]}/regards`);
  expect([await findInvalidHtml(beside), beside.includes('À côté des autres territoires')]).toEqual([
    [],
    true,
  ]);
  const csv = await (await app.request('/api/v1/observatory/aggregates.csv')).text();
  expect(csv.split('\n')[0]).toBe('release,table,category,level,viewpoint,count,share,low,high\r');
  for (const path of [
    '/observatoire/alliances',
    '/en/barometers',
    '/observatoire/evaluations',
    '/en/observatory/evaluations?page=2',
    '/en/observatory/alliances?release=2026-10-01',
  ])
    expect([path, await findInvalidHtml(await formFiller(app, null).textOf(path))]).toEqual([path, []]);
});
