import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../language-context.tsx';
import { componentMessages } from '../messages/components.ts';

interface PagerProps {
  /** The page shown, from 1. */
  readonly page: number;
  readonly pages: number;
  /** Address of any page. */
  readonly addressOf: (page: number) => string;
  /** What is divided into pages, for those who do not see it. */
  readonly label: string;
}

/** Links to the page before and to the next one, and where one is; nothing when all fits on one page. */
export function Pager({ page, pages, addressOf, label }: PagerProps) {
  const language = useLanguage();
  const words = componentMessages[language].pager;
  if (pages < 2) return null;
  return (
    <nav class="pager no-print" aria-label={label}>
      {page > 1 ? (
        <a href={addressOf(page - 1)} rel="prev">
          {words.previous}
        </a>
      ) : null}
      <span aria-current="page">
        {words.position(formatNumber(language, page), formatNumber(language, pages))}
      </span>
      {page < pages ? (
        <a href={addressOf(page + 1)} rel="next">
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}

/**
 * Reads a page number from an address: whole, from 1 to the last one; anything else is the first page.
 * @example readPage('3', 12) // 3
 * @example readPage('-1', 12) // 1
 */
export function readPage(typed: string | undefined, pages: number): number {
  const page = /^\d{1,6}$/.test(typed ?? '') ? Number(typed) : 1;
  return Math.min(Math.max(1, page), Math.max(1, pages));
}
