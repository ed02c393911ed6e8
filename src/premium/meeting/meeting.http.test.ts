import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAlliance, type TestAlliance } from '../../../test/support/alliance-in-database.ts';
import { createAsker } from '../../../test/support/asker.ts';
import { keepGardenVersion } from '../../../test/support/premium-version.ts';
import type { SignedIn } from '../../../test/support/sign-in-as.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';

let app: TestApp;
let alliance: TestAlliance;
let reader: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  alliance = await insertAlliance(app, ['Anémone', 'Bleuet', 'Capucine']);
  reader = await app.signInAs({ organisations: { [alliance.members[1]!.organisationId]: 'reader' } });
});
afterAll(() => app?.close());

const page = () => `/alliances/${alliance.id}/partage`;
const get = async (who: SignedIn) => (await createAsker(app, who).get(page())).text();
const post = (who: SignedIn, fields: Record<string, string>) => createAsker(app, who).post(page(), fields);
const shares = (...texts: string[]) =>
  Object.fromEntries(alliance.members.map(({ id }, at) => [`share.${id}`, texts[at]!]));

describe('the meeting where members share', () => {
  it('sends first to the premium when there is nothing to share', async () => {
    const html = await get(reader);
    expect(html).toContain('Il n’y a encore rien à partager');
    expect(await findInvalidHtml(html)).toEqual([]);
  });

  it('shows the rules side by side, with one sentence and the transfers of each', async () => {
    await keepGardenVersion(app, alliance, 'Un');
    const html = await get(reader);
    expect(await findInvalidHtml(html)).toEqual([]);
    for (const rule of ['shapley', 'nucleolus', 'equal']) expect(html).toContain(`id="rule-${rule}"`);
    expect(html).toContain('Ce que chacun verserait ou recevrait chaque année');
  });

  it('lets a reader try a sharing, says what is left, and who would object', async () => {
    const answer = await post(reader, { ...shares('-100', '10', '20'), do: 'try' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/Il reste [\d\s]+ à donner|Il reste/);
    expect(html).toContain('Groupes qui gagneraient à partir');
    expect(html).toContain('value="-100"');
  });

  it('says beside the field what is no amount, keeps it, and takes an empty one for no zero', async () => {
    const answer = await post(reader, { ...shares('beaucoup', '', '20'), do: 'try' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(await findInvalidHtml(html)).toEqual([]);
    expect(html).toContain('« beaucoup »'.replaceAll(' ', '\u202f'));
    expect(html).toContain('Donnez un montant');
    expect(html).toContain('value="beaucoup"');
  });

  it('spreads evenly what is left, so that everything is given', async () => {
    const answer = await post(reader, { ...shares('0', '0', '0'), do: 'even' });
    expect(await answer.text()).toContain('Tout est donné, ni plus ni moins');
  });

  it('fills in the sketch from a rule', async () => {
    const answer = await post(reader, { from: 'nucleolus', do: 'begin' });
    const html = await answer.text();
    expect(html).toContain('Tout est donné, ni plus ni moins');
    expect(html).toContain('Personne, parmi les');
  });

  it('notes the sharing agreed on, for those who may write only', async () => {
    const fields = {
      ...shares('1', '2', '3'),
      rule: 'shapley',
      on: '12/03/2027',
      note: 'À revoir dans un an',
      do: 'agree',
    };
    expect((await post(reader, fields)).status).toBe(404);
    const twice = { ...fields, key: 'une-seule-fois' };
    for (const answer of [
      await post(alliance.members[0]!.editor, twice),
      await post(alliance.members[0]!.editor, twice),
    ])
      expect(answer.status).toBe(303);
    const html = await get(reader);
    expect(html).toContain('À revoir dans un an');
    expect(html).toMatch(/12\s+mars\s+2027/);
    const { rows } = await sql<{ transfers: Record<string, number> }>`
      select transfers from premium_agreement where alliance_id = ${alliance.id}`.execute(app.ports.database);
    const decisions = await sql<{ title: string; proposal: string }>`
      select title, proposal from alliance_decision where alliance_id = ${alliance.id}`.execute(
      app.ports.database,
    );
    expect(decisions.rows).toHaveLength(1);
    expect(decisions.rows[0]!.title).toContain('Partage convenu');
    expect(decisions.rows[0]!.proposal).not.toMatch(/\d/);
    const sum = Object.values(rows[0]!.transfers).reduce((total, transfer) => total + transfer, 0);
    expect(sum).toBeCloseTo(0, 6);
  });

  it('hands the sharing agreed on to the agreement of the alliance, as an annex', async () => {
    const [annex] = app.ports.contributions.allianceAnnexes;
    const blocks = await annex!.read(alliance.id, 'fr', app.ports);
    expect(blocks[0]).toMatchObject({ kind: 'heading', text: 'Le partage convenu' });
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows.map(([name]) => name)).toEqual([
      'Anémone',
      'Bleuet',
      'Capucine',
    ]);
    const none = await insertAlliance(app, ['Seul', 'Deux'], 'Rien');
    expect(await annex!.read(none.id, 'fr', app.ports)).toEqual([]);
  });

  it('refuses a date that does not exist and a sharing of one’s own that does not add up', async () => {
    const { editor } = alliance.members[0]!;
    const wrong = { ...shares('1', '2', '3'), rule: 'own', on: '31/02/2027', note: 'Dit', do: 'agree' };
    const answer = await post(editor, wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('31/02/2027');
    expect(html).toContain('ajustez-le avant de le noter');
    expect(html).toContain('Dit');
  });

  it('looks at pairs only above twelve members, and says so: forty share too', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `Membre ${at + 1}`);
    const large = await insertAlliance(app, names, 'Quarante');
    await keepGardenVersion(app, large, 'Un');
    const fields = Object.fromEntries(large.members.map(({ id }) => [`share.${id}`, '10']));
    const asker = createAsker(app, large.catalyst);
    const html = await (await asker.post(`/alliances/${large.id}/partage`, { ...fields, do: 'try' })).text();
    expect(html).toContain('Plus de douze membres');
    const shown = await asker.get(`/alliances/${large.id}/prime/versions/1`);
    expect(shown.status).toBe(200);
    const version = (await shown.text()).replaceAll('\u00a0', ' ');
    expect(await findInvalidHtml(version)).toEqual([]);
    expect(version).toContain('Au-delà de 16 membres, la stabilité du partage n’est pas calculée');
  });
});
