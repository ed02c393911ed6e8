import { useLanguage } from '../language-context.tsx';
import { layoutMessages } from '../messages/layout.ts';

export interface ContentsEntry {
  /** Id of the heading. */
  readonly id: string;
  readonly label: string;
}

/** The questions that a long page answers, as one row of links. */
export function Contents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  return (
    <nav class="toc section flush no-print" aria-label={layoutMessages[useLanguage()].onThisPage}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
