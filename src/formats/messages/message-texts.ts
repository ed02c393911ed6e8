/** Figures that a message quotes. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** What problems say, by code, in one language. */
export type MessageTexts = Readonly<Record<string, (params: MessageParams) => string>>;
