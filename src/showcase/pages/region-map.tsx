import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { facetAddress } from '../addresses.ts';
import { showcaseWords } from '../words.ts';
import type { PlaceCount } from './map-tables.tsx';

/** A région of the map: its outline, or none for those overseas, drawn as squares. */
export interface RegionShape extends PlaceCount {
  readonly code: string;
  readonly outline: string | null;
}

/** The régions by the outlines of their départements, overseas as named squares; those with alliances lead to them. */
export function RegionMap({
  language,
  regions,
}: {
  readonly language: Language;
  readonly regions: readonly RegionShape[];
}) {
  const overseas = regions.filter(({ outline }) => outline === null);
  return (
    <svg class="map wide" viewBox="-100 0 720 585">
      <title>{showcaseWords[language].map.regionsLabel}</title>
      {regions.map((region) =>
        region.outline === null ? null : (
          <Linked key={region.id} region={region} language={language}>
            <path class={shadeOf(region)} d={region.outline} />
          </Linked>
        ),
      )}
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

const shadeOf = ({ count }: PlaceCount): string => (count === 0 ? 'tile' : count === 1 ? 'tile-1' : 'tile-2');

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
  const named = <title>{`${region.name} : ${title}`}</title>;
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
