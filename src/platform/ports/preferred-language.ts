import type { Language } from '../../kernel/language.ts';

/** The language that a program's `Accept-Language` prefers; French without one, or when both are as welcome. */
export function preferredLanguage(accepted: string | undefined): Language {
  const weighed = (accepted ?? '').split(',').map((part) => {
    const [name = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/);
    return { language: name.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
  });
  const weight = (language: Language) =>
    Math.max(-1, ...weighed.filter((item) => item.language === language).map((item) => item.quality));
  return weight('en') > weight('fr') ? 'en' : 'fr';
}
