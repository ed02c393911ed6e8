/** Where a resource is shown: its sheet here, or a card on another site. */
export type ShownPlace = 'sheet' | 'card';

/** Fewer than this are never told as a number: so few may be one person who comes back. */
export const leastShown = 10;

/** What a resource brought over some months. */
export interface ResourceAudience {
  readonly key: string;
  readonly title: string;
  readonly language: string;
  readonly sheet: number;
  readonly card: number;
  /** Uses told by organisations and published: they are public, one by one. */
  readonly uses: number;
}

/** A count as it may be told: the number, or null when there are some, but too few to say how many. */
export const toldCount = (count: number): number | null => (count > 0 && count < leastShown ? null : count);

/** What all resources brought together, told by the same rule: a total never lets a hidden count be found by subtraction. */
export function toldTotal(counts: readonly number[]): number | null {
  const hidden = counts.filter((count) => toldCount(count) === null);
  const told = counts.reduce((sum, count) => sum + (toldCount(count) ?? 0), 0);
  if (hidden.length === 0) return toldCount(told);
  const small = hidden.reduce((sum, count) => sum + count, 0);
  // Alone, a hidden count would be the difference; all at their least or at their most, they would be known too.
  const isGuessed =
    hidden.length === 1 || small === hidden.length || small === hidden.length * (leastShown - 1);
  return isGuessed || small < leastShown ? null : told + small;
}

const programs = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java\/|go-http|headless|scan/i;

/** True when it is a person’s browser that asks for a page to be read, as far as its request tells. */
export const isReading = (method: string, header: (name: string) => string | undefined): boolean =>
  method === 'GET' &&
  !programs.test(header('user-agent') ?? 'curl') &&
  !/prefetch|prerender/.test(`${header('sec-purpose') ?? ''} ${header('purpose') ?? ''}`);
