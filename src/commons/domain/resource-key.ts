import { wordsOf } from './words-of.ts';

/**
 * The word of the address of a new resource: the first words of its title, and a mark that makes it the only one.
 *
 * @example keyOfTitle('Guide d’évaluation : 2ᵉ édition', '3f9a1c') // 'guide-d-evaluation-2e-edition-3f9a1c'
 */
export const keyOfTitle = (title: string, mark: string): string =>
  [...wordsOf(title, 8).filter((word) => /^[a-z0-9]+$/.test(word)), mark]
    .join('-')
    .slice(-70)
    .replace(/^-+/, '');
