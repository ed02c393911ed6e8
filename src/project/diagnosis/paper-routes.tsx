import { answerPage, type Kit, personOf, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { ErrorSummary } from '../../platform/web/components/error-summary.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { type ReadProject, requireReadProject } from '../cap/project-access.ts';
import { ProjectFrame } from '../cap/project-frame.tsx';
import { getCall } from './call-store.ts';
import { insertSheet } from './contribution-store.ts';
import { questionnaire } from './questionnaire.ts';
import { checkSheet, collectSheet, emptySheet, type TypedSheet } from './read-sheet.ts';
import { SheetForm } from './sheet-form.tsx';
import { diagnosisWords } from './words.ts';

/** Registers the questionnaire to print, and the entry of the sheets that come back. */
export function registerPaper(router: Router, kit: Kit): void {
  const policy = { resource: 'project', verb: 'run' } as const;
  router.page(projectAddresses.paperEntry, {
    get: { policy, answer: (context) => showEntry(kit, context) },
    post: { policy, answer: (context) => enter(kit, context) },
  });
  router.route('GET', '/api/v1/projects/:key/questionnaire.pdf', {
    policy: { resource: 'project', verb: 'get' },
    isCostly: true,
    answer: (context) => print(kit, context),
  });
}

async function showEntry(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  return answerEntry(context, project, { sheet: emptySheet(kit.ports.ids.create()), errors: {} });
}

interface Entry {
  readonly sheet: TypedSheet;
  readonly errors: Readonly<Record<string, string>>;
  readonly notice?: string;
}

function answerEntry(
  context: RequestContext,
  project: ReadProject,
  { sheet, errors, notice }: Entry,
): Response {
  const language = context.get('language');
  const words = diagnosisWords[language];
  const isRefused = Object.keys(errors).length > 0;
  return answerPage(
    context,
    <ProjectFrame
      context={context.get('page')}
      project={project}
      title={words.paper.entryTitle}
      lead={words.paper.entryLead}
      between={[
        {
          label: words.page.title,
          address: projectAddress(language, projectAddresses.diagnosis, project.slug),
        },
      ]}
    >
      <div class="section flush stack form-column">
        <ErrorSummary
          problems={Object.entries(errors).map(([field, message]) => ({ field: `field-${field}`, message }))}
        />
        {notice === undefined ? null : (
          <Alert>
            <p role="status">{notice}</p>
          </Alert>
        )}
        <SheetForm language={language} sheet={sheet} errors={errors} />
      </div>
    </ProjectFrame>,
    isRefused ? 422 : 200,
  );
}

async function enter(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const language = context.get('language');
  const sheet = collectSheet(await readPosted(context));
  const outcome = checkSheet(language, sheet);
  if (!outcome.ok) return answerEntry(context, project, { sheet, errors: outcome.errors });
  const { ids, clock } = kit.ports;
  await insertSheet(
    kit.database,
    {
      ...outcome,
      sheetId: sheet.sheetId,
      projectId: project.id,
      channel: 'paper',
      enteredBy: personOf(context),
      at: clock.now(),
    },
    () => ids.create(),
  );
  const words = diagnosisWords[language];
  return answerEntry(context, project, {
    sheet: emptySheet(ids.create()),
    errors: {},
    notice: words.paper.entered(formatCount(language, outcome.lines.length, words.page.said)),
  });
}

async function print(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const language = context.req.query('lang') === 'en' ? 'en' : 'fr';
  const call = await getCall(kit.ports.database, project.id);
  const written = await kit.ports.documents.write(
    'pdf',
    questionnaire(language, {
      project: project.name,
      territory: project.territory.name,
      question: call?.question ?? '',
    }),
  );
  if (!written.ok) throw new RequestRefusal('SYS-003');
  return context.body(written.value as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="questionnaire-${project.slug}.pdf"`,
    'cache-control': 'private, no-cache',
  });
}
