/** No-break space: before `:`, `%`, `€` and units in French; between a number and its unit everywhere. */
export const NO_BREAK_SPACE = '\u00a0';
/** Narrow no-break space: before `;`, `!`, `?`, inside « », and between groups of three digits in French. */
export const NARROW_SPACE = '\u202f';
/** Stands where there is no number to write. */
export const NOT_A_NUMBER = '\u2013';
/** The real minus sign, as wide as a digit. */
export const MINUS = '\u2212';
