import themes from '../../../data/themes.json' with { type: 'json' };
import { answerPage, goOn, isUuid, type Kit, type Posted, personOf, readPosted } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { formatCount } from '../../platform/web/format/counts.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { type ReadProject, requireReadProject } from '../cap/project-access.ts';
import { showTerritoryContext } from '../context/panels.tsx';
import { type ContributionState, callStates, contributionStates, natures } from '../domain/diagnosis.ts';
import { isWatching, saveWatching } from '../mails/watching-store.ts';
import { CallSection } from './call-section.tsx';
import { getCall, saveCall } from './call-store.ts';
import { countContributions, decideContributions, listContributions } from './contribution-store.ts';
import { DiagnosisPage } from './diagnosis-page.tsx';
import { ModerationPage } from './moderation-page.tsx';
import { diagnosisWords } from './words.ts';

const perPage = 20;

/** Registers the synthesis of a diagnosis, its call, and the reading of what was contributed. */
export function registerDiagnosis(router: Router, kit: Kit): void {
  const [read, run] = (['get', 'run'] as const).map((verb) => ({ resource: 'project', verb }) as const);
  router.page(projectAddresses.diagnosis, {
    get: { policy: read!, answer: (context) => showDiagnosis(kit, context) },
    post: { policy: run!, answer: (context) => changeCall(kit, context) },
  });
  router.page(projectAddresses.moderation, {
    get: { policy: run!, answer: (context) => showModeration(kit, context) },
    post: { policy: run!, answer: (context) => moderate(kit, context) },
  });
}

async function showDiagnosis(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const language = context.get('language');
  const { database, settings } = kit.ports;
  const [contributions, call, counts] = await Promise.all([
    listContributions(database, project.id, 'accepted'),
    getCall(database, project.id),
    countContributions(database, project.id),
  ]);
  const { personId } = context.get('asker');
  const watching =
    project.mayWrite && personId !== null
      ? await isWatching(database, { kind: 'project', id: project.id }, personId)
      : false;
  const nature = natures.find((one) => one === context.req.query('nature'));
  const page = (
    <DiagnosisPage
      context={context.get('page')}
      project={project}
      contributions={contributions}
      one={nature === undefined ? null : { nature, page: readPage(context.req.query('page'), 1_000) }}
      callAddress={
        call?.state === 'public'
          ? projectAddress(language, projectAddresses.contribute, project.slug, { token: call.token })
          : null
      }
    >
      {project.mayWrite ? (
        <CallSection
          language={language}
          slug={project.slug}
          call={call}
          pending={counts.pending}
          isWatching={watching}
          origin={settings.origin}
        />
      ) : null}
      {await showTerritoryContext(project.territory.id, language, kit.ports)}
    </DiagnosisPage>
  );
  return personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

async function changeCall(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const posted = await readPosted(context);
  const here = `${projectAddress(context.get('language'), projectAddresses.diagnosis, project.slug)}#listen`;
  const [doing] = posted('do');
  if (doing === 'watch' || doing === 'unwatch') {
    const watched = { kind: 'project', id: project.id } as const;
    await saveWatching(kit.ports.database, watched, personOf(context), doing === 'watch');
    return goOn(context, here);
  }
  const state = callStates.find((one) => one === posted('state')[0]);
  if (state === undefined) throw new RequestRefusal('REQ-400');
  await saveCall(kit.database, {
    projectId: project.id,
    state,
    question: (posted('question')[0] ?? '').replace(/\s+/gu, ' ').trim().toWellFormed().slice(0, 500),
    isRenewed: posted('renew')[0] === 'yes',
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  return goOn(context, here);
}

async function showModeration(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const state = contributionStates.find((one) => one === context.req.query('state')) ?? 'pending';
  return answerModeration(kit, context, project, state);
}

async function answerModeration(
  kit: Kit,
  context: RequestContext,
  project: ReadProject,
  state: ContributionState,
): Promise<Response> {
  const { database } = kit.ports;
  const language = context.get('language');
  const words = diagnosisWords[language].moderation;
  const [all, counts] = await Promise.all([
    listContributions(database, project.id, state),
    countContributions(database, project.id),
  ]);
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  const page = readPage(context.req.query('page'), pages);
  const saved = Number(context.req.query('decided') ?? '');
  return answerPage(
    context,
    <ModerationPage
      context={context.get('page')}
      project={project}
      state={state}
      counts={counts}
      shown={all.slice((page - 1) * perPage, page * perPage)}
      page={page}
      pages={pages}
      notice={
        Number.isInteger(saved) && saved > 0 && saved <= perPage
          ? words.saved(formatCount(language, saved, words.decisions))
          : undefined
      }
    />,
  );
}

/** The decisions of a form: those of its contributions alone. */
function readDecisions(posted: Posted, ids: readonly string[]) {
  return ids.flatMap((id) => {
    const state = contributionStates.find((one) => one === posted(`decision.${id}`)[0]);
    const theme = posted(`theme.${id}`)[0] ?? '';
    if (state === undefined || !isUuid(id)) return [];
    return [{ id, state, theme: themes.some(({ slug }) => slug === theme) ? theme : null }];
  });
}

async function moderate(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'run');
  const posted = await readPosted(context);
  const from = contributionStates.find((one) => one === posted('state')[0]) ?? 'pending';
  const all = await listContributions(kit.ports.database, project.id, from);
  const decisions = readDecisions(
    posted,
    all.map(({ id }) => id),
  );
  await decideContributions(kit.database, {
    projectId: project.id,
    decisions,
    personId: personOf(context),
    at: kit.ports.clock.now(),
  });
  const address = projectAddress(context.get('language'), projectAddresses.moderation, project.slug);
  return goOn(context, `${address}?state=${from}&decided=${decisions.length}`);
}
