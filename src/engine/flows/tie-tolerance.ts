/** Two path lengths closer than this, relatively, are the same: sums of 1/flow differ by rounding. */
export const tieTolerance = 1e-12;
