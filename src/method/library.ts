import type { Language } from '../kernel/language.ts';
import { type MethodText, readMethodText } from './domain/method-text.ts';

/** Built into the server: a page of the method never depends on where the server was started. */
const sources = import.meta.glob<string>('../../docs/methods/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const languageOf = (path: string): Language => (path.endsWith('.en.md') ? 'en' : 'fr');

/** Every text of `docs/methods`, by language and slug. */
export const methodTexts: Readonly<Record<Language, ReadonlyMap<string, MethodText>>> = (() => {
  const texts = { fr: new Map<string, MethodText>(), en: new Map<string, MethodText>() };
  for (const [path, source] of Object.entries(sources)) {
    const text = readMethodText(source, languageOf(path));
    texts[text.language].set(text.slug, text);
  }
  return texts;
})();
