import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { DataDetails } from '../../platform/web/components/data-table.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { placeAddress } from '../addresses.ts';
import type { Place } from '../domain/place.ts';
import type { DrawnAreas } from './draw-areas.ts';
import { pointsOf } from './shapes.ts';
import { mapWords } from './words.ts';

export interface AreaMapProps {
  readonly language: Language;
  readonly drawn: DrawnAreas;
  /** What the figure shows, in one sentence; and what a shade is, with its unit. */
  readonly title: string;
  readonly subtitle: string;
  readonly headingId: string;
  /** How many of something each area has; an area that is not named has none. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same in words: «3 acteurs». */
  readonly saidCount: (count: number) => string;
  /** Heading of the figures in the table. */
  readonly countLabel: string;
  /** False where an area is marked rather than counted. */
  readonly hasNumbers?: boolean;
  /** False where the same figures are on the page already. */
  readonly hasTable?: boolean;
  /** What the table says of an area; its count unless told. */
  readonly tableValue?: (area: Place) => string;
  /** Where an area with something leads; its page unless told. */
  readonly addressOf?: (area: Place) => string;
}

/** Areas of a territory with how many of something each has, and the same in a table. */
export function AreaMap(props: AreaMapProps) {
  const { language, drawn, title, subtitle, headingId, counts } = props;
  const { areas, shapes } = drawn;
  const words = mapWords[language];
  const filled = areas.filter(({ id }) => (counts.get(id) ?? 0) > 0 && shapes.outlines.has(id));
  const empty = areas.filter(({ id }) => (counts.get(id) ?? 0) === 0 && shapes.outlines.has(id));
  const most = Math.max(...filled.map(({ id }) => counts.get(id)!), 1);
  const missing = areas.length - filled.length - empty.length;
  return (
    <figure class="stack">
      <figcaption>
        <h3 id={headingId}>{title}</h3>
        <p class="figure-sub">{subtitle}</p>
      </figcaption>
      <svg class="map wide" viewBox={shapes.viewBox}>
        <title>{title}</title>
        <path class="tile area" d={empty.map(({ id }) => shapes.outlines.get(id)!).join('')} />
        {filled.map((area) => (
          <Filled
            key={area.id}
            {...props}
            area={area}
            isDark={props.hasNumbers === false || (most > 1 && counts.get(area.id)! > most / 2)}
          />
        ))}
      </svg>
      <p class="note">
        <Origin language={language} drawn={drawn} /> {missing > 0 ? words.without(missing) : null}
      </p>
      {props.hasTable === false ? null : <Table {...props} />}
    </figure>
  );
}

/** Numbers are written on the drawing up to so many areas. */
const mostNumbers = 60;

function Filled({
  area,
  isDark,
  ...props
}: AreaMapProps & { readonly area: Place; readonly isDark: boolean }) {
  const { drawn, counts, saidCount, language } = props;
  const outline = drawn.shapes.outlines.get(area.id)!;
  const count = counts.get(area.id)!;
  const [x, y] = middleOf(outline);
  const size = Math.round(drawn.shapes.width / 28);
  return (
    <a href={props.addressOf?.(area) ?? placeAddress(language, area.id)}>
      <title>{mapWords[language].said(area.name, saidCount(count))}</title>
      <path class={`area ${isDark ? 'tile-2' : 'tile-1'}`} d={outline} />
      {props.hasNumbers === false || drawn.areas.length > mostNumbers ? null : (
        <text class={isDark ? 'sized on' : 'sized'} x={x} y={y} font-size={size}>
          {count}
        </text>
      )}
    </a>
  );
}

/** The middle of the largest ring of an outline. */
function middleOf(outline: string): readonly [number, number] {
  const rings = outline.split('M').slice(1);
  const longest = rings.reduce((best, ring) => (ring.length > best.length ? ring : best), '');
  const points = [...pointsOf(`M${longest}`)];
  const mean = (of: (point: readonly [number, number]) => number): number =>
    Math.round(points.reduce((sum, point) => sum + of(point), 0) / Math.max(points.length, 1));
  return [mean(([x]) => x), mean(([, y]) => y)];
}

function Origin({ language, drawn }: Pick<AreaMapProps, 'language' | 'drawn'>): ComponentChildren {
  const words = mapWords[language];
  if (drawn.drawnFrom === 'tiles') return <>{words.tiles}</>;
  if (drawn.drawnFrom === 'contours') return <>{words.contours(drawn.source ?? '')}</>;
  return (
    <>
      {words.departements} <a href="https://github.com/VictorCazanave/svg-maps">svg-maps</a>{' '}
      {words.departementsRest}
    </>
  );
}

function Table({ language, drawn, subtitle, counts, countLabel, tableValue }: AreaMapProps) {
  const words = mapWords[language];
  const rows = tableValue ? drawn.areas : drawn.areas.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  const others = drawn.areas.length - rows.length;
  return (
    <DataDetails
      summary={words.table}
      caption={others === 0 ? subtitle : `${subtitle} ${words.others(others)}`}
      columns={[
        {
          label: words.place,
          cell: (area: Place) => <a href={placeAddress(language, area.id)}>{area.name}</a>,
        },
        {
          label: countLabel,
          numeric: true,
          cell: (area: Place) => tableValue?.(area) ?? formatNumber(language, counts.get(area.id) ?? 0),
        },
      ]}
      rows={rows}
    />
  );
}
