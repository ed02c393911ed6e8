import { powerOfTwo } from '../arithmetic/index.ts';

/**
 * Direction numbers of the Sobol sequence for 256 dimensions: S. Joe and F. Y. Kuo, Constructing Sobol sequences with
 * better two-dimensional projections, SIAM J. Sci. Comput. 30, 2008 (`new-joe-kuo-6`, BSD licence,
 * https://web.maths.unsw.edu.au/~fkuo/sobol/). Only 256 of their 21,201, packed, because browsers carry this file.
 */

/** How many dimensions have direction numbers here. */
export const tabulatedDimensions = 256;

/**
 * For each dimension from the second: degree s of its polynomial (4 bits), the s − 1 coefficients between the ends, then
 * its s first numbers m_i without their last bit, which is always 1 (i − 1 bits); six bits to a character.
 */
const packed =
  'Es2HBCSk2UkoVEiV3ZW0AXQVXsvYNh4Zo9KaE24aY5ia07MbKU+cH2z5uJ8x4nHOOL7kaAxpzpkjq6cW+PdVWaPO5iJonfeB' +
  'IDwdMl15TMco9O1gberlukPlCWon3SuAz8Nh71+3G8w/1Q7QgdP5mPUFd/6+wgtKpZvkJpdrGEhe/RaC0MecfAnhlBJQc0NF' +
  'JUdOhx6ELLkQ6XJOjiN68+xsVCFfhwjCDdXLEZ+4QkjjnFv/dUeilq1CkIy5C9bvkNtEGwQikQCiZYKrkWiw57P5kZFVD7Rb' +
  'ksVR2HO1kvXmygO/k079NMRuk3Bs++8pk7W87YxQk+Oy6auAlDFrX3ySlKdUbiehlRSg1AFBlSescH3tlXwSoMoFlbO8w3/z' +
  'leoL9i0/lnJBPr92loTt6XmQltVjXVv1l6CAw2isl8PDnIMQmJlOtGdXmKgdr/8YmPx32lWYmRRALnxKmYKLg4ZPmdFMukZw' +
  'mnq3vjKHmt0XDJ05mwYu3yPRm1KsWjYlm2fMsLzim55Qx43gm/nmaawHnCACEki9nHnepwbxnaZltUHXncpKJeGunjrRqZ2U' +
  'nlMVA3hOnm/ziF5qnqYTcilsnsulpbh8nxxuoP7vn0SUSzpsn9r6SD1JoCTkJLi3uWga0U3/6G86CcaDr+NkroLHJcPhanuh' +
  'l9JhEIJcKG+U9DKT9SogI/8cqz4qiK40wS/wVKMUdIwE5/Eo18C+NupD+jmqHqXbLp6PNyeJYC4Ro/tu59foOqkNJhIzjUwK' +
  'Rm33yOCaqpIk/z6tbROkxw3IZ3DYaTwdG0Wa3ipQqRlZ2nEalX21rQiBcqWvF8hjJcdphGxe5rdk6mPUqlTKpyaZaL7yQ8c4' +
  'poaAs4vWSmnH2WDptDJqeVZU/PQVmp99wvpCgfin6csys56mKhJnBvLuYkqFSA7oVuIGolNU/tO3aajbMf5WDGCqQ/LDJqPi' +
  'SpOk3H4e0WKlpe/uL6DxqeEW4C+MAup+fmxGTbL6okZpZ+4iZqtU5shLUAGrANiIC3ezqtLe4xoNVrq34WJUo+6yr9Wvk1d/' +
  'oaxZ7DOB/nNrHcE9edvPqsgWFRJJzLqzlxA708f0rRlMkHyS6WtN2CbfllJq1QgM2xRbNrWT3x2GviWtivyk/1+rq31U2els' +
  'fqrjbJ7WMjACuTLrKmk16a7Fsj531wVr2uVP0VE8+vy89F/Mu2q/gZhHY5lnsAr9xw9OBCdVgX6K66h28RjsFVzRtyWTUuVg' +
  'ssqDIeTFrMsI4A9DrXuxNthi9EBN2sbNHsMjdCOuLthBlhx3lPCN0vcFsPbFitmeAIDtiNGOQ7A15wssSitBxzlb211iffjg' +
  'v6Lvf3sVIGJtg0ReBFiw4IziiHo2xsZ3Mx7sOOMNdjQzZ1YTYo3CscCW0+97rHWtjmebpXa13h7sdRdZtLhRjbVj1+QmpALa' +
  'rushuErHyTpfytkTdgAhvWrg/skgLkJuhuBpVkoT7mRM3FPYsnei2QT7afflk8wEVxu0xcxsomWWrDoyKYVlJyjLRmsbUAsq' +
  'Cmd3kiid/tlbj3BhCncYDsuauVeNf6nftl1+gikY94JYsv9n4gu5diN9mCPFf75CWIYsxx7GVjJUlktmr88ypRBcifs1vbNk' +
  'sioGsdm5/Lasu4MOzs44eYVNBS+MVnY1paGXJUdLs8osFBgFI2w1n3Ep+E2bW4rtADF13VG0of1oGAs+IqkrUptCfURkGKFF' +
  'sVoVBVeQhxxVCtFGUZ1iT3WdtpJIqnM/lMs+tMG92xvLBVfNpsjNFjO+laltPJgh1HnC7DFp+2RYGF4vLutQoKjegMQXNdqQ' +
  'oMr6Zy1GxtTrgkbeKKmwVqmaHsemt5AYtVQ8/jSesZHdqyqtW0BGjSItWkkDl9sV7ktrUPX6mIxdqbtb1tJ4Vf7KSFrpFqSN' +
  '5NHbDtd0W799YYnslrxezWGmF5V5tfd7qi1376P1sDrQSCfwy0xthHnfwIC378tsQ+Jz5mmJz7tmXJYXV/Ob8Vs+pTfN6EK1' +
  'ctoEkTqxn79bVtKTLAWSrbBdtrCGXUukTQCVtePjJv1N2YYtsjIc2Xf0x/VtvZ3xGfp1b5tvvzfZXuFSlNuH9go876t1Mtxa' +
  'aZKRD1BkNuSIoIAQKpELtykZMQVvXkX9uvsxKpPpiY2t24CylAYUpvdu8fPHbXHXP4t5ONJBIoi8MlvbP6yQXlIkNt7nlPAp' +
  'XNOz9vnme5A8u/+4t9tDUsHxmAlVwLzZpN3/uZ4uBjQzJcEPPaFwZZPSidSEhHuD2PgTTOp6n9xWCRnVNirvXuMApC1CMNe9' +
  'Y';

