import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './font-files.ts';

/** Points of the picture for one of the drawing: sharp on paper. */
const zoom = 3;

/** A drawing as a PNG picture, for the formats that cannot hold it as it is. */
export function drawPicture(svg: string): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
    fitTo: { mode: 'zoom', value: zoom },
    background: 'white',
  });
  return drawing.render().asPng();
}
