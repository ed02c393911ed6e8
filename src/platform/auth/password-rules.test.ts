import { describe, expect, it } from 'vitest';
import { findPasswordFault } from './password-rules.ts';

describe('a password is refused', () => {
  it.each(['', 'onze-lettre', '🦊🦊🦊🦊🦊🦊'])('when it has fewer than 12 characters: %j', (password) => {
    expect(findPasswordFault(password, [])).toBe('too-short');
  });

  it.each([
    'motdepasse12',
    'MotDePasse2026!',
    'azertyuiop123',
    'AZERTYUIOP12',
    'qwertyuiop12',
    '123456789012',
    '000000000000',
    'abcdefghijkl',
    'Bonjour2026!!',
    'jetaimemaman',
    'p@ssw0rd1234',
    'M0tdep@sse!!',
    'éléé-éléé-éléé',
    'soleil soleil',
    'azerty123456',
    'alliance-2026',
  ])('when it is made of what everybody writes: %j', (password) => {
    expect(findPasswordFault(password, [])).toBe('too-common');
  });

  it('when it is one’s own name or address', () => {
    expect(findPasswordFault('zoedelacroix75', ['Zoé Delacroix', 'zoe@exemple.fr'])).toBe('too-common');
  });
});

it.each([
  ' tartelette bleue sous la pluie',
  'Grenouille-violon-42',
  '🦊 renard roux dans la neige',
  'xxxKj8!qLz9vB2',
  'phrase assez longue '.repeat(10).slice(0, 200).replace('phrase', 'girafe'),
])('a long password of one’s own is accepted, blanks and emoji included: %j', (password) => {
  expect(findPasswordFault(password, ['Zoé'])).toBeNull();
});
