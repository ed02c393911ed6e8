import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishTypography } from './english.ts';
import { frenchTypography } from './french.ts';
import { typeset } from './typeset.ts';

const visible = (text: string) => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

describe('French typography', () => {
  it.each([
    ["Combien ? C'est l'écart !", 'Combien_? C’est l’écart_!'],
    ['un creux ; puis : une remontée', 'un creux_; puis~: une remontée'],
    ['« seuls » et «ensemble»', '«_seuls_» et «_ensemble_»'],
    ['dites "oui", puis "non"', 'dites «_oui_», puis «_non_»'],
    ['12 000 tonnes, 1 234 567,5 €', '12_000 tonnes, 1_234_567,5~€'],
    ['en 2017 puis 2018 103 salariés', 'en 2017 puis 2018 103 salariés'],
    ['de -70 à 72 k€', 'de −70 à 72~k€'],
    ['2017-2018, peut-être', '2017-2018, peut-être'],
    ['83 % en 5 ans, 1 h 30', '83~% en 5~ans, 1~h 30'],
    ['voir http://a.fr/?q=1;b et 14:32', 'voir http://a.fr/?q=1;b et 14:32'],
    ['et puis...', 'et puis…'],
    ['n° 17', 'n°~17'],
  ])('sets %j', (typed, set) => {
    expect(visible(frenchTypography(typed))).toBe(set);
  });

  it('changes nothing when applied twice', () => {
    const piece = fc.constantFrom(
      '«',
      '»',
      '"',
      "'",
      ' ',
      '\u00a0',
      '\u202f',
      ';',
      '!',
      '?',
      ':',
      '-',
      '12',
      '000',
      '€',
      '%',
      'a',
      'l',
      '...',
      '(',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = frenchTypography(pieces.join(''));
        expect(frenchTypography(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('English typography', () => {
  it.each([
    [`"It's a range", she said.`, '“It’s a range”, she said.'],
    ['from -70 to 72', 'from −70 to 72'],
    ["members' and territory's premium", 'members’ and territory’s premium'],
    ['well-kept 2017-2018...', 'well-kept 2017-2018…'],
  ])('sets %j', (typed, set) => {
    expect(englishTypography(typed)).toBe(set);
  });

  it('changes nothing when applied twice', () => {
    const piece = fc.constantFrom('"', "'", ' ', 'a', '-', '1', '(', '...', '.', '—');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = englishTypography(pieces.join(''));
        expect(englishTypography(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

it('follows the language of the text', () => {
  expect([typeset('fr', "l'un ?"), typeset('en', "one's?")]).toEqual(['l’un\u202f?', 'one’s?']);
});
