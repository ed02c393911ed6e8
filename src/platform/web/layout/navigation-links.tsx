import type { NavigationEntry } from '../../ports/navigation.ts';
import type { PageContext } from '../../ports/page-context.ts';
import { addressIn } from './address.ts';

interface NavigationLinksProps {
  readonly context: PageContext;
  readonly place: NavigationEntry['place'];
  /** Entry under which the page stands. */
  readonly current?: string | undefined;
  readonly class?: string;
}

/** The links that the rooms brought to one place of the layout, in their order; nothing when there is none. */
export function NavigationLinks({ context, place, current, class: className }: NavigationLinksProps) {
  const { language, addresses, navigation } = context;
  const entries = navigation.filter((entry) => entry.place === place).sort((a, b) => a.order - b.order);
  if (entries.length === 0) return null;
  return (
    <ul class={className}>
      {entries.map((entry) => {
        const address = addressIn(language, entry.addresses);
        const here = address === addresses[language] ? 'page' : entry.id === current ? 'true' : undefined;
        return (
          <li key={entry.id}>
            <a href={address} aria-current={here}>
              {entry.label[language]}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
