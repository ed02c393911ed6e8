import type { Localized } from '../../kernel/language.ts';

/** One link of the menu or of the footer. Rooms bring their own, so that no link leads to a page that is not there. */
export interface NavigationEntry {
  /** Stable name; a page tells with it under which entry it stands. */
  readonly id: string;
  readonly label: Localized;
  /** As given to `Router.page`, the English one without `/en`. */
  readonly addresses: Localized;
  /**
   * The menu on top; one of the two columns of the footer: what explains, what we commit to; one's own space;
   * the part of it that administrators see.
   */
  readonly place: 'menu' | 'method' | 'commitments' | 'account' | 'administration';
  /** Smaller comes first. */
  readonly order: number;
}