/** The 64 characters of base 64, in order. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

let unpacked: Uint32Array[] | undefined;

/**
 * The 32 direction numbers of a dimension, most significant bit first: the point of index i is the exclusive or of those
 * at the set bits of the Gray code of i, read as a fraction of 2^32.
 * @param dimension from 0 to `tabulatedDimensions` − 1
 */
export function directionsOf(dimension: number): Uint32Array {
  unpacked ??= unpack();
  const directions = unpacked[dimension];
  if (directions === undefined) throw new RangeError(`dimension ${dimension} of ${tabulatedDimensions}`);
  return directions;
}

function unpack(): Uint32Array[] {
  let position = 0;
  const read = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++, position++) {
      value =
        (value << 1) | ((alphabet.indexOf(packed[Math.floor(position / 6)]!) >> (5 - (position % 6))) & 1);
    }
    return value;
  };
  const first = Uint32Array.from({ length: 32 }, (_, i) => powerOfTwo(31 - i));
  const all: Uint32Array[] = [first];
  while (all.length < tabulatedDimensions) {
    const degree = read(4);
    const coefficients = read(degree - 1);
    const initial = Array.from({ length: degree }, (_, i) => read(i) * 2 + 1);
    all.push(recurrence(degree, coefficients, initial));
  }
  return all;
}

/** Bratley and Fox's recurrence: each number from the `degree` ones before it. */
function recurrence(degree: number, coefficients: number, initial: readonly number[]): Uint32Array {
  const v = new Uint32Array(32);
  for (let i = 0; i < degree; i++) v[i] = initial[i]! << (31 - i);
  for (let i = degree; i < 32; i++) {
    let word = v[i - degree]! ^ (v[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) if ((coefficients >> (degree - 1 - k)) & 1) word ^= v[i - k]!;
    v[i] = word;
  }
  return v;
}
