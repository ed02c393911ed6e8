import type { Language } from '../kernel/language.ts';
import { readMethodText } from './domain/method-text.ts';
import type { WrittenText } from './domain/written-text.ts';

/** Built into the server: a page of the method never depends on where the server was started. */
const sources = import.meta.glob<string>('../../docs/methods/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const languageOf = (path: string): Language => (path.endsWith('.en.md') ? 'en' : 'fr');

/** Every text of `docs/methods`, by language and slug. */
export const methodTexts: Readonly<Record<Language, ReadonlyMap<string, WrittenText>>> = (() => {
  const texts = { fr: new Map<string, WrittenText>(), en: new Map<string, WrittenText>() };
  for (const [path, source] of Object.entries(sources)) {
    const text = readMethodText(source, languageOf(path));
    texts[text.language].set(text.slug, text);
  }
  return texts;
})();
