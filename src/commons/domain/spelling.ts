/** Letters of a word under which one slip is all that is forgiven. */
const shortWord = 9;

/** Letters that stand side by side on keyboards, French and English ones, or that one hears alike. */
const alike =
  'az qs wx er ty ui op sd df fg gh hj jk kl lm cv vb bn zs ed rf tg yh uj ik ol qw we rt yu io as xc nm mn aq ae ai ao au ei eo eu ey io iu iy ou uy ck cs cq kq sz bp dt fv gj xs pm';
const alikeLetters = new Set(
  alike.split(' ').flatMap(([one, other]) => [`${one}${other}`, `${other}${one}`]),
);

/** Letters of a word so short that another one is always near: «pont» and «point». */
const tinyWord = 4;

/**
 * True when a word is likely another one with a slip of the hand or two. A word that merely looks like another is not: what
 * people ask for must not become something else: one letter for another that is neither near it on a keyboard nor heard alike is
 * two slips, since it rather makes another word.
 *
 * @param likeness of their groups of three letters, from 0 to 1
 * @example isLikelySlip('gouvernence', 'gouvernance', 0.7) // true
 * @example isLikelySlip('isolement', 'implement', 0.43) // false
 * @example isLikelySlip('partent', 'parlent', 0.5) // false
 */
export function isLikelySlip(typed: string, known: string, likeness: number): boolean {
  if (Math.min(typed.length, known.length) <= tinyWord && typed.length !== known.length)
    return single(typed) === single(known);
  const slips = slipsBetween(typed, known);
  return slips <= 1 || (slips === 2 && typed.length >= shortWord && likeness >= 0.5);
}

/** A word with each letter written once where it was doubled. */
const single = (word: string): string => word.replace(/(.)\1/g, '$1');

/** How many letters are missing, added, changed, or swapped with their neighbour. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      let least = Math.min(
        above[at]! + 1,
        line[at - 1]! + 1,
        above[at - 1]! + (isSame ? 0 : changeOf(one[row - 1]!, other[at - 1]!)),
      );
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) least = Math.min(least, before[at - 2]! + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above[other.length]!;
}

const changeOf = (one: string, other: string): number => (alikeLetters.has(one + other) ? 1 : 2);
