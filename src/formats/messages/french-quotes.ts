/** A quotation with French marks, narrow no-break spaces inside. */
export const frenchQuotes = (text: string | number | undefined): string => `«\u202f${text}\u202f»`;
