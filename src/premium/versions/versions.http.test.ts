import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { readFormFields } from '../../../test/support/html-form.ts';
import { insertOrganisation } from '../../../test/support/insert-organisation.ts';
import { runPremium } from '../../../test/support/run-premium.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let alliance: TestAlliance;

beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Table ouverte', 'Traiteur du Val', 'Commune de Moulins']);
  await alliance.line(0, { side: 'alone-cost', title: 'Logistique', low: 9000, high: 11000 });
  await alliance.line(1, { side: 'alone-cost', title: 'logistique', low: 14000 });
  await alliance.line(1, { side: 'benefit', title: 'Ventes nouvelles', low: 8000, high: 20000 });
  await alliance.line(2, { side: 'contribution', title: 'Loyer', low: 6000, high: 9000 });
});
afterAll(() => app?.close());

const as = (who: SignedIn) => createAsker(app, who);
const page = (path: string) => `/alliances/${alliance.id}/prime${path}`;
const read = async (who: SignedIn, path: string) => (await as(who).get(page(path))).text();

/** Every field of the form of the model, as a browser posts it. */
const post = (who: SignedIn, fields: readonly (readonly [string, string])[]) =>
  app.request(page('/modele'), {
    method: 'POST',
    headers: who.headers,
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });

const answers: Readonly<Record<string, string>> = { low: '500', high: '1500' };

/** The form with an answer wherever a figure is asked and nothing is typed. */
async function filledModel(who: SignedIn): Promise<[string, string][]> {
  let html = await read(who, '/modele');
  for (let at = 0; at < 30; at += 1) {
    const folded = /value="(unfold (?:pooled|joint)\.\d+)"/.exec(html)?.[1];
    if (folded === undefined) break;
    const fields = [...readFormFields(html, 'model')].filter(([name]) => name !== 'do');
    html = await (await post(who, [...fields, ['do', folded]])).text();
  }
  const fields = [...readFormFields(html, 'model')].filter(([name]) => name !== 'do');
  const isBlank = (stem: string) =>
    ['low', 'high', 'value'].every(
      (part) => (fields.find(([name]) => name === `${stem}.${part}`)?.[1] ?? '') === '',
    );
  const asked = /\.(?:low|high)$/;
  return fields.map(([name, value]) => {
    const stem = name.replace(asked, '');
    const isAsked =
      asked.test(name) && !/^(?:investment|joint\.\d+\.(?!perYear)|grants|publicFundsCost)/.test(name);
    return isAsked && isBlank(stem) ? [name, answers[name.slice(stem.length + 1)]!] : [name, value];
  });
}

async function keepVersion(
  who: SignedIn,
  name: string,
  edit: (field: [string, string]) => [string, string] = (field) => field,
) {
  const fields = (await filledModel(who)).map(edit).filter(([field]) => !field.startsWith('beside.version'));
  return post(who, [
    ...fields,
    ['beside.versionName', name],
    ['beside.versionReason', 'Premiers chiffres'],
    ['do', 'version'],
  ]);
}

