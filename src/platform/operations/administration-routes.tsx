import { backupJobName } from '../backup/backup-job.ts';
import { listBackups } from '../backup/backup-store.ts';
import type { RequestContext } from '../ports/http.ts';
import { type JobState, jobStates } from '../ports/job.ts';
import type { Ports } from '../ports/ports.ts';
import { RequestRefusal } from '../ports/request-refusal.ts';
import type { Router } from '../ports/room.ts';
import { addressIn } from '../web/layout/address.ts';
import { operationsAddresses } from '../web/layout/operations-addresses.ts';
import { renderPage } from '../web/layout/render-page.ts';
import { typeset } from '../web/typography/typeset.ts';
import { BackupsPage } from './backups-page.tsx';
import { JobsPage } from './jobs-page.tsx';

/** Runs shown on one page. */
const pageSize = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Registers what administrators see of background work and of backups, and do about them. */
export function registerAdministration(router: Router, ports: Ports): void {
  router.page(operationsAddresses.jobs, {
    get: { policy: { resource: 'job', verb: 'list' }, answer: (context) => showJobs(context, ports) },
    post: { policy: { resource: 'job', verb: 'run' }, answer: (context) => steerJobs(context, ports) },
  });
  router.page(operationsAddresses.backups, {
    get: { policy: { resource: 'backup', verb: 'list' }, answer: (context) => showBackups(context, ports) },
    post: { policy: { resource: 'backup', verb: 'run' }, answer: (context) => askForBackup(context, ports) },
  });
}

async function showJobs(context: RequestContext, { jobs, clock }: Ports): Promise<Response> {
  const language = context.get('language');
  const { administration } = jobs;
  const state = jobStates.find((name) => name === context.req.query('state'));
  const before = context.req.query('before');
  const now = clock.now();
  const [counts, stuck, schedules, found] = await Promise.all([
    administration.count(),
    administration.countStuck(now),
    administration.schedules(now),
    administration.list({
      ...(state ? { state } : {}),
      ...(before !== undefined && uuid.test(before) ? { before } : {}),
      limit: pageSize + 1,
    }),
  ]);
  const runs = found.slice(0, pageSize);
  const titles = new Map(
    administration.known().map((job) => [job.name, typeset(language, job.title[language])]),
  );
  const done = (['retry', 'cancel', 'run', 'none'] as const).find(
    (name) => name === context.req.query('done'),
  );
  const page = (
    <JobsPage
      context={context.get('page')}
      counts={counts}
      stuck={stuck}
      schedules={schedules}
      runs={runs}
      state={state satisfies JobState | undefined}
      older={found.length > pageSize ? runs.at(-1)!.id : null}
      done={done ?? null}
      titles={titles}
    />
  );
  return answerPrivate(context, page);
}

async function steerJobs(context: RequestContext, ports: Ports): Promise<Response> {
  const form = await context.req.formData();
  const [action, run, job] = ['action', 'run', 'job'].map((name) => String(form.get(name) ?? ''));
  const { administration } = ports.jobs;
  const isRun = uuid.test(run!);
  let isDone = false;
  if (action === 'retry' && isRun) isDone = await administration.retry(run!);
  else if (action === 'cancel' && isRun) isDone = await administration.cancel(run!);
  else if (action === 'run' && administration.known().some(({ name }) => name === job)) {
    await ports.jobs.send(job!, {}, 'asked');
    isDone = true;
  } else throw new RequestRefusal('REQ-400');
  ports.log.info('job-steered', { action, run, job, by: context.get('session')?.personId });
  const here = addressIn(context.get('language'), operationsAddresses.jobs);
  return context.redirect(`${here}?done=${isDone ? action : 'none'}`, 303);
}

async function showBackups(context: RequestContext, { jobs, database, clock }: Ports): Promise<Response> {
  const [backups, schedules, runs] = await Promise.all([
    listBackups(database),
    jobs.administration.schedules(clock.now()),
    jobs.administration.list({ state: 'failed', limit: pageSize }),
  ]);
  const failed = runs.find(({ name }) => name === backupJobName);
  const isSince = failed?.endedAt && (backups.length === 0 || failed.endedAt > backups[0]!.at);
  const page = (
    <BackupsPage
      context={context.get('page')}
      backups={backups}
      next={schedules.find(({ name }) => name === backupJobName)?.next ?? null}
      failure={isSince ? failed.error : null}
      wasAsked={context.req.query('done') === 'asked'}
    />
  );
  return answerPrivate(context, page);
}

async function askForBackup(context: RequestContext, { jobs, log }: Ports): Promise<Response> {
  await jobs.send(backupJobName, { reason: 'asked' }, 'asked');
  log.info('backup-asked', { by: context.get('session')?.personId });
  return context.redirect(
    `${addressIn(context.get('language'), operationsAddresses.backups)}?done=asked`,
    303,
  );
}

function answerPrivate(context: RequestContext, page: Parameters<typeof renderPage>[0]): Response {
  context.header('cache-control', 'no-store');
  return context.html(renderPage(page));
}
