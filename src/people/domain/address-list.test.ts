import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddressList } from './address-list.ts';

test('reads addresses as people paste them', () => {
  const text =
    'Camille Martin <camille@exemple.fr>\r\nzoe@exemple.fr; ali@exemple.fr,\tbo@exemple.fr\n\nmailto:eve@exemple.fr';
  expect(readAddressList(text)).toEqual({
    addresses: ['camille@exemple.fr', 'zoe@exemple.fr', 'ali@exemple.fr', 'bo@exemple.fr', 'eve@exemple.fr'],
    faults: [],
    doubts: [],
    repeated: 0,
  });
});

test('counts an address once, whatever its case, and says how many were repeated', () => {
  const { addresses, repeated } = readAddressList('a@exemple.fr\nA@EXEMPLE.fr\na@exemple.fr\nb@exemple.fr');
  expect([addresses, repeated]).toEqual([['a@exemple.fr', 'b@exemple.fr'], 1]);
});

test('tells each fault with its line and what was found', () => {
  expect(readAddressList('a@exemple.fr\nCamille Martin\nb@, <c@exemple..fr>').faults).toEqual([
    { line: 2, found: 'Camille Martin' },
    { line: 3, found: 'b@' },
    { line: 3, found: 'c@exemple..fr' },
  ]);
});

test('proposes the well-known domain that was probably meant', () => {
  expect(readAddressList('zoe@gmial.com').doubts).toEqual([
    { line: 1, found: 'zoe@gmial.com', meant: 'zoe@gmail.com' },
  ]);
});

test('loses nothing: every piece is an address, a repetition or a fault', () => {
  const piece = fc.constantFrom('a@exemple.fr', 'b@exemple.fr', 'x', '@', 'é@exemple.fr');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const list = readAddressList(pieces.join('\n'));
      const valid = pieces.filter((one) => /^[^@]+@.+/.test(one));
      expect(list.faults).toHaveLength(pieces.length - valid.length);
      expect(new Set(list.addresses)).toEqual(new Set(valid));
    }),
  );
});
