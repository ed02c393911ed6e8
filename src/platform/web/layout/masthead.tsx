import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../ports/page-context.ts';
import { layoutMessages } from '../messages/layout.ts';
import { homeAddress } from './address.ts';
import { BrandMark } from './brand.tsx';
import { NavigationLinks } from './navigation-links.tsx';

/** Brand, menu (a popover on a phone, a row on a wide screen, no script), the same page in the other language. */
export function Masthead({
  context,
  current,
}: {
  readonly context: PageContext;
  readonly current?: string | undefined;
}) {
  const { language, addresses } = context;
  const words = layoutMessages[language];
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return (
    <header class="masthead">
      <div class="wrap">
        <a class="brand" href={homeAddress(language)}>
          <BrandMark />
          <span>Cap17</span>
        </a>
        <button class="button quiet menu-open" type="button" popovertarget="menu">
          {words.menu}
        </button>
        <nav class="menu" id="menu" popover="auto" aria-label={words.mainNavigation}>
          <NavigationLinks context={context} place="menu" current={current} />
          <ul>
            <li>
              <a href={addresses[other]} lang={other} hreflang={other}>
                {words.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}
