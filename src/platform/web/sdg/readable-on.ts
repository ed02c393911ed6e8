import { contrast } from '../contrast.ts';

/**
 * The text colour that is read best on a background, by the contrast of WCAG 2.
 * @param background `#RRGGBB`
 */
export const readableOn = (background: string): '#111111' | '#ffffff' =>
  contrast('#111111', background) > contrast('#ffffff', background) ? '#111111' : '#ffffff';
