/** Longest name that a note may give. */
const longest = 60;

/**
 * The name of a common factor for people: the beginning of its note where there is one, up to its first stop, else
 * its name in the file, which may be a code.
 * @example factorLabel('em', 'Coût de la mise en route. Illustratif.') // 'Coût de la mise en route'
 */
export const factorLabel = (name: string, note: string | undefined): string => {
  const said = (note ?? '').split(/[.:;\n]/)[0]?.trim() ?? '';
  return said === '' || said.length > longest ? name : said;
};
