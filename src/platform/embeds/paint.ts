/** Colours that a partner may give in the address of a card, by the name of their variable. */
export const paintNames = ['text', 'background', 'accent', 'border'] as const;
export type PaintName = (typeof paintNames)[number];

/** How light the card is: like a light page unless told; `auto` follows the person's own setting. */
export const schemes = ['light', 'dark', 'auto'] as const;

/** `#0b5960`, `0B5960` or `#abc` as six digits; null for anything else. */
export function readColour(typed: string): string | null {
  const found = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return found.length === 6 ? found : [...found].map((digit) => digit + digit).join('');
}

/**
 * The rule that paints a card as its address says; what is not a colour is left out, so that nothing else can come in.
 *
 * @param selector `:host` on a partner's page, `:root` in a frame
 */
export function paintRule(selector: string, asked: URLSearchParams): string {
  const colours = paintNames.flatMap((name) => {
    const colour = readColour(asked.get(name) ?? '');
    return colour === null ? [] : [`--cap17-${name}:#${colour};`];
  });
  const scheme = asked.get('scheme');
  if (scheme === 'dark') colours.push('color-scheme:dark;');
  if (scheme === 'auto') colours.push('color-scheme:light dark;');
  return colours.length === 0 ? '' : `${selector}{${colours.join('')}}`;
}
