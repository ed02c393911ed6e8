import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertWithOffice, hasProgram, partsOf, runOn } from '../../../test/support/documents.ts';
import { formFiller } from '../../../test/support/form-filler.ts';
import { insertProject } from '../../../test/support/insert-project.ts';
import { insertTerritory } from '../../../test/support/insert-territory.ts';
import { findPdfFaults } from '../../../test/support/pdf-ua.ts';
import { startTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { findInvalidHtml } from '../../../test/support/valid-html.ts';
import { projectSchema } from '../../formats/project/index.ts';
import { loadDemo } from '../../network/index.ts';

let app: TestApp;
let visitor: ReturnType<typeof formFiller>;
let camille: ReturnType<typeof formFiller>;

beforeAll(async () => {
  app = await startTestApp();
  const { id, actorIds } = await insertTerritory(app, 'zorgueval', [{ name: 'Cuisine partagée' }]);
  const size = { actions: 300, indicators: 150, years: 15, contributions: 400 };
  await insertProject(app.ports.database, id, 'vallee', size, actorIds);
  await insertProject(
    app.ports.database,
    id,
    'petite',
    { ...size, actions: 12, indicators: 6, years: 3 },
    actorIds,
  );
  visitor = formFiller(app, null);
  camille = formFiller(app, await app.signInAs({ catalystOf: [id] }));
});
afterAll(() => app?.close());

const file = async (
  name: string,
  language = 'fr',
  who = visitor,
  project = 'vallee',
): Promise<Uint8Array> => {
  const answer = await who.get(`/api/v1/projects/${project}/${name}?lang=${language}`);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

describe('documents of a project', () => {
  it.each(['fr', 'en'] as const)(
    'the whole project and the council note have no fault of PDF/UA-1 (%s)',
    async (language) => {
      for (const name of ['project.pdf', 'council-note.pdf'])
        expect([name, findPdfFaults(await file(name, language, visitor, 'petite'), language)]).toEqual([
          name,
          [],
        ]);
    },
  );

  it.runIf(hasProgram('pdfinfo', '-v'))(
    'the council note has two pages at most, whatever the project',
    async () => {
      for (const language of ['fr', 'en']) {
        const said = runOn('pdfinfo', (path) => [path], await file('council-note.pdf', language), 'pdf');
        expect(Number(/Pages:\s+(\d+)/.exec(said)?.[1])).toBeLessThanOrEqual(2);
      }
    },
  );

  it.runIf(hasProgram('soffice'))(
    'LibreOffice opens the DOCX and the workbook, whose totals it recomputes',
    async () => {
      const note = Buffer.from(convertWithOffice(await file('council-note.docx'), 'docx', 'txt')).toString(
        'utf8',
      );
      expect(note).toContain('Ce qui est demandé au conseil');
      const workbook = await file('actions.xlsx');
      const total = /<f>SUM\(I2:I301\)<\/f><v>([\d.]+)<\/v>/.exec(
        Object.values(partsOf(workbook)).join('\n'),
      )?.[1];
      const opened = partsOf(convertWithOffice(workbook, 'xlsx', 'ods'))['content.xml']!;
      expect(Number(total)).toBeGreaterThan(0);
      expect(opened).toContain(`office:value="${Number(total)}"`);
    },
  );

  it('say the same in every format: as many actions, the same budgets', async () => {
    const json = JSON.parse(Buffer.from(await file('project.json')).toString('utf8')) as {
      actions: { number: number; budgetPlanned: number | null }[];
      indicators: { readings: unknown[] }[];
    };
    const csv = Buffer.from(await file('actions.csv')).toString('utf8');
    expect(json.actions).toHaveLength(300);
    expect(json.indicators.map(({ readings }) => readings.length)).toEqual(Array(150).fill(15));
    expect(csv.split('\r\n').filter((line) => /^A\d+;/.test(line))).toHaveLength(300);
    const lines = csv.split('\r\n').slice(1, 301);
    expect(lines.map((line) => line.split(';')[8])).toEqual(
      json.actions.map(({ budgetPlanned }) => (budgetPlanned === null ? '' : String(budgetPlanned))),
    );
  });

  it('gives programs a project that its published schema accepts, the invented example too', async () => {
    await loadDemo(app.ports.database, app.ports.clock.now(), app.ports.contributions.demoParts);
    for (const slug of ['vallee', 'exemple-trois-moulins-2032']) {
      const answer = await visitor.get(`/api/v1/projects/${slug}/project.json`);
      const checked = projectSchema.safeParse(await answer.json());
      expect([slug, checked.error?.issues ?? []]).toEqual([slug, []]);
    }
    expect((await visitor.get('/schemas/project@1.json')).status).toBe(200);
    const { rows } = await sql<{ kind: string; lost: number }>`
      select kind, count(*) filter (where not exists (select from object_version v
        where v.object_kind = kind and v.object_id = id and v.version = 1))::integer as lost
      from (select 'project' as kind, id from project where is_demo union all select 'action', id from action where is_demo
        union all select 'orientation', id from orientation where is_demo
        union all select 'indicator', id from indicator where is_demo
        union all select 'indicator-reading', id from indicator_reading where is_demo
        union all select 'sdg-anchor', id from sdg_anchor where is_demo) as example
      group by kind order by kind`.execute(app.ports.database);
    expect(rows.map(({ kind, lost }) => [kind, lost])).toEqual([
      ['action', 0],
      ['indicator', 0],
      ['indicator-reading', 0],
      ['orientation', 0],
      ['project', 0],
      ['sdg-anchor', 0],
    ]);
  });

  it('hold what their reader may read: a kept action is in none of those of everybody', async () => {
    const list = JSON.parse(Buffer.from(await file('project.json')).toString('utf8')) as {
      actions: { id: string; number: number }[];
    };
    const { id } = list.actions.find(({ number }) => number === 7)!;
    await camille.fill(`/fiches-action/${id}/modifier`, { title: 'Zorg secret', confidentiality: 'writers' });
    for (const name of ['project.json', 'actions.csv'])
      expect([
        name,
        Buffer.from(await file(name))
          .toString('utf8')
          .includes('Zorg secret'),
      ]).toEqual([name, false]);
    for (const name of ['actions.xlsx', 'project.docx'])
      expect([
        name,
        Object.values(partsOf(await file(name)))
          .join('')
          .includes('Zorg secret'),
      ]).toEqual([name, false]);
    expect(Buffer.from(await file('actions.csv', 'fr', camille)).toString('utf8')).toContain('Zorg secret');
    expect((await visitor.get(`/api/v1/actions/${id}/sheet.pdf`)).status).toBe(404);
    const sheet = await camille.get(`/api/v1/actions/${id}/sheet.pdf?lang=fr`);
    expect(findPdfFaults(new Uint8Array(await sheet.arrayBuffer()), 'fr')).toEqual([]);
  });

  it('are found on a page, valid in both languages', async () => {
    for (const path of ['/projets/vallee/documents', '/en/projects/vallee/documents'])
      expect(await findInvalidHtml(await visitor.textOf(path))).toEqual([]);
  });
});

describe('pages of a project of three hundred actions', () => {
  it.each([
    '/projets/vallee',
    '/projets/vallee/actions',
    '/projets/vallee/actions?by=orientation',
    '/projets/vallee/actions?by=status&group=ongoing',
    '/projets/vallee/calendrier',
    '/projets/vallee/diagnostic',
    '/projets/vallee/diagnostic?nature=need',
  ])('%s is light and valid', async (path) => {
    const page = await visitor.textOf(path);
    expect(await findInvalidHtml(page)).toEqual([]);
    expect(page.match(/<[a-z]/g)!.length).toBeLessThan(1_100);
  });
});
