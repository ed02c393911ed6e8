import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formFiller } from '../../../../test/support/form-filler.ts';
import { insertTerritory } from '../../../../test/support/insert-territory.ts';
import { findPdfFaults } from '../../../../test/support/pdf-ua.ts';
import { startTestApp, type TestApp } from '../../../../test/support/test-app.ts';
import { readTableFile } from '../../../formats/workbook/index.ts';

let app: TestApp;
let camille: ReturnType<typeof formFiller>;
let project: string;

beforeAll(async () => {
  app = await startTestApp();
  const territory = await insertTerritory(app, 'exportval');
  camille = formFiller(app, await app.signInAs({ catalystOf: [territory.id] }));
  project = await camille.create('/territoires/exportval/projets/nouveau', { name: 'À exporter' });
  const catalogue = await camille.textOf(`${project}/indicateurs/catalogue?q=consommation energetique`);
  const key = /name="key" value="([^"]+)"/.exec(catalogue)![1]!;
  const followed = await camille.post(
    `${project}/indicateurs/catalogue`,
    Object.entries({ key, id: 'crte-02' }),
  );
  const indicator = followed.headers.get('location')!.replace(/\?.*/, '');
  await camille.fill(`${indicator}/modifier`, {
    baselineValue: '180',
    baselineOn: '2020',
    targetValue: '140',
    targetOn: '2030',
  });
  for (const [on, value] of [
    ['2021', '178'],
    ['2022', '171'],
    ['2023', '169'],
    ['2024', '166'],
  ] as const)
    await camille.fill(`${indicator}/releves/nouveau`, { on, value, source: '=Observatoire' });
});
afterAll(() => app?.close());

const file = async (name: string) => {
  const answer = await camille.get(`/api/v1${project.replace('/projets', '/projects')}/${name}`);
  return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
};

describe('the files of indicators', () => {
  it('have every reading with its source, made safe for spreadsheets', async () => {
    const { bytes } = await file('indicators.csv?lang=fr');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('Consommation énergétique finale annuelle;GWh;2024-12-31;166;compte');
    expect(text).toContain("'=Observatoire");
  });

  it('have a workbook with the indicators as they stand and their readings', async () => {
    const { bytes } = await file('indicators.xlsx?lang=fr');
    const read = await readTableFile(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(read.value.sheets.map(({ name, lines }) => [name, lines.length])).toEqual([
      ['Indicateurs', 2],
      ['Relevés', 5],
    ]);
    const line = read.value.sheets[0]!.lines[1]!.cells;
    expect(line[11]).toMatchObject({ kind: 'number', value: expect.closeTo(0.35, 9) });
  });

  it('are open data in full precision, with what is computed told apart from what was read', async () => {
    const { bytes } = await file('indicators.json');
    const document = JSON.parse(new TextDecoder().decode(bytes));
    expect(document.items[0]).toMatchObject({
      catalogueId: 'crte-02',
      unit: 'GWh',
      targets: ['7.3', '12.2', '13.2'],
      progress: { done: 0.35, trend: { points: 5 }, projected: { range: {} } },
    });
    expect(document.items[0].readings).toHaveLength(4);
  });

  it('fill the official sheets as a tagged PDF and as DOCX, and there are none without an official indicator', async () => {
    const [pdf, docx] = [await file('crte-sheets.pdf?lang=fr'), await file('crte-sheets.docx?lang=en')];
    const start = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5));
    expect([pdf.status, start(pdf.bytes)]).toEqual([200, '%PDF-']);
    expect(findPdfFaults(pdf.bytes, 'fr')).toEqual([]);
    expect([docx.status, start(docx.bytes).slice(0, 2)]).toEqual([200, 'PK']);
    expect((await file('crte-sheets.pdf?indicator=00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  it('are not for those who may not read the project', async () => {
    const stranger = formFiller(app, await app.signInAs());
    const path = `/api/v1${project.replace('/projets', '/projects')}/indicators.json`;
    expect((await stranger.get(path)).status).toBe(404);
  });
});
