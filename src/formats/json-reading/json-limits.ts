/** What a JSON document may be at most. */
export interface JsonLimits {
  readonly bytes: number;
  /** Levels of objects and lists; the outermost is 1. */
  readonly depth: number;
}

/** Most problems listed at once. */
export const mostProblems = 100;
