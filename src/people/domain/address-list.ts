import { isSameEmail, proposeEmailAddress, readEmailAddress } from './email-address.ts';

/** One address that cannot be one, with its place in what was pasted. */
export interface AddressFault {
  /** Line, from 1. */
  readonly line: number;
  readonly found: string;
}

/** One address that is probably another, mistyped; it is kept unless corrected. */
export interface AddressDoubt extends AddressFault {
  readonly meant: string;
}

export interface AddressList {
  /** Each address once, in the order in which it came. */
  readonly addresses: readonly string[];
  readonly faults: readonly AddressFault[];
  readonly doubts: readonly AddressDoubt[];
  /** How many were written more than once. */
  readonly repeated: number;
}

/**
 * Reads addresses as people paste them: one per line or separated by commas, semicolons or blanks, with or without names
 * (`Camille Martin <camille@exemple.fr>`). The same address twice counts once, whatever its case.
 *
 * @example readAddressList('a@exemple.fr, A@exemple.fr').addresses // ['a@exemple.fr']
 */
export function readAddressList(text: string): AddressList {
  const addresses: string[] = [];
  const faults: AddressFault[] = [];
  const doubts: AddressDoubt[] = [];
  const repeated = new Set<string>();
  for (const { line, found } of piecesOf(text)) {
    const address = readEmailAddress(found);
    if (address === null) {
      faults.push({ line, found });
      continue;
    }
    if (addresses.some((known) => isSameEmail(known, address))) {
      repeated.add(address.toLowerCase());
      continue;
    }
    addresses.push(address);
    const meant = proposeEmailAddress(address);
    if (meant !== null) doubts.push({ line, found: address, meant });
  }
  return { addresses, faults, doubts, repeated: repeated.size };
}

function piecesOf(text: string): { readonly line: number; readonly found: string }[] {
  return text.split(/\r\n|\r|\n/).flatMap((written, index) =>
    written
      .split(/[,;]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '')
      .flatMap((piece) => addressesIn(piece).map((found) => ({ line: index + 1, found }))),
  );
}

/** The address between angle brackets; else the words, when several of them are addresses; else the piece as it is. */
function addressesIn(piece: string): string[] {
  const named = /<([^<>]*)>\s*$/.exec(piece);
  if (named) return [named[1]!.replace(/^mailto:/i, '')];
  const words = piece.split(/\s+/);
  return words.length > 1 && words.every((word) => word.includes('@'))
    ? words
    : [piece.replace(/^mailto:/i, '')];
}
