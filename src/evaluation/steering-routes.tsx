import { sql } from 'kysely';
import { answerPage, answerRemoved, type Kit, requireRecord } from '../people/index.ts';
import type { RequestContext } from '../platform/ports/http.ts';
import type { Router } from '../platform/ports/room.ts';
import { renderPage } from '../platform/web/layout/render-page.ts';
import { dayOf } from './actions/steer-campaign.ts';
import { evaluationAddresses } from './addresses.ts';
import { listAggregateReleases } from './aggregates/aggregate-store.ts';
import { barometerOf } from './barometer/barometer-store.ts';
import { ListPage } from './pages/list-page.tsx';
import { ResultsPage } from './pages/results-page.tsx';
import { declaredBalance } from './parts/declared-balance.tsx';
import { indicatorsBeside } from './parts/indicators-beside.tsx';
import { mayRunEvaluation, newPartOf } from './parts/part-record.ts';
import { getCampaign, listEvaluations } from './store/campaign-store.ts';
import { latestThemeRelease } from './themes/theme-store.ts';
import { readRelease } from './weights/read-release.ts';

/** Registers the list of evaluations, the page that steers one, and its crossed results. */
export function registerSteering(router: Router, kit: Kit): void {
  router.page(evaluationAddresses.list, {
    get: { policy: { resource: 'evaluation', verb: 'list' }, answer: (context) => showList(kit, context) },
  });
  router.page(evaluationAddresses.results, {
    get: { policy: { resource: 'evaluation', verb: 'get' }, answer: (context) => showResults(kit, context) },
  });
}

async function showList(kit: Kit, context: RequestContext): Promise<Response> {
  const { organisations, catalystOf } = context.get('rights').scope();
  const ids = Object.keys(organisations);
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select id, slug, name from organisation where id = any(${ids}::uuid[]) and deleted_at is null order by name`.execute(
    kit.database,
  );
  const { rows: territories } = await sql<{ id: string; slug: string; name: string }>`
    select id, slug, name from territory where id = any(${[...catalystOf]}::uuid[]) and deleted_at is null
    order by name`.execute(kit.database);
  const mayCreate = ({ id }: { readonly id: string }) =>
    context.get('rights').may('create', { resource: 'evaluation', state: 'draft', organisationIds: [id] });
  return answerPage(
    context,
    <ListPage
      context={context.get('page')}
      evaluations={await listEvaluations(kit.database, { organisationIds: ids, bodyIds: catalystOf })}
      organisations={rows.filter(mayCreate)}
      territories={territories}
    />,
  );
}

async function showResults(kit: Kit, context: RequestContext): Promise<Response> {
  const record = await requireRecord(kit, context, 'get');
  if (record.deletedAt !== null) return answerRemoved(kit, context, record);
  const [campaign, { release, isAside }] = await Promise.all([
    getCampaign(kit.database, record.id),
    readRelease(kit.database, context, record.id),
  ]);
  const page = (
    <ResultsPage
      context={context.get('page')}
      campaign={campaign!}
      release={release}
      isAside={isAside}
      today={dayOf(kit.ports.clock.now())}
      level={context.req.query('level') ?? ''}
      maySteer={mayRunEvaluation(context, record)}
      isInside={context.get('rights').may('get', newPartOf(record))}
      barometer={await barometerOf(kit.database, record.id)}
      aggregates={(await listAggregateReleases(kit.database)).at(-1) ?? null}
      themes={await latestThemeRelease(kit.database, record.id)}
      declared={await declaredBalance(kit.ports.database, record, context.get('asker'))}
      indicators={await indicatorsBeside(kit.ports.database, record, context.get('asker'))}
    />
  );
  return context.get('asker').personId === null ? context.html(renderPage(page)) : answerPage(context, page);
}
