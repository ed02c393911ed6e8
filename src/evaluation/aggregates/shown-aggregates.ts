import { type Interval, wilsonInterval } from '../../engine/surveys/index.ts';
import { type ActorKind, actorKinds } from '../../kernel/codes.ts';
import type { AggregateRelease } from './aggregate-store.ts';
import {
  type AlliancesTable,
  alliancesTables,
  countTable,
  effects,
  effectTable,
  type TerritoryLevel,
  territoryLevels,
} from './aggregate-tables.ts';

/** How many alliances of one category, at each level; `null` is hidden. */
export interface CountRow {
  readonly category: string;
  readonly counts: Readonly<Record<TerritoryLevel, number | null>>;
}

/** What one viewpoint says of one effect at one level of territory. */
export interface EffectRow {
  readonly effect: string;
  readonly level: TerritoryLevel;
  readonly viewpoint: ActorKind;
  readonly answers: number;
  readonly share: number;
  readonly interval: Interval;
}

/** The rows of a table of alliances. */
export const countRows = (table: AlliancesTable, { tables }: AggregateRelease): readonly CountRow[] =>
  alliancesTables[table].map((category) => ({
    category,
    counts: Object.fromEntries(
      territoryLevels.map((level, place) => [
        level,
        tables[countTable(table, category)]?.groups[place]?.counts[0] ?? null,
      ]),
    ) as Record<TerritoryLevel, number | null>,
  }));

/** What viewpoints say of each effect; one alone at a level is not shown. */
export const effectRows = ({ tables }: AggregateRelease): readonly EffectRow[] =>
  effects.flatMap((effect) =>
    territoryLevels.flatMap((level) => {
      const rows = actorKinds.flatMap((viewpoint, place): EffectRow[] => {
        const group = tables[effectTable(effect, level)]?.groups[place];
        const [favourable, others] = group?.counts ?? [];
        if (favourable == null || others == null) return [];
        const answers = favourable + others;
        const interval = wilsonInterval(favourable, answers);
        return [{ effect, level, viewpoint, answers, share: favourable / answers, interval }];
      });
      return rows.length < 2 ? [] : rows;
    }),
  );

/** One published figure of one release, as programs read it. */
export interface AggregateFigure {
  readonly release: string;
  readonly table: string;
  readonly category: string;
  readonly level: TerritoryLevel;
  readonly viewpoint: string | null;
  /** Alliances, or people. */
  readonly count: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const aggregateColumns = [
  'release',
  'table',
  'category',
  'level',
  'viewpoint',
  'count',
  'share',
  'low',
  'high',
] as const satisfies readonly (keyof AggregateFigure)[];

/** Every published figure of every release; what is hidden is not there. */
export const aggregateFigures = (releases: readonly AggregateRelease[]): readonly AggregateFigure[] =>
  releases.flatMap((release) => [
    ...(Object.keys(alliancesTables) as AlliancesTable[]).flatMap((table) =>
      countRows(table, release).flatMap(({ category, counts }) =>
        territoryLevels.flatMap((level): AggregateFigure[] => {
          const count = counts[level];
          const none = { viewpoint: null, share: null, low: null, high: null };
          return count === null ? [] : [{ release: release.dueOn, table, category, level, count, ...none }];
        }),
      ),
    ),
    ...effectRows(release).map(
      ({ effect, level, viewpoint, answers, share, interval }): AggregateFigure => ({
        release: release.dueOn,
        table: 'effects',
        category: effect,
        level,
        viewpoint,
        count: answers,
        share,
        ...interval,
      }),
    ),
  ]);
