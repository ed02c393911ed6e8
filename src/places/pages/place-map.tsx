import { formatNumber } from '../../platform/web/format/numbers.ts';
import { useLanguage } from '../../platform/web/language-context.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { LocatedPlace } from '../actions/locate-place.ts';
import type { Place } from '../domain/place.ts';
import { AreaMap } from '../map/area-map.tsx';
import { placeWords } from '../words.ts';

/** Where a place lies, or what it is made of; the table beside gives the populations. */
export function PlaceMap({ place, located }: { readonly place: Place; readonly located: LocatedPlace }) {
  const language = useLanguage();
  const words = placeWords[language].map;
  const { within, drawn } = located;
  const isWhole = within.id === place.id;
  const kind = drawn.areas[0]?.kind ?? 'commune';
  return (
    <Section id="map" title={words.title}>
      <AreaMap
        language={language}
        drawn={drawn}
        headingId="map-figure"
        title={isWhole ? words.whole(place.name) : words.among(place.name, within.name)}
        subtitle={words.subtitle[kind]}
        counts={new Map([[place.id, 1]])}
        hasNumbers={false}
        hasTable={!isWhole}
        saidCount={() => words.here}
        countLabel={words.population}
        tableValue={(area) =>
          area.population === null ? placeWords[language].unknown : formatNumber(language, area.population)
        }
      />
    </Section>
  );
}
