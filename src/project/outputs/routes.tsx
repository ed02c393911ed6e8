import { writeDelimited } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { answerPage, type Kit, requireRecord } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Paper } from '../../platform/ports/paper.ts';
import { preferredLanguage } from '../../platform/ports/preferred-language.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import type { Workbook } from '../../platform/ports/workbook.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddresses } from '../addresses.ts';
import { readProject, requireReadProject } from '../cap/project-access.ts';
import { findProject } from '../cap/project-record.ts';
import { actionPaper } from './action-paper.ts';
import { councilNote } from './council-note.ts';
import { DocumentsPage } from './documents-page.tsx';
import { type ProjectContent, readContent } from './project-content.ts';
import { projectJson } from './project-json.ts';
import { projectPaper } from './project-paper.ts';
import { actionHeadings, actionLine } from './project-table.ts';
import { projectWorkbook } from './project-workbook.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;
type Ending = keyof typeof types;

/** The files of a project, by the end of their address. */
const papers: Readonly<Record<string, (language: Language, content: ProjectContent) => Paper>> = {
  project: projectPaper,
  'council-note': councilNote,
};

/** Registers the documents, tables and data of a project, and the document of each action. */
export function registerOutputs(router: Router, projects: Kit, actions: Kit): void {
  const policy = { resource: 'project', verb: 'get' } as const;
  router.page(projectAddresses.documents, {
    get: { policy, answer: (context) => showDocuments(projects, context) },
  });
  const register = (
    name: string,
    write: (context: RequestContext, content: ProjectContent, language: Language) => Promise<Body>,
  ): void =>
    router.route('GET', `/api/v1/projects/:key/${name}`, {
      policy,
      isCostly: true,
      answer: (context) => answerFile(projects, context, name, write),
    });
  for (const [name, paper] of Object.entries(papers))
    for (const kind of ['pdf', 'docx'] as const)
      register(`${name}.${kind}`, (_context, content, language) =>
        writeDocument(projects, kind, paper(language, content)),
      );
  for (const kind of ['xlsx', 'ods'] as const)
    register(`actions.${kind}`, (_context, content, language) =>
      writeDocument(projects, kind, projectWorkbook(language, content)),
    );
  register('actions.csv', async (_context, content, language) =>
    writeDelimited([
      actionHeadings(language),
      ...content.actions.map((action) => actionLine(language, content, action)),
    ]),
  );
  register('project.json', async (_context, content) => JSON.stringify(projectJson(content)));
  registerSheets(router, actions);
}

type Body = string | Uint8Array<ArrayBuffer>;

function registerSheets(router: Router, kit: Kit): void {
  for (const kind of ['pdf', 'docx'] as const)
    router.route('GET', `/api/v1/actions/:key/sheet.${kind}`, {
      policy: { resource: 'action', verb: 'get' },
      isCostly: true,
      answer: (context) => answerSheet(kit, context, kind),
    });
}

async function showDocuments(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const page = <DocumentsPage context={context.get('page')} project={project} />;
  return context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

function askedLanguage(context: RequestContext): Language {
  const asked = context.req.query('lang');
  return asked === 'fr' || asked === 'en' ? asked : preferredLanguage(context.req.header('accept-language'));
}

async function writeDocument(
  { ports }: Kit,
  kind: 'pdf' | 'docx' | 'xlsx' | 'ods',
  document: Paper | Workbook,
): Promise<Body> {
  const written =
    'blocks' in document
      ? await ports.documents.write(kind as 'pdf' | 'docx', document)
      : await ports.documents.write(kind as 'xlsx' | 'ods', document);
  if (!written.ok) throw new RequestRefusal('SYS-003', { reasons: written.errors });
  return written.value as Uint8Array<ArrayBuffer>;
}

const sendFile = (context: RequestContext, body: Body, name: string, ending: Ending): Response =>
  context.body(body, 200, {
    'content-type': types[ending],
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="${name}.${ending}"`,
  });

async function answerFile(
  kit: Kit,
  context: RequestContext,
  name: string,
  write: (context: RequestContext, content: ProjectContent, language: Language) => Promise<Body>,
): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const content = await readContent(kit.ports, project, context.get('asker'));
  const body = await write(context, content, askedLanguage(context));
  const [file = '', ending = ''] = name.split('.');
  return sendFile(context, body, `cap17-${file}-${project.slug}`, ending as Ending);
}

async function answerSheet(kit: Kit, context: RequestContext, kind: 'pdf' | 'docx'): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  const found = await findProject(kit.database, String(record.fields.projectId));
  if (record.deletedAt !== null || found === null) throw new RequestRefusal('REQ-404');
  const project = await readProject(kit, context, found);
  const content = await readContent(kit.ports, project, context.get('asker'));
  const action = content.actions.find(({ id }) => id === record.id);
  if (action === undefined) throw new RequestRefusal('REQ-404');
  const body = await writeDocument(kit, kind, actionPaper(askedLanguage(context), content, action));
  return sendFile(context, body, `cap17-action-A${action.number}-${project.slug}`, kind);
}
