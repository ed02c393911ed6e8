import type { Language } from '../../kernel/language.ts';
import type { NetworkActor, NetworkGraph, NetworkLink } from './network-graph.ts';
import { type Layout, mostBeside, type PlacedActor, shortNames } from './oval-layout.ts';
import { actorsById, isBridge } from './readings.ts';
import { networkWords } from './words.ts';

/** Links that are drawn in full; the others stay in the background. */
export const mostFullLinks = 220;

export interface DrawingProps {
  readonly graph: NetworkGraph;
  readonly layout: Layout;
  readonly degrees: ReadonlyMap<string, number>;
  readonly language: Language;
  /** Address of an actor; undefined for a group. */
  readonly addressOf: (actor: NetworkActor) => string | undefined;
}

/** Number of links of each actor. */
export function degreesOf({ actors, links }: NetworkGraph): ReadonlyMap<string, number> {
  const degrees = new Map(actors.map(({ id }) => [id, 0]));
  for (const { from, to } of links) for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
}

/** Width of a line by the middle of its amount: the square root, so that a large one does not hide the others. */
export function strokeOf(links: readonly NetworkLink[]): (link: NetworkLink) => number {
  const middle = ({ range }: NetworkLink): number => (range === null ? 0 : (range.low + range.high) / 2);
  const largest = Math.max(1, ...links.map(middle));
  // Many thick lines hide each other.
  const thickest = links.length > 300 ? 2.6 : links.length > 100 ? 3.8 : 4.8;
  return (link) => (link.range === null ? 1.4 : 1.2 + thickest * Math.sqrt(middle(link) / largest));
}

/** Links grouped by how they are drawn: one path for each, so that a page stays light. */
interface Strand {
  readonly class: string;
  readonly width: number;
  readonly path: string;
}

/** The strands of a drawing, the ones in the background first. */
export function strandsOf(graph: NetworkGraph, pathOf: (link: NetworkLink) => string): Strand[] {
  const stroke = strokeOf(graph.links);
  const ordered = [...graph.links].sort(
    (one, other) => stroke(one) - stroke(other) || (one.id < other.id ? -1 : 1),
  );
  const background = Math.max(0, ordered.length - mostFullLinks);
  const groups = new Map<string, { width: number; class: string; parts: string[] }>();
  ordered.forEach((link, place) => {
    const isBack = place < background;
    const bridge = isBridge(graph, link) ? ' bridge' : '';
    const name = `link${bridge}${link.range === null ? ' unknown' : ''}${isBack ? ' back' : ''}`;
    const width = isBack ? 1 : Math.round(stroke(link) * 2) / 2;
    const key = `${isBack ? 0 : bridge === '' ? 1 : 2} ${name} ${width}`;
    const group = groups.get(key) ?? { width, class: name, parts: [] };
    group.parts.push(pathOf(link));
    groups.set(key, group);
  });
  return [...groups]
    .sort(([one], [other]) => Number(one[0]) - Number(other[0]))
    .map(([, { width, class: name, parts }]) => ({ class: name, width, path: parts.join('') }));
}

/** The network on a wide screen: names at their real size, lines stretched under them. */
export function WideDrawing({ graph, layout, degrees, language, addressOf }: DrawingProps) {
  const words = networkWords[language];
  const placed = new Map(layout.actors.map((actor) => [actor.id, actor]));
  const actors = actorsById(graph);
  const strands = strandsOf(graph, (link) =>
    curve(placed.get(link.from)!, placed.get(link.to)!, layout.height),
  );
  const shown = shortNames(graph.actors);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing made of links, with a name
    <svg
      class={layout.actors.length <= mostBeside ? 'net net-wide' : 'net net-wide large'}
      height={layout.height}
      role="group"
      aria-label={words.drawing.label(words.actors(graph.actors.length), words.links(graph.links.length))}
    >
      <svg
        width="100%"
        height="100%"
        viewBox={`0 0 1000 ${layout.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {strands.map((strand, index) => (
          <path key={index} class={strand.class} stroke-width={strand.width} d={strand.path} />
        ))}
      </svg>
      {layout.actors.map((place) => (
        <Node
          key={place.id}
          place={place}
          actor={actors.get(place.id)!}
          shown={shown.get(place.id)!}
          links={words.links(degrees.get(place.id) ?? 0)}
          address={addressOf(actors.get(place.id)!)}
          language={language}
        />
      ))}
      {layout.families.map(({ side, x, y, anchor }) => (
        <text key={side} class="zone-label" x={percent(x)} y={percent(y)} text-anchor={anchor}>
          {words.sides[side]}
        </text>
      ))}
    </svg>
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A curve that leans towards the middle of the oval. */
function curve(from: PlacedActor, to: PlacedActor, height: number): string {
  const [x1, y1, x2, y2] = [from.x * 1000, from.y * height, to.x * 1000, to.y * height];
  const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const bendX = middleX + (500 - middleX) * 0.6;
  const bendY = middleY + (height / 2 - middleY) * 0.2;
  const [a, b, c, d, e, f] = [x1, y1, bendX, bendY, x2, y2].map(Math.round);
  return `M${a} ${b}Q${c} ${d} ${e} ${f}`;
}

interface NodeProps {
  readonly place: PlacedActor;
  readonly actor: NetworkActor;
  /** Its name as it is written in the drawing. */
  readonly shown: string;
  readonly links: string;
  readonly address: string | undefined;
  readonly language: Language;
}

function Node({ place, actor, shown, links, address, language }: NodeProps) {
  const [x, y] = [percent(place.x), percent(place.y)];
  const told = networkWords[language].drawing.node(actor.name, links);
  const content = (
    <>
      <title>{told}</title>
      <circle class="node" cx={x} cy={y} r={Math.round(place.radius * 10) / 10} />
      <Name place={place} name={shown} />
    </>
  );
  if (address === undefined) return <g>{content}</g>;
  return <a href={address}>{content}</a>;
}

function Name({ place, name }: { readonly place: PlacedActor; readonly name: string }) {
  const gap = Math.round(place.radius + 6);
  const isRight = place.name === 'right';
  return (
    <text
      class="halo"
      x={percent(place.x)}
      y={percent(place.y)}
      dx={isRight ? gap : -gap}
      dy="4.5"
      text-anchor={isRight ? 'start' : 'end'}
    >
      {name}
    </text>
  );
}
