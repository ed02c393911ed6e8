import type { DrawingProps } from './drawing.tsx';
import { strandsOf } from './drawing.tsx';
import { bridgeSides, sideOf } from './network-graph.ts';
import { byName, radiusOf, shortNames } from './oval-layout.ts';
import { networkWords } from './words.ts';

const rowHeight = 26;
const column = 190;

/** The network on a phone: names in a list, family by family, arcs beside. */
export function ArcDrawing({ graph, degrees, language, addressOf }: Omit<DrawingProps, 'layout'>) {
  const words = networkWords[language];
  const rows = new Map<string, number>();
  const zones: { readonly side: (typeof bridgeSides)[number]; readonly y: number }[] = [];
  let y = 0;
  for (const side of bridgeSides) {
    const members = graph.actors.filter(({ kind }) => sideOf(kind) === side).sort(byName);
    if (members.length === 0) continue;
    zones.push({ side, y: y + 18 });
    y += 42;
    for (const { id } of members) {
      rows.set(id, y);
      y += rowHeight;
    }
    y += 14;
  }
  const shown = shortNames(graph.actors);
  const farthest = Math.max(1, y);
  const strands = strandsOf(graph, ({ from, to }) => {
    const [start, end] = [rows.get(from)!, rows.get(to)!];
    const reach = Math.round(column + 24 + 130 * Math.sqrt(Math.abs(end - start) / farthest));
    return `M${column} ${start}C${reach} ${start} ${reach} ${end} ${column} ${end}`;
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing made of links, with a name
    <svg
      class="net net-narrow"
      height={y}
      role="group"
      aria-label={words.drawing.label(words.actors(graph.actors.length), words.links(graph.links.length))}
    >
      <g>
        {strands.map((strand, index) => (
          <path key={index} class={strand.class} stroke-width={Math.min(4, strand.width)} d={strand.path} />
        ))}
      </g>
      {zones.map((zone) => (
        <text key={zone.side} class="zone-label" x="0" y={zone.y}>
          {words.sides[zone.side]}
        </text>
      ))}
      {graph.actors.map((actor) => {
        const links = degrees.get(actor.id) ?? 0;
        const content = (
          <>
            <title>{words.drawing.node(actor.name, words.links(links))}</title>
            <text x={column - 16} y={rows.get(actor.id)! + 4.5} text-anchor="end">
              {shown.get(actor.id)}
            </text>
            <circle
              class="node"
              cx={column}
              cy={rows.get(actor.id)!}
              r={Math.min(8, Math.round(radiusOf(links) * 7) / 10)}
            />
          </>
        );
        const address = addressOf(actor);
        return address === undefined ? (
          <g key={actor.id}>{content}</g>
        ) : (
          <a key={actor.id} href={address}>
            {content}
          </a>
        );
      })}
    </svg>
  );
}
