import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../../kernel/language.ts';
import type { PaperChart } from '../../ports/paper.ts';
import { Speak } from '../language-context.tsx';

/** The rules of styles/charts.css for a drawing that stands alone: colours of styles/tokens.css in light, resolved. */
const style = `
text{font-family:'Source Sans 3';font-size:13px;fill:#1c2322}
.t-soft{fill:#55584f}.t-strong{font-weight:600}.t-accent{fill:#0b5960;font-weight:600}.t-cost{fill:#984718;font-weight:600}
.halo{paint-order:stroke;stroke:#ffffff;stroke-width:4px;stroke-linejoin:round}
.grid-line{stroke:#dcd6c8}.zero{stroke:#1c2322;stroke-width:1.5}.leader{stroke:#55584f;fill:none}
.f-band{fill:#569291}.f-soft{fill:#cfe2df}.f-accent{fill:#0b5960}.f-cost{fill:#bf7d50}.f-ink{fill:#1c2322}
.l-edge{fill:none;stroke:#569291;stroke-width:1.5}.l-main{fill:none;stroke:#0b5960;stroke-width:3;stroke-linejoin:round}
.l-dash{fill:none;stroke:#1c2322;stroke-width:1.5;stroke-dasharray:3 4}.tick{stroke:#1c2322;stroke-width:3}`;

/** Width of the drawings of documents, in pixels: words of 13 pixels are then read at 9 points. */
const paperWidth = 680;

/**
 * Turns a chart of the pages into a drawing for documents. The chart is SVG of its own, placed in percents across.
 * @param alt the same in words
 */
export function paperDrawing(
  language: Language,
  chart: VNode,
  { alt, caption }: { readonly alt: string; readonly caption?: string },
): PaperChart {
  const inside = renderToString(<Speak language={language}>{chart}</Speak>);
  const height = Number(/^<svg[^>]* height="(\d+)"/.exec(inside)?.[1]);
  if (!(height > 0)) throw new Error('A chart for documents is one SVG with its height');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${paperWidth}" height="${height}" viewBox="0 0 ${paperWidth} ${height}"><style>${style}</style>${inside.replace('<svg class="chart"', `<svg width="${paperWidth}"`)}</svg>`;
  return {
    kind: 'chart',
    svg,
    width: paperWidth,
    height,
    alt,
    ...(caption === undefined ? {} : { caption }),
  };
}
