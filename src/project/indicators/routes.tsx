import { sql } from 'kysely';
import {
  answerPage,
  goOn,
  type Kit,
  once,
  type PeopleTransaction,
  personOf,
  readPosted,
  sha256,
} from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import type { Router } from '../../platform/ports/room.ts';
import { readSearchText } from '../../platform/ports/search-text.ts';
import { readPage } from '../../platform/web/components/pager.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { goalNumbers } from '../../platform/web/sdg/goals.ts';
import { projectAddress, projectAddresses } from '../addresses.ts';
import { requireReadProject } from '../cap/project-access.ts';
import { getTarget } from '../sdg/targets.ts';
import { indicatorAddresses } from './addresses.ts';
import { attachmentName, listParts, type ProjectParts, readAttachment } from './attached-field.ts';
import { getCatalogueIndicator } from './catalogue.ts';
import { CataloguePage } from './catalogue-page.tsx';
import { readCatalogueFilter, searchCatalogue } from './catalogue-search.ts';
import { followIndicator } from './follow-indicator.ts';
import { listIndicators, perimeterOf, type ReadIndicator } from './indicator-store.ts';
import { goalGroup, IndicatorListPage, type ListedIndicator } from './list-page.tsx';
import { standingOf } from './progress-of.ts';
import { todayIn } from './today.ts';
import { indicatorWords } from './words.ts';

/** Indicators on one page of the list. */
const perPage = 30;
/** Indicators on one page of the catalogue. */
const cataloguePage = 20;

