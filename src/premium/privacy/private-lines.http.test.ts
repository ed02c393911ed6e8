import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { partsOf } from '../../../test/support/documents.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import { withoutIdentity } from '../../../test/support/same-answers.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import type { AllianceModel, JointValue } from '../../engine/premium/index.ts';
import { sumLineIds } from './with-private-sums.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ costlyRequests: 10_000 });
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

/** An alliance whose first three members keep these benefits for themselves; the fourth keeps one, the fifth none. */
async function twinOf(amounts: readonly number[]): Promise<TestAlliance> {
  const alliance = await insertAlliance(app, [...names, 'Érable'], 'Jumelle');
  for (const [at, low] of [...amounts, secrets[3]!].entries())
    await alliance.line(at, { side: 'benefit', title: 'Gardée', low, visibility: 'member' });
  await alliance.line(4, { side: 'contribution', title: 'Atelier', low: 5000 });
  for (const prepare of ['charter', 'agreement'])
    await createAsker(app, alliance.catalyst).post(`/alliances/${alliance.id}/accord`, { prepare });
  return alliance;
}

/** Opens the dossier of the latest version outside, every member having agreed; gives its address. */
async function openOutside({ id, catalyst, members }: TestAlliance): Promise<string> {
  const page = `/alliances/${id}/prime/liens`;
  const asked = { recipient: 'La Région', days: '30', do: 'create' };
  const html = await (await createAsker(app, catalyst).post(page, asked)).text();
  const { rows } = await sql<{ id: string }>`select id from dossier_link where alliance_id = ${id}
    order by created_at desc limit 1`.execute(app.ports.database);
  for (const { id: member, editor } of members) {
    const agreed = { link: rows[0]!.id, member, do: 'agree' };
    expect((await createAsker(app, editor).post(page, agreed)).status).toBe(303);
  }
  return /http:\/\/localhost:1717(\/dossier\/[\w-]+)/.exec(html)![1]!;
}

/** Every address about alliances that an id, a version or the open dossier fills: pages, files and programs. */
function addressesOf({ id, members }: TestAlliance, outside: string, versions: number): readonly string[] {
  const numbers = Array.from({ length: versions }, (_, at) => String(at + 1));
  const compared = numbers
    .slice(1)
    .map((to) => `/alliances/${id}/prime/comparer?from=${Number(to) - 1}&to=${to}`);
  const patterns = app.routes.flatMap(({ method, path }) =>
    method === 'GET' && /alliance|dossier\/:token/.test(path) && !path.startsWith('/en') ? path : [],
  );
  const filled = patterns.flatMap((path) => {
    if (path.includes(':token'))
      return path.startsWith('/dossier') ? path.replace('/dossier/:token', outside) : [];
    const keys = /membres|members\/:/.test(path) ? members.map((member) => member.id) : [id];
    return keys.map((key) => path.replace(/:\w+/, key).replace(':paper', 'agreement'));
  });
  const numbered = filled.flatMap((path) =>
    path.includes(':number') ? numbers.map((number) => path.replace(':number', number)) : path,
  );
  const kinds = numbered.flatMap((path) =>
    path.includes(':kind') ? ['json', 'xlsx'].map((kind) => path.replace(':kind', kind)) : path,
  );
  return [...new Set([...kinds.filter((path) => !path.includes(':')), ...compared])];
}

/** What somebody reads of an address, without what differs from one twin to the other; office files as their parts. */
async function told(path: string, who: TestAlliance['catalyst'] | null, own: Record<string, string>) {
  const answer = await app.request(path, who === null ? {} : { headers: who.headers });
  const isOffice = /officedocument/.test(answer.headers.get('content-type') ?? '');
  const text = isOffice
    ? JSON.stringify(partsOf(new Uint8Array(await answer.arrayBuffer())))
    : await answer.text();
  return { status: answer.status, text: withoutIdentity(text, own) };
}

/** Where two texts begin to differ, for whoever reads the failure. */
function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 40), at + 40)).join(' | ');
}

describe('two alliances that differ only by whose private amount is which', () => {
  const [a, b, c] = secrets as [number, number, number];

  it('read the same, everywhere and at every moment, for those whose amounts are the same', async () => {
    const twins = [await twinOf([a, b, c]), await twinOf([b, c, a])] as const;
    const outside: string[] = [];
    const change = async (at: number, low: number) =>
      Promise.all(
        twins.map(({ members }, twin) =>
          sql`update alliance_line set amount = jsonb_build_object('unit', 'EUR', 'low', ${low}::numeric, 'high', ${low}::numeric)
            where member_id = ${members[(at + (twin === 0 ? 0 : 2)) % 3]!.id}`.execute(app.ports.database),
        ),
      );
    const keep = async (name: string) => {
      const [number] = await Promise.all(
        twins.map((twin) => keepGardenVersion(app, twin, name, { note: name })),
      );
      return number!;
    };
    const versions = [await keep('un')];
    for (const twin of twins) outside.push(await openOutside(twin));
    // One member changes, then the two others do, then one of the three leaves: the sum left would tell what it had.
    await change(0, a + 9000);
    versions.push(await keep('deux'));
    await change(1, b + 8000);
    await change(2, c + 7000);
    versions.push(await keep('trois'));
    for (const { members } of twins)
      await sql`update alliance_member set standing = 'left', left_on = '2026-11-20', line_fate = 'until-left'
        where id = ${members[0]!.id}`.execute(app.ports.database);
    versions.push(await keep('quatre'));

    const own = twins.map((twin, at) => ({
      [outside[at]!]: '/dossier/outside',
      [twin.id.slice(0, 8)]: 'short',
    }));
    const paths = twins.map((twin, at) => addressesOf(twin, outside[at]!, versions.length));
    expect(paths[0]!.length).toBe(paths[1]!.length);
    const differing: string[] = [];
    let read = 0;
    for (const reader of ['fourth', 'visitor'] as const) {
      const who = twins.map(({ members }) => (reader === 'visitor' ? null : members[3]!.editor));
      for (const [at, path] of paths[0]!.entries()) {
        const first = await told(path, who[0]!, own[0]!);
        if (first.status >= 400) continue;
        read += 1;
        const second = await told(paths[1]![at]!, who[1]!, own[1]!);
        if (first.text !== second.text || first.status !== second.status)
          differing.push(`${reader}: ${path} ${firstDifference(first.text, second.text)}`);
      }
    }
    expect(differing).toEqual([]);
    expect(read).toBeGreaterThan(40);
  }, 300_000);
});
