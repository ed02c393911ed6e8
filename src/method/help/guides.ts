import type { Language } from '../../kernel/language.ts';
import { readGuideText } from '../domain/guide-text.ts';
import type { WrittenText } from '../domain/written-text.ts';

/** The guides of the project themselves, built into the server: the help never says anything else than they do. */
const sources = import.meta.glob<string>('../../../docs/guides/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every guide, by language and slug. */
export const guides: Readonly<Record<Language, ReadonlyMap<string, WrittenText>>> = (() => {
  const texts = { fr: new Map<string, WrittenText>(), en: new Map<string, WrittenText>() };
  for (const [path, source] of Object.entries(sources)) {
    const [, language, slug] = /\/(fr|en)\/([\w-]+)\.md$/.exec(path) as unknown as [string, Language, string];
    texts[language].set(slug, readGuideText(source, slug, language));
  }
  return texts;
})();
