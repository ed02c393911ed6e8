/** Longest name, without its ending. */
const longest = 60;

/** A name of file in plain letters for an alliance: `cuisine-partagee.json`. */
export const fileNameOf = (name: string, ending = 'json'): string => {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longest);
  return `${plain === '' ? 'alliance' : plain}.${ending}`;
};
