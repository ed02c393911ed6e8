import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subjectOf } from '../../src/people/editing/editable.ts';
import { knownEditables } from '../../src/people/editing/registry.ts';
import { type Editable, isAllowed, peopleDatabase } from '../../src/people/index.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { type Comer, comersTo } from './objects/askers.ts';
import { fixtures } from './objects/fixtures.ts';
import { type Ground, insertRow, prepareGround } from './objects/ground.ts';

let app: TestApp;
let ground: Ground;
let strangers: readonly Comer[];
beforeAll(async () => {
  app = await startTestApp();
  ground = await prepareGround(app, 'published');
  const names = [
    'visitor',
    'person',
    'organisation-administrator elsewhere',
    'catalyst elsewhere',
    'member invited but not in',
  ];
  strangers = (await comersTo(app, ground)).filter(({ name }) => names.includes(name));
});
afterAll(() => app?.close());

/** A word of each hidden object: looked for in every page that searches. */
const word = 'Zorgquux';

/** Every address without parameter, with a search and without, and every address about an object of the ground. */
function addresses(): readonly string[] {
  const keys: Readonly<Record<string, string>> = {
    organisation: `o-${ground.organisation}`,
    territory: `t-${ground.territory}`,
    actor: ground.actor,
    alliance: ground.alliance,
    'alliance-member': ground.member,
    project: `p-${ground.project}`,
    indicator: ground.indicator,
  };
  const paths = app.routes
    .filter(({ method, path }) => method === 'GET' && !path.startsWith('/en'))
    .map(({ path }) => path);
  const about = editables().flatMap(({ record, addresses: { page }, api }) => {
    const key = keys[record.kind];
    if (key === undefined) return [];
    return [page.fr, `/api/v1/${api}/:key`].flatMap((start) =>
      paths
        .filter((path) => path.startsWith(start) && !path.slice(start.length).includes(':'))
        .map((path) => path.replace(':key', key)),
    );
  });
  const plain = paths.filter((path) => !path.includes(':'));
  return [...plain, ...plain.map((path) => `${path}?q=${word}`), ...about];
}

/** What somebody reads at an address, but for what is new at each request. */
async function read(path: string, { signedIn }: Comer): Promise<string> {
  const answer = await app.request(path, { headers: signedIn?.headers ?? {} });
  const text = await answer.text();
  return `${answer.status} ${text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')}`;
}

let lots = 0;
const readAll = async (comer: Comer): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  let asked = 0;
  for (const path of addresses()) {
    // Costly pages are refused to whoever asks too often: each lot has its own minute.
    if (asked++ % 40 === 0) app.setTime(new Date(Date.UTC(2026, 10, 24, 10, lots++)));
    found.set(path, await read(path, comer));
  }
  return found;
};

/**
 * What a published alliance shows by its own rules (/admin/droits says so): members who agree to be shown, its dates, the
 * lines that a member made public. Their tests are in src/alliance.
 */
const shownWithItsAlliance: readonly string[] = ['alliance-member', 'alliance-line', 'alliance-milestone'];

/** What the rooms let people edit; a test that ran before in the same process may have made a kind of its own known. */
const editables = (): readonly Editable[] => knownEditables().filter(({ record }) => record.kind in fixtures);

/** Puts one object of each kind in each state in which strangers may not see it, standing or removed. */
async function hideEverything(): Promise<number> {
  let hidden = 0;
  for (const editable of editables()) {
    const { kind } = editable.record;
    const fixture = fixtures[kind]!;
    const states = shownWithItsAlliance.includes(kind) ? [] : (fixture.states ?? [{}]);
    for (const state of states)
      for (const deleted_at of [null, app.ports.clock.now()]) {
        const id = randomUUID();
        const row = fixture.row(`${word} ${id.slice(0, 8)}`, ground, id);
        await insertRow(app, fixture.table, { id, ...row, ...state, deleted_at });
        if (await isHidden(editable, id)) hidden += 1;
        else await sql`delete from ${sql.table(fixture.table)} where id = ${id}`.execute(app.ports.database);
        if (fixture.tie && deleted_at === null && state.state !== 'published')
          await insertRow(app, ...fixture.tie(ground, id));
      }
  }
  return hidden;
}

async function isHidden(editable: Editable, id: string): Promise<boolean> {
  const subject = subjectOf(editable, (await editable.record.get(peopleDatabase(app.ports.database), id))!);
  return strangers.every(
    ({ asker }) => !isAllowed(asker, 'get', subject) && !isAllowed(asker, 'list', subject),
  );
}

it('what strangers may not see changes nothing that they read: no name, no count, no feed, no export, no search', async () => {
  const before = new Map<Comer, ReadonlyMap<string, string>>();
  const again = new Map<Comer, ReadonlyMap<string, string>>();
  for (const comer of strangers) {
    before.set(comer, await readAll(comer));
    again.set(comer, await readAll(comer));
  }
  expect(await hideEverything()).toBeGreaterThan(30);
  const wrong: string[] = [];
  let compared = 0;
  for (const comer of strangers)
    for (const [path, text] of await readAll(comer)) {
      const former = before.get(comer)!.get(path)!;
      // Some pages tell the time that they took: they are never the same twice.
      if (former !== again.get(comer)!.get(path)) {
        if (text.includes(word) && !path.includes(word)) wrong.push(`${comer.name}: ${path}, told`);
        continue;
      }
      compared += 1;
      if (text !== former) wrong.push(`${comer.name}: ${path}, ${difference(former, text)}`);
    }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(500);
}, 180_000);

/** Where two texts part, for whoever reads the failure. */
function difference(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at] && at < left.length) at++;
  const from = Math.max(0, at - 60);
  return `${left.slice(from, at + 60)} | ${right.slice(from, at + 60)}`;
}
