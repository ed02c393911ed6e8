/**
 * The text colour that is read best on a background, by the contrast of WCAG 2.
 * @param background `#RRGGBB`
 */
export function readableOn(background: string): '#111111' | '#ffffff' {
  const light = luminance(background);
  const onWhite = 1.05 / (light + 0.05);
  const onBlack = (light + 0.05) / (luminance('#111111') + 0.05);
  return onBlack > onWhite ? '#111111' : '#ffffff';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
