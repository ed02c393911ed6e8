/** What an object of the file holds and the form does not show, as JSON: kept so that nothing of a file is lost. */
export type Unshown = string;

type Bag = Readonly<Record<string, unknown>>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a field cannot hold
const notInAField = /[\u0000-\u0009\u000b-\u001f\u007f]/;

/** Whether a text survives a form: a field drops line ends at its start, control characters and lone surrogates. */
export const isShowable = (text: string): boolean =>
  text !== '' && text.isWellFormed() && !text.startsWith('\n') && !notInAField.test(text);

/** Whether a text fits a field of one line. */
export const fitsOneLine = (text: string): boolean => isShowable(text) && !text.includes('\n');

/** The properties not in `shown`, as JSON; `''` when there are none. */
export const keepUnshown = (source: Bag, shown: ReadonlySet<string>): Unshown => {
  const entries = Object.entries(source).filter(([key, value]) => !shown.has(key) && value !== undefined);
  return entries.length === 0 ? '' : JSON.stringify(Object.fromEntries(entries));
};

/** The properties kept; none when the text was tampered with. */
export const readUnshown = (text: Unshown): Bag => {
  if (text === '') return {};
  try {
    const bag: unknown = JSON.parse(text);
    return typeof bag === 'object' && bag !== null && !Array.isArray(bag) ? (bag as Bag) : {};
  } catch {
    return {};
  }
};
