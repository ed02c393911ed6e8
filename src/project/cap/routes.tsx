import { listTerritoryActors } from '../../network/index.ts';
import { answerPage, answerRemoved, type Kit, requireRecord, savedNotice } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddresses } from '../addresses.ts';
import { countContributions } from '../diagnosis/contribution-store.ts';
import { stepStates } from '../domain/steps.ts';
import { listActions, listOrientations } from '../fiches/action-store.ts';
import { countIndicators } from '../indicators/indicator-store.ts';
import { showMeasures } from '../indicators/measures-section.tsx';
import { countReviews } from '../reviews/review-store.ts';
import { ProjectListPage } from './list-page.tsx';
import { readProject } from './project-access.ts';
import { projectEditable, projectSubject } from './project-editable.ts';
import { ProjectPage } from './project-page.tsx';
import { listStepPathways } from './project-steps.tsx';
import { listProjects } from './project-store.ts';

const perPage = 20;

/** Registers the list of projects and the page of each. */
export function registerProjects(router: Router, kit: Kit): void {
  router.page(projectAddresses.list, {
    get: { policy: { resource: 'project', verb: 'list' }, answer: (context) => showList(kit, context) },
  });
  router.page(projectAddresses.page, {
    get: { policy: { resource: 'project', verb: 'get' }, answer: (context) => showProject(kit, context) },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const asker = context.get('rights').scope();
  const search = readSearchText(context.req.query('q'));
  const cursor = context.req.query('after');
  const order = { asker, after: cursor ?? null, search, limit: perPage + 1 };
  const found = await listProjects(kit.database, order).catch((error: unknown) => {
    throw error instanceof RequestRefusal ? new RequestRefusal('REQ-404') : error;
  });
  const projects = found.slice(0, perPage);
  const page = (
    <ProjectListPage
      context={context.get('page')}
      projects={projects}
      search={search}
      isFirst={cursor === undefined}
      next={found.length > perPage ? projects.at(-1)!.id : null}
      mine={[...asker.catalystOf, ...Object.keys(asker.organisations)]}
    />
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}

async function showProject(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const project = await readProject(kit, context, record);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const [orientations, actions, actors, contributions, reviews, measured, pathways] = await Promise.all([
    listOrientations(database, project.id),
    listActions(database, project, asker),
    listTerritoryActors(database, project.territory.id),
    countContributions(database, project.id),
    countReviews(database, project.id),
    countIndicators(database, project.id),
    project.mayWrite ? listStepPathways(kit.ports, context.get('language')) : null,
  ]);
  const chosen = new Set((record.fields.actorIds as readonly string[]).map(String));
  const present = actors.filter(({ id }) => chosen.has(id));
  const page = (
    <ProjectPage
      context={context.get('page')}
      project={project}
      orientations={orientations}
      actions={actions}
      actors={present}
      pathways={pathways}
      states={stepStates({
        actors: present.length,
        hasDiagnosis: record.fields.diagnosis !== '',
        hasVision: record.fields.vision !== '',
        hasHorizon: record.fields.horizonYear !== null,
        orientations: orientations.length,
        actions: actions.length,
        actionsTold: actions.filter(
          ({ partners, startsOn, isContinuous }) => partners > 0 && (startsOn !== null || isContinuous),
        ).length,
        contributions: contributions.pending + contributions.accepted,
        indicators: measured.indicators,
        indicatorsRead: measured.read,
        reviews: reviews.all,
        reviewsPublished: reviews.published,
      })}
      mayRemove={context.get('rights').may('remove', projectSubject(record))}
      notice={savedNotice(context, projectEditable, record)}
    >
      {await showMeasures(kit, context, project, null)}
    </ProjectPage>
  );
  return asker.personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
