import { getPlace } from '../../places/index.ts';
import type { PageHandler } from '../../platform/ports/http.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Router } from '../../platform/ports/room.ts';
import { indicatorOfVariable } from '../indicators/catalogue.ts';
import { franceId } from './series-place.ts';
import { listSeries } from './series-store.ts';

const shown = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };

/** Registers the statistics of a place, for programs. */
export function registerSeriesApi(router: Router, ports: Ports): void {
  router.route('GET', '/api/v1/places/:id/series', {
    policy: { resource: 'place-series', verb: 'get' },
    answer: answerSeries(ports),
  });
}

const answerSeries =
  ({ readDatabase }: Ports): PageHandler =>
  async (context) => {
    context.get('rights').scope();
    const asked = context.req.param('id') ?? '';
    const known = asked === franceId ? null : await getPlace(readDatabase, asked);
    if (known === null && asked !== franceId) return context.notFound();
    const placeId = known?.place.id ?? franceId;
    const series = await listSeries(readDatabase, { placeIds: [placeId] });
    const items = series.map(({ variable, part, values, label, unit, importedAt, fileName }) => {
      const indicator = indicatorOfVariable(variable);
      return {
        variable,
        part,
        indicator: indicator?.id ?? null,
        label: indicator?.label ?? (label === null ? null : { fr: label }),
        unit: indicator === null || indicator.unit === 'depends' ? unit : indicator.unit,
        values,
        source: { file: fileName, importedAt: importedAt.toISOString() },
      };
    });
    return context.json({ place: placeId, items, next: null }, 200, shown);
  };
