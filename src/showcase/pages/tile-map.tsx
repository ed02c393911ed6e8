import type { Language } from '../../kernel/language.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { withColon } from '../../platform/web/typography/with-colon.ts';
import { facetAddress } from '../addresses.ts';
import { type Tile, tiles } from '../domain/tiles.ts';
import { showcaseWords } from '../words.ts';
import type { PlaceCount } from './map-tables.tsx';

const step = 27;
const side = 25;
const left = ({ column }: Tile): number => 1 + column * step;
const top = ({ row }: Tile): number => 1 + row * step;

/** One square for each département, of equal size; those where an alliance was born lead to it. */
export function TileMap({
  language,
  counts,
}: {
  readonly language: Language;
  readonly counts: readonly PlaceCount[];
}) {
  const words = showcaseWords[language];
  const byTile = new Map(counts.map((count) => [count.id.slice('departement-'.length), count]));
  const empty = tiles.filter(({ departement }) => !byTile.has(departement));
  return (
    <svg class="map" viewBox="0 0 324 352">
      <title>{words.map.tilesLabel}</title>
      <path
        class="tile"
        d={empty.map((tile) => `M${left(tile)} ${top(tile)}h${side}v${side}h-${side}z`).join('')}
      />
      <svg aria-hidden="true" focusable="false">
        <text class="off">
          {empty.map((tile) => (
            <tspan key={tile.departement} x={left(tile) + side / 2} y={top(tile) + 16}>
              {tile.departement}
            </tspan>
          ))}
        </text>
      </svg>
      {tiles.map((tile) => {
        const place = byTile.get(tile.departement);
        return place === undefined ? null : (
          <a key={place.id} href={facetAddress(language, 'place', place.id)}>
            <title>
              {withColon(language, place.name, formatCount(language, place.count, words.alliances))}
            </title>
            <rect
              class={place.count === 1 ? 'tile-1' : 'tile-2'}
              x={left(tile)}
              y={top(tile)}
              width={side}
              height={side}
              rx="2"
            />
            <text class={place.count === 1 ? undefined : 'on'} x={left(tile) + side / 2} y={top(tile) + 16}>
              {tile.departement}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

/** What the shades of a map mean, said in words. */
export function MapKey({
  shades,
  note,
}: {
  /** Of the light shade and of the dark one. */
  readonly shades: readonly [string, string];
  readonly note?: string;
}) {
  return (
    <ul class="key">
      {(
        [
          ['f-soft l-box', shades[0]],
          ['f-accent', shades[1]],
        ] as const
      ).map(([shade, label]) => (
        <li key={label}>
          <svg width="16" height="16" aria-hidden="true">
            <rect class={shade} width="16" height="16" rx="2" />
          </svg>
          {label}
        </li>
      ))}
      {note === undefined ? null : <li>{note}</li>}
    </ul>
  );
}
