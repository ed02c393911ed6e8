import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import type { AllianceModel, JointValue } from '../../engine/premium/index.ts';
import { sumLineIds } from './with-private-sums.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

/** Amounts that no other figure of these tests resembles. */
const secrets = [31_417, 27_183, 16_181, 14_143];
const names = ['Anémone', 'Bleuet', 'Capucine', 'Dahlia'];

/** Everything that somebody of the alliance may read of a version. */
async function everything(alliance: TestAlliance, reader: TestAlliance['catalyst'], number: number) {
  const asker = createAsker(app, reader);
  const page = `/alliances/${alliance.id}/prime`;
  const texts = await Promise.all(
    [
      page,
      `${page}/versions/${number}`,
      `${page}/versions/${number}/dossier/json`,
      `${page}/proposition`,
      `${page}/modele`,
      `${page}/aides`,
      `${page}/comparer?from=${Math.max(1, number - 1)}&to=${number}`,
      `/alliances/${alliance.id}/partage`,
    ].map(async (path) => (await asker.get(path)).text()),
  );
  const api = await (await asker.get(`/api/v1/alliances/${alliance.id}/premium-versions/${number}`)).text();
  return [...texts, api].join('\n');
}

const fileOf = async (alliance: TestAlliance, number: number): Promise<AllianceModel> => {
  const path = `/alliances/${alliance.id}/prime/versions/${number}/dossier/json`;
  return (await (await createAsker(app, alliance.catalyst).get(path)).json()) as AllianceModel;
};

const sumIn = ({ jointValue }: AllianceModel): JointValue | undefined =>
  jointValue?.find(({ id }) => id === sumLineIds.members);

const plain = (text: string): string => text.replaceAll(/[\s\u202f\u00a0,.]/gu, '');

async function withSecrets(count: number): Promise<TestAlliance> {
  const alliance = await insertAlliance(app, names);
  for (let at = 0; at < count; at += 1)
    await alliance.line(at, {
      side: 'benefit',
      title: `Secret ${names[at]}`,
      low: secrets[at]!,
      visibility: 'member',
    });
  return alliance;
}

describe('amounts that members keep private', () => {
  it('are nowhere when fewer than three members have some, and that is said', async () => {
    const alliance = await withSecrets(2);
    const number = await keepGardenVersion(app, alliance, 'deux');
    expect(sumIn(await fileOf(alliance, number))).toBeUndefined();
    expect((await fileOf(alliance, number)).note).toContain('Moins de trois membres');
    for (const reader of [alliance.catalyst, alliance.members[3]!.editor]) {
      const text = await everything(alliance, reader, number);
      expect(text).toContain('Des montants privés ne sont pas comptés ici');
      for (const secret of [...secrets.slice(0, 2), secrets[0]! + secrets[1]!])
        expect(plain(text)).not.toContain(String(secret));
      expect(text).not.toContain('Secret');
    }
  });

  it('enter one sum when three members have some, and nothing tells whose is what', async () => {
    const alliance = await withSecrets(3);
    const number = await keepGardenVersion(app, alliance, 'trois');
    const total = secrets[0]! + secrets[1]! + secrets[2]!;
    expect(sumIn(await fileOf(alliance, number))).toMatchObject({ perYear: total });
    const text = await everything(alliance, alliance.members[3]!.editor, number);
    for (const secret of secrets.slice(0, 3)) expect(plain(text)).not.toContain(String(secret));
    expect(text).not.toContain('Secret');
  });

  it('are not told by the difference of two versions when a member joins the sum or changes its amount', async () => {
    const alliance = await withSecrets(3);
    const first = await keepGardenVersion(app, alliance, 'trois');
    await alliance.line(3, { side: 'benefit', title: 'Secret', low: secrets[3]!, visibility: 'member' });
    const second = await keepGardenVersion(app, alliance, 'quatre', {
      horizonYears: 6,
      engineering: { total: [1, 1, 1, 1, 1, 1, 1] },
    });
    expect(sumIn(await fileOf(alliance, first))).toBeDefined();
    expect(sumIn(await fileOf(alliance, second))).toBeUndefined();
    const text = await everything(alliance, alliance.catalyst, second);
    expect(text).toContain('Comparée à une version précédente');
    expect(plain(text)).not.toContain(String(secrets[3]));
  });

  it('are shown again once three members changed theirs', async () => {
    const alliance = await withSecrets(3);
    await keepGardenVersion(app, alliance, 'un');
    for (let at = 0; at < 3; at += 1)
      await sql`update alliance_line set amount = jsonb_build_object('unit', 'EUR', 'low', ${secrets[at]! + 1000 + at}::numeric,
        'high', ${secrets[at]! + 1000 + at}::numeric) where member_id = ${alliance.members[at]!.id}`.execute(
        app.ports.database,
      );
    const number = await keepGardenVersion(app, alliance, 'deux');
    expect(sumIn(await fileOf(alliance, number))).toBeDefined();
  });

  it('count in thousands of euros where the model does', async () => {
    const alliance = await withSecrets(3);
    const number = await keepGardenVersion(app, alliance, 'milliers', { currency: 'kEUR' });
    const total = (secrets[0]! + secrets[1]! + secrets[2]!) / 1000;
    expect(sumIn(await fileOf(alliance, number))?.perYear).toBeCloseTo(total, 9);
  });

  it('are in no record of what was done, which members may read', async () => {
    const { rows } = await sql<{ text: string }>`
      select coalesce(before::text, '') || coalesce(after::text, '') as text from audit_entry
      where verb like 'premium-%'`.execute(app.ports.database);
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) for (const secret of secrets) expect(text).not.toContain(String(secret));
  });
});
