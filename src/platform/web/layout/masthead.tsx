import type { Language } from '../../../kernel/language.ts';
import type { PageContext } from '../../ports/page-context.ts';
import { layoutMessages } from '../messages/layout.ts';
import { accountAddresses } from './account-addresses.ts';
import { addressIn, homeAddress } from './address.ts';
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
            <AccountLinks context={context} />
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

/** The way in, or one's own space and the way out. */
function AccountLinks({ context: { language, person } }: { readonly context: PageContext }) {
  const words = layoutMessages[language];
  if (person === null)
    return (
      <li>
        <a href={addressIn(language, accountAddresses.signIn)}>{words.signIn}</a>
      </li>
    );
  return (
    <>
      <li>
        <a href={addressIn(language, accountAddresses.space)} title={person.name}>
          {words.mySpace}
        </a>
      </li>
      <li>
        <form method="post" action={addressIn(language, accountAddresses.signOut)}>
          <button class="link" type="submit">
            {words.signOut}
          </button>
        </form>
      </li>
    </>
  );
}
