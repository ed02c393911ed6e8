import type { VNode } from 'preact';
import { answerPage, type Kit } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { projectAddresses } from '../addresses.ts';
import { requireReadProject } from '../cap/project-access.ts';
import { type BoardWay, boardWays, groupActions } from '../domain/boards.ts';
import { orderByDate, yearsOf } from '../domain/timeline.ts';
import { type ListedOrientation, listActions, listOrientations } from './action-store.ts';
import { BoardPage } from './board-page.tsx';
import { goalTitle } from './goal-titles.ts';
import { listGoalsOfActions } from './goals-of-actions.ts';
import { TimelinePage } from './timeline-page.tsx';
import { actionWords } from './words.ts';

/** Actions on one page of a group, or of the calendar. */
const perPage = 50;

/** Registers the boards of a project's actions and their calendar. */
export function registerBoards(router: Router, kit: Kit): void {
  const policy = { resource: 'project', verb: 'get' } as const;
  router.page(projectAddresses.actions, { get: { policy, answer: (context) => showBoard(kit, context) } });
  router.page(projectAddresses.calendar, {
    get: { policy, answer: (context) => showCalendar(kit, context) },
  });
}

const answer = (context: RequestContext, page: VNode): Response =>
  context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);

async function showBoard(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const { database } = kit.ports;
  const way: BoardWay = boardWays.find((one) => one === context.req.query('by')) ?? 'status';
  const [actions, orientations, goalsOf] = await Promise.all([
    listActions(database, project, context.get('asker')),
    listOrientations(database, project.id),
    way === 'sdg' ? listGoalsOfActions(database, project.id) : new Map<string, readonly number[]>(),
  ]);
  const groups = groupActions(actions, way, {
    orientationIds: orientations.map(({ id }) => id),
    goalsOf,
  }).map((group) => ({ ...group, label: labelOf(context, way, group.code, orientations) }));
  const asked = groups.find(({ code }) => code === context.req.query('group'));
  const pages = Math.max(1, Math.ceil((asked?.actions.length ?? 0) / perPage));
  const page = readPage(context.req.query('page'), pages);
  const shown =
    asked === undefined
      ? groups
      : [{ ...asked, actions: asked.actions.slice((page - 1) * perPage, page * perPage) }];
  return answer(
    context,
    <BoardPage
      context={context.get('page')}
      project={project}
      actions={actions}
      way={way}
      groups={shown}
      one={asked === undefined ? null : { code: asked.code, page, pages }}
    />,
  );
}

function labelOf(
  context: RequestContext,
  way: BoardWay,
  code: string,
  orientations: readonly ListedOrientation[],
): string {
  const language = context.get('language');
  const { board, statuses } = actionWords[language];
  if (code === 'none') return way === 'sdg' ? board.noGoal : board.outside;
  if (way === 'status') return statuses[code as keyof typeof statuses];
  if (way === 'sdg') return board.goal(Number(code), goalTitle(language, Number(code)));
  return orientations.find(({ id }) => id === code)?.title ?? board.outside;
}

async function showCalendar(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const actions = await listActions(kit.ports.database, project, context.get('asker'));
  const { dated, undated } = orderByDate(actions);
  const pages = Math.max(1, Math.ceil(dated.length / perPage));
  const page = readPage(context.req.query('page'), pages);
  return answer(
    context,
    <TimelinePage
      context={context.get('page')}
      project={project}
      shown={dated.slice((page - 1) * perPage, page * perPage)}
      datedCount={dated.length}
      undated={undated}
      years={yearsOf(actions)}
      page={page}
      pages={pages}
    />,
  );
}