/** Registers the list of a project's indicators, and the catalogue from which one follows more. */
export function registerIndicatorLists(router: Router, projects: Kit): void {
  router.page(indicatorAddresses.ofProject, {
    get: {
      policy: { resource: 'project', verb: 'get' },
      answer: (context) => showList(projects, context),
    },
  });
  router.page(indicatorAddresses.catalogue, {
    get: {
      policy: { resource: 'project', verb: 'update' },
      answer: (context) => showCatalogue(projects, context),
    },
    post: {
      policy: { resource: 'project', verb: 'update' },
      answer: (context) => follow(projects, context),
    },
  });
  router.page(indicatorAddresses.list, {
    get: {
      policy: { resource: 'project', verb: 'list' },
      answer: (context) => {
        context.get('rights').scope();
        return goOn(context, addressIn(context.get('language'), projectAddresses.list));
      },
    },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context);
  const asker = context.get('asker');
  const { database } = kit.ports;
  const [indicators, parts, today] = await Promise.all([
    listIndicators(database, project, asker),
    listParts(kit.database, project.id),
    todayIn(kit.ports, project.id),
  ]);
  const view = context.req.query('view') === 'sdgs' ? 'sdgs' : 'parts';
  const language = context.get('language');
  const grouped =
    view === 'sdgs' ? groupBySdg(indicators, language) : groupByPart(indicators, parts, language);
  const pages = Math.max(1, Math.ceil(grouped.length / perPage));
  const page = readPage(context.req.query('page'), pages);
  const listed: ListedIndicator[] = grouped
    .slice((page - 1) * perPage, page * perPage)
    .map(({ indicator, group }) => ({ indicator, group, standing: standingOf(indicator, today) }));
  const shown = (
    <IndicatorListPage
      context={context.get('page')}
      {...{ project, view, listed, page, pages }}
      count={indicators.length}
      hasSheets={indicators.some(
        ({ catalogueId }) => getCatalogueIndicator(catalogueId ?? '')?.sheet != null,
      )}
    />
  );
  return asker.personId === null ? context.html(renderPage(shown)) : answerPage(context, shown);
}

interface Grouped {
  readonly indicator: ReadIndicator;
  readonly group: string;
}

/** The whole project first, then orientations and actions in their order. */
function groupByPart(
  indicators: readonly ReadIndicator[],
  parts: ProjectParts,
  language: 'fr' | 'en',
): Grouped[] {
  const order = ['project', ...parts.orientations.map(({ id }) => id), ...parts.actions.map(({ id }) => id)];
  const placeOf = ({ attachedTo }: ReadIndicator): number => {
    const attachment = readAttachment(attachedTo);
    return Math.max(0, order.indexOf(attachment.kind === 'project' ? 'project' : attachment.id));
  };
  return indicators
    .map((indicator) => ({
      indicator,
      at: placeOf(indicator),
      group: attachmentName(parts, indicator.attachedTo) ?? wholeProject(language),
    }))
    .sort((a, b) => a.at - b.at);
}

function wholeProject(language: 'fr' | 'en'): string {
  const text = indicatorWords[language].wholeProject;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** By goal; an indicator of two goals is under both, one of none at the end. */
function groupBySdg(indicators: readonly ReadIndicator[], language: 'fr' | 'en'): Grouped[] {
  const goalsOf = ({ targets }: ReadIndicator): ReadonlySet<number> =>
    new Set(targets.map((code) => getTarget(code)?.goal ?? 0));
  const named = goalNumbers.flatMap((goal) =>
    indicators
      .filter((indicator) => goalsOf(indicator).has(goal))
      .map((indicator) => ({ indicator, group: goalGroup(language, goal) })),
  );
  const others = indicators.filter(({ targets }) => targets.length === 0);
  return [
    ...named,
    ...others.map((indicator) => ({ indicator, group: indicatorWords[language].list.noSdg })),
  ];
}

async function showCatalogue(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'update');
  const language = context.get('language');
  const query = context.req.query();
  const filter = readCatalogueFilter(query, readSearchText(query.q));
  const found = searchCatalogue(filter, language);
  const pages = Math.max(1, Math.ceil(found.length / cataloguePage));
  const page = readPage(query.page, pages);
  const { rows } = await sql<{ catalogue_id: string }>`
    select catalogue_id from indicator
    where project_id = ${project.id} and deleted_at is null and catalogue_id is not null`.execute(
    kit.database,
  );
  return answerPage(
    context,
    <CataloguePage
      context={context.get('page')}
      {...{ project, filter, page, pages }}
      found={found.slice((page - 1) * cataloguePage, page * cataloguePage)}
      count={found.length}
      followed={new Set(rows.map(({ catalogue_id }) => catalogue_id))}
      keyOf={() => kit.ports.ids.create()}
    />,
  );
}

/** The indicator of a project that comes from this one of the catalogue; two people who ask at once follow one. */
async function findFollowed(
  transaction: PeopleTransaction,
  projectId: string,
  catalogueId: string,
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${`follow ${projectId}`}))`.execute(transaction);
  const { rows } = await sql<{ id: string }>`
    select id from indicator where project_id = ${projectId} and catalogue_id = ${catalogueId}
      and deleted_at is null order by created_at limit 1`.execute(transaction);
  return rows[0]?.id ?? null;
}

/** Follows an indicator of the catalogue, once for all the repetitions of a request. */
async function follow(kit: Kit, context: RequestContext): Promise<Response> {
  const project = await requireReadProject(kit, context, 'update');
  const posted = await readPosted(context);
  const indicator = getCatalogueIndicator(posted('id')[0] ?? '');
  const [key = ''] = posted('key');
  if (indicator === null || !/^[\w-]{8,64}$/.test(key)) throw new RequestRefusal('REQ-400');
  const language = context.get('language');
  const personId = personOf(context);
  const at = kit.ports.clock.now();
  const places = await perimeterOf(kit.database, project.id);
  const order = {
    id: kit.ports.ids.create(),
    projectId: project.id,
    placeId: places.length === 1 ? places[0]! : null,
    ...{ indicator, language, personId, at },
  };
  const digest = sha256(JSON.stringify([project.id, indicator.id]));
  const outcome = await once<{ readonly id: string }, never>(
    kit.database,
    { personId, key: `follow-indicator:${key}`, digest, at },
    async (transaction) => {
      const known = await findFollowed(transaction, project.id, indicator.id);
      if (known !== null) return { answer: { id: known } };
      await followIndicator(transaction, order);
      return { answer: { id: order.id } };
    },
  );
  if (outcome.outcome !== 'done') throw new RequestRefusal('REQ-400');
  return goOn(context, `${projectAddress(language, indicatorAddresses.page, outcome.answer.id)}?created=1`);
}
