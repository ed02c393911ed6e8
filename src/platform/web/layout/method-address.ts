import type { Language } from '../../../kernel/language.ts';
import { addressIn } from './address.ts';

/**
 * The address of the page that explains a computation.
 *
 * @param slug name of its text in `docs/methods`, as a trace gives it
 * @example methodAddress('fr', 'shapley') // '/methode/shapley'
 */
export function methodAddress(language: Language, slug: string): string {
  return addressIn(language, { fr: `/methode/${slug}`, en: `/method/${slug}` });
}
