/** One amount that a member keeps private: it is never shown, it only enters sums. In euros a year. */
export interface PrivateCell {
  readonly lineId: string;
  readonly memberId: string;
  /** Which account its sum goes to: the members', or that of others. */
  readonly account: 'members' | 'public';
  /** Its ends, signed: below zero for what is brought. */
  readonly low: number;
  readonly high: number;
  /** What multiplies it in the sum: the part of the years of the horizon during which it holds. */
  readonly weight: number;
}

/** A sum that was shown once, which whoever saw it may still know; or that later ones are compared with all the same. */
export type ShownSum = readonly PrivateCell[];

/** The same amount of the same line, whenever it was read. */
export const cellKey = ({ lineId, low, high }: PrivateCell): string => `${lineId}|${low}|${high}`;
