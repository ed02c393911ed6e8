import type { Language } from '../../kernel/language.ts';
import {
  AreaMap,
  type DrawnAreas,
  drawAreas,
  getPlace,
  listAreasOf,
  mostAreas,
  type Place,
} from '../../places/index.ts';
import type { PlacePanel } from '../../platform/ports/contributions.ts';
import type { Database } from '../../platform/ports/database.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { actorAddresses } from '../actor/addresses.ts';
import { type CountedActors, countActorsByArea } from './actor-counts.ts';
import { territoryWords } from './words.ts';

/** The areas of a perimeter: what its places are made of, or these places themselves when that is too many. */
async function areasOf(database: Database, places: readonly Place[]): Promise<readonly Place[]> {
  if (places.length > mostAreas) return [];
  const finer = (await Promise.all(places.map((place) => listAreasOf(database, place)))).flat();
  const unique = [...new Map(finer.map((area) => [area.id, area])).values()];
  return unique.length > mostAreas ? places : unique;
}

/** Where the actors of a perimeter are; null when it cannot be drawn. */
export async function drawActors(
  database: Database,
  places: readonly Place[],
  counted: CountedActors,
): Promise<{ readonly drawn: DrawnAreas; readonly counts: ReadonlyMap<string, number> } | null> {
  const drawn = await drawAreas(database, await areasOf(database, places));
  if (drawn === null) return null;
  const ids = drawn.areas.map(({ id }) => id);
  return { drawn, counts: await countActorsByArea(database, ids, counted) };
}

interface ActorsMapProps {
  readonly language: Language;
  readonly drawn: DrawnAreas;
  readonly counts: ReadonlyMap<string, number>;
  /** Word of the address of the territory whose actors these are. */
  readonly territory?: string;
}

/** How many actors each commune, or each larger place, has; each leads to them. */
export function ActorsMap({ language, drawn, counts, territory }: ActorsMapProps) {
  const words = territoryWords[language].map;
  const kind = drawn.areas[0]?.kind ?? 'commune';
  const list = addressIn(language, actorAddresses.list);
  const name = language === 'fr' ? 'territoire' : 'territory';
  return (
    <AreaMap
      language={language}
      drawn={drawn}
      headingId="actors-map"
      title={words.title[kind]}
      subtitle={words.subtitle}
      counts={counts}
      saidCount={words.actors}
      countLabel={words.count}
      addressOf={({ id }) =>
        `${list}?${new URLSearchParams({ ...(territory ? { [name]: territory } : {}), place: id })}`
      }
    />
  );
}

/** The published actors of a place, on its page. */
export const actorsPanel: PlacePanel = {
  name: 'actors',
  async show(placeId, language, { readDatabase }) {
    const counted = await countActorsByArea(readDatabase, [placeId], { withDrafts: false });
    const count = counted.get(placeId) ?? 0;
    const found = count === 0 ? null : await getPlace(readDatabase, placeId);
    if (found === null) return null;
    const words = territoryWords[language].map;
    const list = addressIn(language, actorAddresses.list);
    const shown =
      found.place.kind === 'commune'
        ? null
        : await drawActors(readDatabase, [found.place], { withDrafts: false });
    return (
      <Section id="actors" title={words.here(count)}>
        {shown === null ? null : <ActorsMap language={language} {...shown} />}
        <p>
          <a href={`${list}?${new URLSearchParams({ place: placeId })}`}>{words.see}</a>
        </p>
      </Section>
    );
  },
};
