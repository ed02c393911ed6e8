import { type PeopleDatabase, peopleDatabase, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddresses } from '../addresses.ts';
import { projectSubject } from '../cap/project-editable.ts';
import { findProject } from '../cap/project-record.ts';
import { tellContributed } from '../mails/tell.ts';
import { findOpenCall } from './call-store.ts';
import { ClosedCallPage, ContributePage, ThanksPage } from './contribute-page.tsx';
import { insertSheet } from './contribution-store.ts';
import { checkSheet, collectSheet, emptySheet, type TypedSheet } from './read-sheet.ts';
import { diagnosisWords } from './words.ts';

/** Registers the form by which anybody with the link contributes to a diagnosis, without an account. */
export function registerContributions(router: Router, ports: Ports): void {
  const policy = { resource: 'contribution', verb: 'create' } as const;
  router.page(projectAddresses.contribute, {
    get: { policy, answer: (context) => showSheet(ports, context) },
    post: { policy, answer: (context) => keepSheet(ports, peopleDatabase(ports.database), context) },
  });
}

const openCall = (ports: Ports, context: RequestContext) => {
  context.get('rights').require('create', { resource: 'contribution', state: 'pending' });
  context.header('cache-control', 'no-store');
  return findOpenCall(ports.database, context.req.param('token') ?? '');
};

const answerClosed = (context: RequestContext): Response =>
  context.html(renderPage(<ClosedCallPage context={context.get('page')} />), 410);

async function showSheet(ports: Ports, context: RequestContext): Promise<Response> {
  const call = await openCall(ports, context);
  if (call === null) return answerClosed(context);
  const sheet = emptySheet(ports.ids.create());
  return context.html(
    renderPage(<ContributePage context={context.get('page')} call={call} sheet={sheet} errors={{}} />),
  );
}

async function keepSheet(ports: Ports, database: PeopleDatabase, context: RequestContext): Promise<Response> {
  const call = await openCall(ports, context);
  if (call === null) return answerClosed(context);
  const language = context.get('language');
  const sheet = collectSheet(await readPosted(context));
  const refuse = (errors: Readonly<Record<string, string>>, problem?: string) =>
    context.html(
      renderPage(
        <ContributePage
          context={context.get('page')}
          call={call}
          sheet={sheet}
          errors={errors}
          problem={problem}
        />,
      ),
      problem === undefined ? 422 : 503,
    );
  const outcome = checkSheet(language, sheet);
  if (!outcome.ok) return refuse(outcome.errors);
  const kept = await insertSheet(database, { ...order(ports, sheet, call.projectId), ...outcome }, () =>
    ports.ids.create(),
  );
  if (kept === 'full') return refuse({}, diagnosisWords[language].form.full);
  if (kept === 'first') await tellWriters(ports, database, call.projectId);
  return context.html(renderPage(<ThanksPage context={context.get('page')} token={call.token} />));
}

/** One mail while something waits: those who write are told that there is something to read, not how much. */
async function tellWriters(ports: Ports, database: PeopleDatabase, projectId: string): Promise<void> {
  const project = await findProject(database, projectId);
  if (project === null) return;
  await tellContributed(ports, {
    id: project.id,
    slug: String(project.fields.slug),
    name: String(project.fields.name),
    subject: projectSubject(project),
  });
}

const order = (ports: Ports, { sheetId }: TypedSheet, projectId: string) => ({
  sheetId,
  projectId,
  channel: 'link' as const,
  enteredBy: null,
  at: ports.clock.now(),
});
