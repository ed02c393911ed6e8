import type { Language } from '../../kernel/language.ts';

/** A page of `docs/methods` or `docs/guides` in one language, as it is written. */
export interface WrittenText {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  /** One sentence, for the index and for search engines. */
  readonly summary: string;
  /** Without the title. */
  readonly markdown: string;
}
