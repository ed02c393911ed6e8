import type { Language, Localized } from '../../kernel/language.ts';
import type { NavigationEntry } from './navigation.ts';

/** What any page needs to know of the request that it answers. */
export interface PageContext {
  readonly language: Language;
  /** Address of this page in each language, for the language link and the alternates of the head. */
  readonly addresses: Localized;
  /** Origin that links in documents and mails are built from, never taken from the request. */
  readonly origin: string;
  /** Quoted by error pages and found again in the log. */
  readonly requestId: string;
  readonly assets: Assets;
  /** Links of the menu and of the footer, brought by the rooms that are there. */
  readonly navigation: readonly NavigationEntry[];
  /** The person signed in, or null. */
  readonly person: { readonly name: string } | null;
}

/** Built files of the browser side, with their hashed names. */
export interface Assets {
  /** Address of the one style sheet. */
  readonly stylesheet: string;
  /**
   * Address of the built script of a browser entry.
   * @param entry path of its source, e.g. `src/premium/simulator.client.tsx`; every `src/**` file named `*.client.ts(x)` is one
   * @throws when there is no such entry: a page must not be served without its island
   */
  script(entry: string): string;
}
