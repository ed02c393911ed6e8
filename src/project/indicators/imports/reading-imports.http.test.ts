import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFiller } from '../../../../test/support/form-filler.ts';
import { insertOrganisation } from '../../../../test/support/insert-organisation.ts';
import { insertTerritory } from '../../../../test/support/insert-territory.ts';
import { startTestApp, type TestApp } from '../../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../../test/support/valid-html.ts';
import { importReadingsFile } from './import-readings-file.ts';

type Filler = ReturnType<typeof formFiller>;

let app: TestApp;
let camille: Filler;
let camilleHeaders: Record<string, string>;
let contributor: Filler;
let project: string;

beforeAll(async () => {
  app = await startTestApp();
  const organisation = await insertOrganisation(app, 'observatoire');
  const territory = await insertTerritory(app, 'mesureval', [
    { name: 'Observatoire', organisationId: organisation.id },
  ]);
  const catalyst = await app.signInAs({ catalystOf: [territory.id] });
  camilleHeaders = catalyst.headers as Record<string, string>;
  camille = formFiller(app, catalyst);
  contributor = formFiller(app, await app.signInAs({ organisations: { [organisation.id]: 'contributor' } }));
  project = await camille.create('/territoires/mesureval/projets/nouveau', {
    name: 'Vallée mesurée',
    vision: '',
    horizonYear: '2032',
    actorIds: [territory.actorIds[0]!],
  });
});
afterAll(() => app?.close());

const own = (name: string) =>
  camille.create(`${project}/indicateurs/nouveau`, { name, unit: 'GWh', direction: 'down', targets: '' });

describe('a file of readings', () => {
  const file = 'Année;Valeur\n2021;178\n2022;171 GWh\n2023;12 t\n2024;166\n';
  const send = async (address: string, text: string) => {
    const form = new FormData();
    form.set('file', new File([text], 'releves.csv'));
    return app.request(`${address}/importer`, { method: 'POST', headers: camilleHeaders, body: form });
  };

  it('is shown, then written; the same file again changes nothing; a value that differs is kept beside', async () => {
    const address = await own('Importé');
    const preview = await (await send(address, file)).text();
    expect(preview).toContain('3 relevés ajoutés');
    expect(preview).toContain('Convertissez la colonne');
    expect(await findInvalidHtml(preview)).toEqual([]);
    const content = /name="readings" value="([^"]+)"/.exec(preview)![1]!.replaceAll('&quot;', '"');
    const confirm = () =>
      camille.post(`${address}/importer`, Object.entries({ readings: content, source: 'releves.csv' }));
    expect((await confirm()).headers.get('location')).toContain('taken=3');
    expect((await confirm()).headers.get('location')).toContain('taken=0');
    expect(await (await send(address, file)).text()).toContain('tout est déjà là');
    const other = await (await send(address, 'Année;Valeur\n2024;170\n')).text();
    expect(other).toContain('diffère d’un relevé du même jour');
    const page = await camille.textOf(address);
    expect(page).toContain('178');
    expect(page).toContain('releves.csv');
  });

  it('is taken back from the page of imports: what it added goes, what was corrected since stays', async () => {
    const address = await own('Annulé');
    const preview = await (await send(address, 'Année;Valeur\n2021;178\n2022;171\n2023;169\n')).text();
    const content = /name="readings" value="([^"]+)"/.exec(preview)![1]!.replaceAll('&quot;', '"');
    const fields = { readings: content, source: 'Observatoire', 'file-name': 'releves-2023.csv' };
    await camille.post(`${address}/importer`, Object.entries(fields));
    const id = address.split('/').at(-1)!;
    const { rows } = await sql<{ id: string }>`select id from indicator_reading
      where indicator_id = ${id} and read_on = '2022-12-31'`.execute(app.ports.database);
    expect((await camille.fill(`/releves/${rows[0]!.id}/modifier`, { value: '172' })).status).toBe(303);
    const list = await camille.textOf(`${address}/importer`);
    expect(list).toContain('releves-2023.csv');
    expect(await findInvalidHtml(list)).toEqual([]);
    const batch = /name="import" value="([^"]+)"/.exec(list)![1]!;
    const undo = (who: Filler) =>
      who.post(`${address}/importer`, [
        ['do', 'undo'],
        ['import', batch],
      ]);
    expect((await undo(contributor)).status).toBe(404);
    expect(await (await undo(camille)).text()).toMatch(/Import annulé\s: 2\s+relevés retirés, 1\s+corrigé/u);
    expect(await (await undo(camille)).text()).toContain('déjà annulé');
    const left = await sql<{ value: number }>`select value from indicator_reading
      where indicator_id = ${id} and deleted_at is null`.execute(app.ports.database);
    expect(left.rows).toEqual([{ value: 172 }]);
  });

  it('is imported from the command line as from the page, once', async () => {
    const address = await own('Par la commande');
    const order = {
      indicatorId: address.split('/').at(-1)!,
      bytes: new TextEncoder().encode('2021;178\n2022;171\n'),
      fileName: 'releves.csv',
      language: 'fr' as const,
      validOnly: false,
    };
    const shown = await importReadingsFile(app.ports, { ...order, isDry: true });
    expect(shown).toMatchObject({ outcome: 'shown', taken: { created: 2, unchanged: 0 } });
    const run = () => importReadingsFile(app.ports, { ...order, isDry: false });
    expect(await run()).toMatchObject({ outcome: 'done', taken: { created: 2, unchanged: 0 } });
    expect(await run()).toMatchObject({ outcome: 'done', taken: { created: 0, unchanged: 2 } });
    expect(await camille.textOf(address)).toContain('releves.csv');
    const nobody = await importReadingsFile(app.ports, { ...order, isDry: false, indicatorId: 'rien' });
    expect(nobody).toEqual({ outcome: 'no-indicator' });
  });

  it('is refused whole in words when it cannot be read, and forged content is not written', async () => {
    const address = await own('Mal importé');
    const empty = await send(address, '');
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('vide')]);
    const forged = await camille.post(
      `${address}/importer`,
      Object.entries({ readings: '[["2024-02-31",1,"","",""]]', source: '' }),
    );
    expect(forged.status).toBe(400);
  });
});
