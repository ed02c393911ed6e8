/**
 * Compressed bytes of the home page and of the style sheet, as the ecodesign statement quotes them.
 * A browser test measures both and fails when they differ from these by more than a tenth.
 */
export const pageWeights = { home: 7_000, style: 6_900 } as const;
