import { writeDelimited } from '../../../formats/table/index.ts';
import type { Kit } from '../../../people/index.ts';
import type { RequestContext } from '../../../platform/ports/http.ts';
import { preferredLanguage } from '../../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../../platform/ports/request-refusal.ts';
import type { Router } from '../../../platform/ports/room.ts';
import { type ReadProject, requireReadProject } from '../../cap/project-access.ts';
import { attachmentName, listParts } from '../attached-field.ts';
import { listIndicators, type ReadIndicator } from '../indicator-store.ts';
import { todayIn } from '../today.ts';
import { indicatorWords } from '../words.ts';
import { crtePaper, sheetsOf } from './crte-sheets.tsx';
import { indicatorDocuments, indicatorWorkbook, readingLines } from './readings-table.ts';

interface Found {
  readonly language: 'fr' | 'en';
  readonly project: ReadProject;
  readonly projectName: string;
  readonly territoryName: string;
  readonly indicators: readonly ReadIndicator[];
  readonly followsOf: (indicator: ReadIndicator) => string;
  readonly today: string;
}

interface Written {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Registers the indicators of a project as files and for programs: for those who may read its page. */
export function registerIndicatorExports(router: Router, kit: Kit): void {
  const file = (
    name: string,
    ending: string,
    write: (kit: Kit, found: Found, context: RequestContext) => Promise<Written> | Written,
  ): void =>
    router.route('GET', `/api/v1/projects/:key/${name}.${ending}`, {
      policy: { resource: 'project', verb: 'get' },
      isCostly: true,
      answer: async (context) => {
        const found = await find(kit, context);
        const { body, type } = await write(kit, found, context);
        const french = name === 'indicators' ? 'indicateurs' : 'fiches-crte';
        return context.body(body, 200, {
          'content-type': type,
          'cache-control': 'private, no-cache',
          // What is published is everybody’s, from any page.
          ...(found.project.state === 'published' ? { 'access-control-allow-origin': '*' } : {}),
          'content-disposition': `attachment; filename="cap17-${french}-${found.project.slug}.${ending}"`,
        });
      },
    });
  file('indicators', 'csv', (_kit, found) => ({
    body: writeDelimited(readingLines(found)),
    type: 'text/csv; charset=utf-8',
  }));
  file('indicators', 'json', (_kit, found) => ({
    body: JSON.stringify({
      project: { slug: found.project.slug, name: found.projectName, territory: found.territoryName },
      method: `${kit.ports.settings.origin}/methode/indicator-progress`,
      items: indicatorDocuments(found),
    }),
    type: 'application/json',
  }));
  file('indicators', 'xlsx', async ({ ports }, found) => {
    const written = await ports.documents.write('xlsx', indicatorWorkbook(found));
    if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
    return {
      body: written.value as Uint8Array<ArrayBuffer>,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  });
  for (const [kind, type] of [
    ['pdf', 'application/pdf'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const)
    file('crte-sheets', kind, async ({ ports }, found, context) => {
      const only = context.req.query('indicator');
      const indicators =
        only === undefined ? found.indicators : found.indicators.filter(({ id }) => id === only);
      const order = { ...found, indicators };
      if (sheetsOf(order).length === 0) throw new RequestRefusal('REQ-404');
      const written = await ports.documents.write(kind, crtePaper(order));
      if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
      return { body: written.value as Uint8Array<ArrayBuffer>, type };
    });
}

async function find(kit: Kit, context: RequestContext): Promise<Found> {
  const project = await requireReadProject(kit, context);
  const asked = context.req.query('lang');
  const language =
    asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
  const [indicators, parts, today] = await Promise.all([
    listIndicators(kit.ports.database, project, context.get('asker')),
    listParts(kit.database, project.id),
    todayIn(kit.ports, project.id),
  ]);
  return {
    language,
    project,
    indicators,
    today,
    projectName: project.name,
    territoryName: project.territory.name,
    followsOf: ({ attachedTo }) => attachmentName(parts, attachedTo) ?? indicatorWords[language].wholeProject,
  };
}
