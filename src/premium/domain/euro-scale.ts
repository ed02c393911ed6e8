/** Euros in one unit of the money of a file; null when it is not euros. */
export const eurosIn = (currency: string): number | null => {
  const scales: Readonly<Record<string, number>> = { EUR: 1, kEUR: 1000, MEUR: 1_000_000 };
  return Object.hasOwn(scales, currency) ? scales[currency]! : null;
};