describe('the premium of an alliance', () => {
  it('has nothing yet, and says what to do first', async () => {
    const html = await read(alliance.catalyst, '');
    expect(html).toContain('Aucune version de la prime');
    expect(html).toContain('Proposer un modèle');
    expect(await findInvalidHtml(html)).toEqual([]);
  });

  it('is refused to strangers as if it did not exist', async () => {
    const elsewhere = await insertOrganisation(app, 'ailleurs');
    const stranger = await app.signInAs({ organisations: { [elsewhere.id]: 'editor' } });
    for (const path of [
      '',
      '/modele',
      '/proposition',
      '/versions/1',
      '/versions/1/dossier/json',
      '/comparer?from=1&to=2',
    ])
      expect((await as(stranger).get(page(path))).status).toBe(404);
  });

  it('proposes the lines that the data give, and fills the model with them', async () => {
    const html = await read(alliance.catalyst, '/proposition');
    expect(await findInvalidHtml(html)).toEqual([]);
    for (const title of ['Logistique', 'Ventes nouvelles', 'Loyer']) expect(html).toContain(title);
    const filled = await as(alliance.catalyst).post(page('/proposition'), {});
    expect(filled.status).toBe(303);
    const model = await read(alliance.catalyst, '/modele');
    expect(await findInvalidHtml(model)).toEqual([]);
    expect(model).toContain('Logistique');
  });

  it('fills nothing when lines changed since the page was read, and asks what is to be asked now', async () => {
    const sent = [
      ['asked', ''],
      ['asked', 'same-means:gone:too:1:1'],
      ['replace', 'yes'],
    ];
    const before = await read(alliance.catalyst, '/modele');
    const answer = await app.request(page('/proposition'), {
      method: 'POST',
      headers: alliance.catalyst.headers,
      body: new URLSearchParams(sent as [string, string][]),
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('ont changé pendant que vous répondiez');
    expect(await read(alliance.catalyst, '/modele')).toBe(before);
  });

  it('does not replace a model already begun without being told to', async () => {
    const again = await as(alliance.catalyst).post(page('/proposition'), {});
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Cochez la case');
    expect((await as(alliance.catalyst).post(page('/proposition'), { replace: 'yes' })).status).toBe(303);
  });

  it('saves an unfinished model, but keeps no version of it and says what is missing', async () => {
    const { catalyst } = alliance;
    const fields = [...readFormFields(await read(catalyst, '/modele'), 'model')].filter(
      ([name]) => name !== 'do',
    );
    const saved = await post(catalyst, [...fields, ['do', 'keep']]);
    expect(saved.status).toBe(200);
    expect(await saved.text()).toContain('encore à finir');
    const fresh = [...readFormFields(await read(catalyst, '/modele'), 'model')].filter(
      ([name]) => name !== 'do',
    );
    const named = fresh.filter(([name]) => !name.startsWith('beside.'));
    const kept = await post(catalyst, [
      ...named,
      ['beside.versionName', 'V'],
      ['beside.versionReason', 'R'],
      ['do', 'version'],
    ]);
    expect(kept.status).toBe(422);
    expect(await kept.text()).toContain('id="errors"');
  });

  it('tells the one who comes second that somebody saved meanwhile, and keeps what they typed', async () => {
    const [one, two] = [alliance.catalyst, alliance.members[0]!.editor];
    const fields = [...readFormFields(await read(two, '/modele'), 'model')].filter(([name]) => name !== 'do');
    expect((await post(one, [...fields, ['do', 'keep']])).status).toBe(200);
    const renamed = fields.map(
      ([name, value]) => (name === 'name' ? [name, 'Mon nom à moi'] : [name, value]) as [string, string],
    );
    const late = await post(two, [...renamed, ['do', 'keep']]);
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('enregistré ce modèle entre-temps');
    expect(html).toContain('Mon nom à moi');
  });

  it('keeps a version once complete, and refuses one without name or reason', async () => {
    const nameless = await keepVersion(alliance.catalyst, '');
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain('Donnez un nom à cette version');
    const kept = await keepVersion(alliance.catalyst, 'Premier jet');
    expect(kept.status, await kept.clone().text()).toBe(303);
    expect(kept.headers.get('location')).toBe(page('/versions/1'));
    const html = await read(alliance.members[1]!.editor, '/versions/1');
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('Premier jet');
    expect(html).toContain('Premiers chiffres');
  });

  it('keeps no second version of the very same file', async () => {
    const again = await keepVersion(alliance.catalyst, 'Deux fois');
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Rien n’a changé depuis la version 1');
  });

  it('opens a figure of a version onto where it comes from, without script', async () => {
    const html = await read(alliance.catalyst, '/versions/1?do=explain+premiumNet+how-much');
    expect(html).toMatch(/<details class="explain" id="why-how-much" open/);
  });

  it('compares two versions, with what changed and why', async () => {
    const edit = ([name, value]: [string, string]): [string, string] =>
      name === 'horizonYears' ? [name, '6'] : [name, value];
    const kept = await keepVersion(alliance.catalyst, 'Plus court', edit);
    expect(kept.status).toBe(303);
    const html = await read(alliance.catalyst, '/comparer?from=1&to=2');
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('Ce qui a changé');
    expect(html).toContain('Version 2');
  });

  it('never changes a version kept, whoever asks the database', async () => {
    const { database } = app.ports;
    await expect(sql`update premium_version set name = 'x'`.execute(database)).rejects.toThrow(
      'never change',
    );
    await expect(sql`delete from premium_version`.execute(database)).rejects.toThrow('are kept');
  });

  it('says so when the engine is not the one that computed it, and gives both', async () => {
    const { database } = app.ports;
    await sql`alter table premium_version disable trigger premium_version_kept`.execute(database);
    await sql`update premium_version set engine = '0.0.1' where alliance_id = ${alliance.id} and number = 1`.execute(
      database,
    );
    await sql`alter table premium_version enable trigger premium_version_kept`.execute(database);
    const html = await read(alliance.catalyst, '/versions/1');
    expect(html).toContain('Le moteur de calcul a changé depuis');
    expect(html).toContain('Ce jour-là');
  });

  it('answers programs the same file and report, and nobody else than the alliance', async () => {
    const asker = as(alliance.members[2]!.editor);
    const path = `/api/v1/alliances/${alliance.id}/premium-versions`;
    const list = (await (await asker.get(path)).json()) as { items: { number: number }[]; next: null };
    expect(list.items.map(({ number }) => number)).toEqual([2, 1]);
    const answer = await asker.get(`${path}/2`);
    const { file, report } = (await answer.json()) as { file: unknown; report: unknown };
    const { rows } = await sql<{ file: string; report: string }>`select file, report from premium_version
      where alliance_id = ${alliance.id} and number = 2`.execute(app.ports.database);
    expect(file).toEqual(JSON.parse(rows[0]!.file));
    expect(report).toEqual(JSON.parse(rows[0]!.report));
    const headers = { ...alliance.catalyst.headers, 'if-none-match': answer.headers.get('etag')! };
    expect((await app.request(`${path}/2`, { headers })).status).toBe(304);
    expect((await app.request(path)).status).toBe(404);
    expect((await asker.get(`${path}/99`)).status).toBe(404);
  });

  it('gives the file of a version, from which the command line makes the very same report', async () => {
    const answer = await as(alliance.catalyst).get(page('/versions/2/dossier/json'));
    const file = new Uint8Array(await answer.arrayBuffer());
    const { rows } = await sql<{ report: string }>`
      select report from premium_version where alliance_id = ${alliance.id} and number = 2`.execute(
      app.ports.database,
    );
    const printed = await runPremium(file, app.ports.settings.engineVersion);
    expect(printed.trimEnd()).toBe(rows[0]!.report.trimEnd());
  });

  it('says on its pages who left and who joined since, and changes nothing of what was kept', async () => {
    const [first] = alliance.members;
    const paths = ['', '/modele', '/versions/2'];
    const before = await Promise.all(paths.map((path) => read(alliance.catalyst, path)));
    for (const html of before) expect(html).not.toContain('Les membres ont changé depuis');
    await sql`update alliance_member set standing = 'left', left_on = '2026-11-23', line_fate = 'until-left'
      where id = ${first!.id}`.execute(app.ports.database);
    for (const html of await Promise.all(paths.map((path) => read(alliance.catalyst, path)))) {
      expect(html).toContain(`plus dans l’alliance\u00a0: ${first!.name}.`);
      expect(html).toContain('celles qui sont gardées ne changent pas');
    }
  });
});
