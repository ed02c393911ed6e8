import { renderAsync } from '@resvg/resvg-js';
import { fontFiles } from '../../documents/index.ts';
import type { Pictures } from '../ports/ports.ts';

/** Draws share pictures with the fonts of the packages. */
export const pictureDrawer: Pictures = {
  async draw(svg) {
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Source Sans 3' },
    });
    return image.asPng();
  },
};
