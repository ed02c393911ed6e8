import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Families in the order in which a character is looked for, each with the faces that documents use. */
const faces = [
  ['source-sans-3', 'SourceSans3', ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']],
  ['source-serif-4', 'SourceSerif4', ['400Regular', '600SemiBold', '700Bold']],
  ['noto-sans-arabic', 'NotoSansArabic', ['400Regular']],
  ['noto-sans-hebrew', 'NotoSansHebrew', ['400Regular']],
  ['noto-emoji', 'NotoEmoji', ['400Regular']],
] as const;

/** Families of text and of titles by the names that the fonts give themselves; those of other scripts come last. */
const otherScripts = ['Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji'] as const;
export const sansFamilies = ['Source Sans 3', ...otherScripts] as const;
export const serifFamilies = ['Source Serif 4', 'Source Sans 3', ...otherScripts] as const;

/** The files of the fonts, found where the packages are installed. */
export const fontFiles: readonly string[] = faces.flatMap(([name, prefix, styles]) => {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  return styles.map((style) => join(folder, style, `${prefix}_${style}.ttf`));
});

/** The regular face of each family: what it covers, the others of the family cover. */
export const regularFiles: readonly string[] = fontFiles.filter((file) => file.endsWith('_400Regular.ttf'));

/** The bytes of every font. */
export const readFonts = (): Buffer[] => fontFiles.map((file) => readFileSync(file));
