import { type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../kernel/language.ts';

/** Colours of src/platform/web/styles/tokens.css, in light. */
export const colours = {
  ink: '1C2322',
  soft: '55584F',
  rule: 'DCD6C8',
  strongRule: '827B6C',
  accent: '0B5960',
  remark: 'F7EBC6',
} as const;

/** Fonts that every word processor has or replaces well. */
const fonts = { serif: 'Georgia', sans: 'Calibri' } as const;

/**
 * Space between lines, in 240ths of their height. The rule is written out: without it LibreOffice takes the number for an
 * exact height, cuts every picture to one line and lets the lines of a title run over each other.
 */
const spaced = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const heading = (size: number, before: number) => ({
  run: { font: fonts.serif, size, bold: true, color: colours.ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});

const apart = (id: string, name: string, run: object, paragraph: object = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** The styles of every DOCX: a person who edits it changes a style once. */
export const stylesOf = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: fonts.sans,
        size: 21,
        color: colours.ink,
        language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' },
      },
      paragraph: { spacing: { after: 120, ...spaced(276) } },
    },
    title: { run: { font: fonts.serif, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(30, 360),
    heading2: heading(25, 280),
    heading3: heading(22, 220),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    hyperlink: { run: { color: colours.accent, underline: {} } },
  },
  paragraphStyles: [
    apart('Facts', 'Facts', { color: colours.soft, size: 19 }),
    apart('Lead', 'Lead', { font: fonts.serif, size: 26 }, { spacing: { after: 240 } }),
    apart('Note', 'Note', { color: colours.soft, size: 18 }),
    apart('Remark', 'Remark', { size: 20 }, { spacing: { before: 120, after: 120 } }),
    apart('TableCaption', 'Table caption', { color: colours.soft, size: 18 }, { keepNext: true }),
    apart('TableText', 'Table text', { size: 17 }, { spacing: { before: 20, after: 20, ...spaced(240) } }),
    apart('FigureLabel', 'Figure label', { color: colours.soft, size: 18 }, { spacing: { after: 0 } }),
    apart(
      'FigureValue',
      'Figure value',
      { font: fonts.serif, size: 27, bold: true },
      { spacing: { after: 0 } },
    ),
  ],
});
