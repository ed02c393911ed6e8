import { writeDelimited } from '../../formats/table/index.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { Job } from '../../platform/ports/job.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { publicPage } from '../../platform/ports/rights.ts';
import type { Router } from '../../platform/ports/room.ts';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { dayOf } from '../actions/steer-campaign.ts';
import { aggregateAddress, aggregateFiles } from './addresses.ts';
import { listAggregateReleases } from './aggregate-store.ts';
import { AggregatesPage } from './aggregates-page.tsx';
import { releaseAggregates } from './release-aggregates.ts';
import { aggregateColumns, aggregateFigures } from './shown-aggregates.ts';

/** Makes the release of the quarter, the first night that it is due. */
export const aggregateJob: Job = {
  name: 'evaluation.release-aggregates',
  title: {
    fr: 'Publier les agrégats anonymes de l’observatoire, quatre fois l’an',
    en: 'Release the anonymous aggregates of the observatory, four times a year',
  },
  schedule: '10 4 * * *',
  retries: 3,
  seconds: 600,
  run: async (_data, { database, clock, log }) => {
    const released = await releaseAggregates(peopleDatabase(database), dayOf(clock.now()));
    if (released !== null) log.info('aggregates-released', { released });
  },
};

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** Registers the anonymous aggregates: the page, and every release as JSON and CSV. */
export function registerAggregates(router: Router, ports: Ports): void {
  router.page(aggregateAddress, {
    get: { policy: publicPage, answer: (context) => show(ports, context) },
  });
  const figures = async () => aggregateFigures(await listAggregateReleases(peopleDatabase(ports.database)));
  router.route('GET', aggregateFiles.json, {
    policy: publicPage,
    answer: async (context) => context.json({ items: await figures(), next: null }, 200, shown),
  });
  router.route('GET', aggregateFiles.csv, {
    policy: publicPage,
    answer: async (context) =>
      context.body(
        writeDelimited(
          [
            [...aggregateColumns],
            ...(await figures()).map((one) => aggregateColumns.map((name) => one[name])),
          ],
          ',',
        ),
        200,
        { 'content-type': 'text/csv; charset=utf-8', ...shown },
      ),
  });
}

async function show(ports: Ports, context: RequestContext): Promise<Response> {
  const releases = await listAggregateReleases(peopleDatabase(ports.database));
  const asked = context.req.query('release');
  const release = releases.find(({ dueOn }) => dueOn === asked) ?? releases.at(-1) ?? null;
  return context.html(
    renderPage(
      <AggregatesPage
        context={context.get('page')}
        releases={releases}
        release={release}
        today={dayOf(ports.clock.now())}
      />,
    ),
  );
}
