import { useLanguage } from '../language-context.tsx';
import { layoutMessages } from '../messages/layout.ts';
import { homeAddress } from './address.ts';

/** One place on the way to a page; the last one, the page itself, has no address. */
export interface Crumb {
  readonly label: string;
  readonly address?: string;
}

/** The way from the home page to this one. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const language = useLanguage();
  const words = layoutMessages[language];
  const way: readonly Crumb[] = [{ label: words.home, address: homeAddress(language) }, ...crumbs];
  return (
    <nav class="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {way.map((crumb) => (
          <li key={crumb.label} aria-current={crumb.address === undefined ? 'page' : undefined}>
            {crumb.address === undefined ? crumb.label : <a href={crumb.address}>{crumb.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
