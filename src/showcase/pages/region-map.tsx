import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { facetAddress } from '../addresses.ts';
import { showcaseWords } from '../words.ts';
import type { PlaceCount } from './map-tables.tsx';

/** A région of the map: its outline, or none for those overseas, drawn as squares. */
export interface RegionShape extends PlaceCount {
  readonly code: string;
  readonly outline: string | null;
  readonly middle: readonly [number, number] | null;
}

/** The régions by the outlines of their départements, overseas as named squares; those with alliances lead to them. */
export function RegionMap({
  language,
  regions,
}: {
  readonly language: Language;
  readonly regions: readonly RegionShape[];
}) {
  const drawn = regions.filter(({ outline }) => outline !== null);
  const overseas = regions.filter(({ outline }) => outline === null);
  return (
    <svg class="map wide" viewBox="-125 0 745 585">
      <title>{showcaseWords[language].map.regionsLabel}</title>
      <defs>
        {drawn.map(({ code, outline }) => (
          <path key={code} id={`r${code}`} d={outline!} />
        ))}
      </defs>
      {drawn.map((region) => (
        <Linked key={region.id} region={region} language={language}>
          <use class="halo" href={`#r${region.code}`} />
          <use class={`joined ${shadeOf(region)}`} href={`#r${region.code}`} />
          <text class={numberOn(region)} x={region.middle![0]} y={region.middle![1] + 8}>
            {region.count}
          </text>
        </Linked>
      ))}
      {overseas.map((region, index) => (
        <Linked key={region.id} region={region} language={language}>
          <rect class={shadeOf(region)} x="-98" y={40 + index * 100} width="62" height="62" rx="4" />
          <text class="small-map" x="-67" y={118 + index * 100}>
            {region.name}
          </text>
        </Linked>
      ))}
    </svg>
  );
}

const shadeOf = ({ count }: PlaceCount): string => {
  if (count === 0) return 'tile';
  return count < 4 ? 'tile-1' : 'tile-2';
};

const numberOn = (place: PlaceCount): string => (shadeOf(place) === 'tile-2' ? 'number on' : 'number');

function Linked({
  region,
  language,
  children,
}: {
  readonly region: RegionShape;
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  const words = showcaseWords[language];
  const title = region.count === 0 ? words.map.none : formatCount(language, region.count, words.alliances);
  const named = <title>{withColon(language, region.name, title)}</title>;
  if (region.count === 0)
    return (
      <g>
        {named}
        {children}
      </g>
    );
  return (
    <a href={facetAddress(language, 'place', region.id)}>
      {named}
      {children}
    </a>
  );
}
