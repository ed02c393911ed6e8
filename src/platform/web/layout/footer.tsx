import type { PageContext } from '../../ports/page-context.ts';
import { layoutMessages } from '../messages/layout.ts';
import { NavigationLinks } from './navigation-links.tsx';

/** What Cap17 is, how its figures are made, what it commits to. */
export function Footer({ context }: { readonly context: PageContext }) {
  const words = layoutMessages[context.language];
  return (
    <footer class="foot">
      <div class="wrap grid cols-3">
        <p>
          <strong>Cap17</strong> {words.mission}
        </p>
        <nav aria-label={words.footerMethod}>
          <NavigationLinks context={context} place="method" class="stack-s" />
        </nav>
        <nav aria-label={words.footerCommitments}>
          <NavigationLinks context={context} place="commitments" class="stack-s" />
        </nav>
      </div>
    </footer>
  );
}
