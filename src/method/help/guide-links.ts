import type { Language } from '../../kernel/language.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import { methodAddress } from '../../platform/web/layout/method-address.ts';
import { methodAddresses } from '../addresses.ts';

/** The page of one guide. */
export const guideAddress = (language: Language, slug: string): string =>
  addressIn(language, methodAddresses.guide).replace(':slug', slug);

/**
 * Where a link between documents of the project leads on the site: to the page of the method, to another guide, to the
 * glossary; null for a file that has no page here, whose words then stay without a link.
 * @example linkOnSite('../../methods/shapley.fr.md', 'fr') // '/methode/shapley'
 */
export function linkOnSite(target: string, language: Language): string | null {
  if (/^(https?:|mailto:|#|\/)/.test(target)) return target;
  const [, folders, name, anchor = ''] =
    /^((?:[\w.-]+\/)*)([\w-]+)(?:\.(?:fr|en))?\.md(#.*)?$/.exec(target) ?? [];
  if (folders === undefined || name === undefined) return null;
  if (folders.endsWith('methods/')) return methodAddress(language, name) + anchor;
  if (folders === '') return guideAddress(language, name) + anchor;
  return name === 'glossary' ? addressIn(language, methodAddresses.glossary) + anchor : null;
}
