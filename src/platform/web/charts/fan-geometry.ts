import { createScale, domainWithZero, gridValues, type Scale } from './scale.ts';

/** A cumulative amount at the end of one year: nine cases in ten, one case in two, the middle. */
export interface FanPoint {
  /** 0 is the start. */
  readonly year: number;
  readonly low: number;
  readonly lowerMiddle: number;
  readonly middle: number;
  readonly upperMiddle: number;
  readonly high: number;
}

/** Where everything of a fan stands: percents across, pixels down. */
export interface FanGeometry {
  readonly points: readonly FanPoint[];
  /** Position of the point at this index (which may be between two years), in percent. */
  readonly x: Scale;
  /** Position of an amount, in pixels from the top. */
  readonly y: Scale;
  /** End of the plot, in percent; end labels come after. */
  readonly right: number;
  readonly plotHeight: number;
  readonly grid: readonly number[];
  /** Position of the lowest edge, in pixels. */
  readonly floor: number;
  readonly lowestIndex: number;
}

/** Left and right ends of the plot, in percent: room for the grid labels before and for the end labels after. */
const PLOT_LEFT = 13;
const PLOT_RIGHT = 76;
/** Room under the plot for the names of the years, in pixels. */
const YEARS_HEIGHT = 30;

/**
 * Lays a fan out, with room above and below the bands for the words that stand there.
 *
 * @param room pixels kept free above the highest and below the lowest edge
 */
export function layFan(
  points: readonly FanPoint[],
  height: number,
  room: { readonly above: number; readonly below: number },
): FanGeometry {
  const plotHeight = height - YEARS_HEIGHT;
  const domain = domainWithZero(points.flatMap((point) => [point.low, point.high]));
  const y = createScale(domain, [plotHeight - room.below, room.above]);
  const lows = points.map((point) => point.low);
  const lowest = Math.min(...lows);
  return {
    points,
    x: createScale([0, Math.max(1, points.length - 1)], [PLOT_LEFT, PLOT_RIGHT]),
    y,
    right: PLOT_RIGHT,
    plotHeight,
    grid: gridValues(domain),
    floor: y(Math.min(0, lowest)),
    lowestIndex: lows.indexOf(lowest),
  };
}

/**
 * The years whose names fit side by side on a phone: all of them up to 5, then round steps; the start and the horizon
 * always.
 *
 * @example namedYears(12) // [0, 5, 12]
 */
export function namedYears(horizon: number): number[] {
  const step = [1, 2, 5, 10].find((candidate) => horizon / candidate <= 5) ?? 25;
  const years = Array.from({ length: Math.floor(horizon / step) + 1 }, (_, index) => index * step);
  return [...years.filter((year) => horizon - year >= step * 0.6 && year < horizon), horizon];
}
