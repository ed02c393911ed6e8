/** The text of an alliance file, indented for people: what is downloaded, shared and computed. */
export const fileText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
