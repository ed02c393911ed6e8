interface CursorPagerProps {
  /** Address of the list. */
  readonly list: string;
  /** What was looked for in it, empty when nothing was. */
  readonly search: string;
  readonly isFirst: boolean;
  /** Where the next page begins, or null on the last one. */
  readonly next: string | null;
  readonly words: { readonly first: string; readonly next: string };
  /** What is divided into pages, for those who do not see it. */
  readonly label: string;
}

/** Links to the first page and to the next one of a list read by cursor; nothing when all fits on one page. */
export function CursorPager({ list, search, isFirst, next, words, label }: CursorPagerProps) {
  if (isFirst && next === null) return null;
  const asked = search === '' ? '' : `q=${encodeURIComponent(search)}`;
  return (
    <nav class="pager no-print" aria-label={label}>
      {isFirst ? null : <a href={asked === '' ? list : `${list}?${asked}`}>{words.first}</a>}{' '}
      {next === null ? null : (
        <a href={`${list}?${[asked, `after=${next}`].filter(Boolean).join('&')}`}>{words.next}</a>
      )}
    </nav>
  );
}
