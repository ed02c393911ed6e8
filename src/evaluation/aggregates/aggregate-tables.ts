import { decideRelease, type SurveyRelease, usualPublicationRule } from '../../engine/surveys/index.ts';
import { actorKinds, allianceKinds, allianceStages } from '../../kernel/codes.ts';
import { effectHorizons } from '../../kernel/effect-horizons.ts';

/** How large the territory of an alliance is: one official place, or several. */
export const territoryLevels = ['commune', 'epci', 'departement', 'region', 'several', 'unknown'] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/** Trades of the work that holds alliances together. */
export const practices = ['dialogue', 'experiments', 'support', 'place'] as const;

/** One alliance as it is counted. */
export interface CountedAlliance {
  /** Who holds it: its organisation, or its territory. */
  readonly holder: string;
  readonly level: TerritoryLevel;
  readonly kinds: readonly string[];
  readonly stage: string;
  readonly practices: readonly string[];
}

/** What one viewpoint of one evaluation was shown to say of one effect. */
export interface CountedOpinion {
  readonly holder: string;
  readonly level: TerritoryLevel;
  readonly effect: string;
  readonly viewpoint: string;
  readonly answers: number;
  readonly favourable: number;
}

export const effects = effectHorizons.map(({ effect }) => effect);

/** What each table counts: its lines are the levels of territory, or the viewpoints for an effect. */
export const alliancesTables = {
  kinds: allianceKinds,
  stages: allianceStages,
  practices,
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type AlliancesTable = keyof typeof alliancesTables;

/** Every table of a release, by name: `kinds patronage`, `stages idea`, `performance commune`… */
export type AggregateTables = Readonly<Record<string, SurveyRelease>>;

/** Name of the table of one category: no total is published, so that categories tell nothing of one another. */
export const countTable = (table: string, category: string): string => `${table} ${category}`;

/** Name of the table of an effect at a level of territory. */
export const effectTable = (effect: string, level: TerritoryLevel): string => `${effect} ${level}`;

/**
 * What may be released today, given all that was released before: three organisations at least behind a count of alliances,
 * none above 85 % of it; eleven people of three organisations at least behind an opinion; and from one release to the next,
 * a count moves by that many at least, or not at all.
 * @param earlier oldest first
 */
export function aggregateTables(
  {
    alliances,
    opinions,
    barometers = [],
  }: {
    readonly alliances: readonly CountedAlliance[];
    readonly opinions: readonly CountedOpinion[];
    /** What the campaigns of barometers were shown to say; the effect is the name of the table. */
    readonly barometers?: readonly CountedOpinion[];
  },
  earlier: readonly AggregateTables[],
): AggregateTables {
  const tables: Record<string, SurveyRelease> = {};
  for (const [table, categories] of Object.entries(alliancesTables))
    for (const category of categories) {
      const found = alliances.filter((one) => isIn(one, table, category));
      const name = countTable(table, category);
      tables[name] = decideTable(
        name,
        territoryLevels.map((level) => {
          const weights = weightsOf(found.filter((one) => one.level === level));
          return { counts: [weights.reduce((sum, weight) => sum + weight, 0)], organisations: [weights] };
        }),
        earlier,
      );
    }
  for (const effect of effects)
    for (const level of territoryLevels) {
      const name = effectTable(effect, level);
      tables[name] = decideTable(
        name,
        actorKinds.map((viewpoint) =>
          opinionCounts(
            opinions.filter(
              (one) => one.effect === effect && one.level === level && one.viewpoint === viewpoint,
            ),
          ),
        ),
        earlier,
      );
    }
  for (const name of barometerNames(barometers, earlier))
    tables[name] = decideTable(
      name,
      actorKinds.map((viewpoint) =>
        opinionCounts(
          barometers.filter((one) => one.effect === name && one.viewpoint === viewpoint),
          fewestTerritories,
        ),
      ),
      earlier,
    );
  return tables;
}

/** Campaigns behind what a barometer tells: whoever takes their own away is left with three at least (our choice). */
export const fewestTerritories = 4;

const barometerNames = (
  barometers: readonly CountedOpinion[],
  earlier: readonly AggregateTables[],
): readonly string[] =>
  [
    ...new Set([
      ...barometers.map(({ effect }) => effect),
      ...earlier.flatMap((tables) => Object.keys(tables).filter((name) => name.startsWith('barometer '))),
    ]),
  ].sort();

function isIn(alliance: CountedAlliance, table: string, category: string): boolean {
  if (table === 'stages') return alliance.stage === category;
  return (table === 'kinds' ? alliance.kinds : alliance.practices).includes(category);
}

/** How many alliances each holder has. */
function weightsOf(alliances: readonly CountedAlliance[]): readonly number[] {
  const byHolder = new Map<string, number>();
  for (const { holder } of alliances) byHolder.set(holder, (byHolder.get(holder) ?? 0) + 1);
  return [...byHolder.values()].sort((a, b) => b - a);
}

/** Favourable answers and others; nothing while fewer than three organisations asked, or one holds nearly all. */
function opinionCounts(
  opinions: readonly CountedOpinion[],
  fewest = usualPublicationRule.organisations,
): { readonly counts: readonly number[] } {
  const byHolder = new Map<string, number>();
  let [favourable, answers] = [0, 0];
  for (const one of opinions) {
    byHolder.set(one.holder, (byHolder.get(one.holder) ?? 0) + one.answers);
    favourable += one.favourable;
    answers += one.answers;
  }
  const { largestShare } = usualPublicationRule;
  const largest = Math.max(0, ...byHolder.values());
  if (byHolder.size < fewest || largest > largestShare * answers) return { counts: [0, 0] };
  return { counts: [favourable, answers - favourable] };
}

function decideTable(
  name: string,
  groups: Parameters<typeof decideRelease>[0],
  earlier: readonly AggregateTables[],
): SurveyRelease {
  const before = earlier.flatMap((tables) => (tables[name] === undefined ? [] : [tables[name]]));
  const decided = decideRelease(groups, { rule: usualPublicationRule, totals: false, earlier: before });
  // What was released before cannot come from these alliances: nothing new is told of this table.
  if (decided === null) return before.at(-1)!;
  return { groups: decided.groups, total: null };
}
