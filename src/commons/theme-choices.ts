import themes from '../../data/themes.json?raw';
import type { Choice } from '../people/index.ts';

/** The themes of the starter content, as answers of a form. */
export const themeChoices: readonly Choice[] = (
  JSON.parse(themes) as readonly { readonly slug: string; readonly fr: string; readonly en: string }[]
).map(({ slug, fr, en }) => ({ value: slug, label: { fr, en } }));
