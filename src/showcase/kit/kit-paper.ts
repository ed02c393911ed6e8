import type { Language } from '../../kernel/language.ts';
import type { Block, Paper, Text } from '../../platform/ports/paper.ts';
import type { ElectedKit, KitSubject } from '../domain/elected-kit.ts';
import { kitWords } from './words.ts';

/** The kit as a document, to print (PDF) or to change (DOCX). */
export function kitPaper(kit: ElectedKit, subject: KitSubject, language: Language): Paper {
  const words = kitWords[language];
  const heading = (text: string, newPage = false): Block => ({ kind: 'heading', level: 1, text, newPage });
  const paragraphs = (texts: readonly string[]): Block[] =>
    texts.flatMap((text) => text.split(/\n\s*\n/)).map((text) => ({ kind: 'paragraph', text }));
  return {
    language,
    title: words.of(subject.name),
    subject: words.description(subject.name),
    facts: [...(subject.where === '' ? [] : [subject.where]), ...(subject.isExample ? [words.example] : [])],
    running: words.of(subject.name),
    blocks: [
      {
        kind: 'paragraph',
        text: [{ text: `${words.page} ` }, { text: subject.address, link: subject.address }],
      },
      { kind: 'remark', text: words.brackets },
      heading(words.sections.speech),
      ...paragraphs(kit.speech),
      heading(words.sections.figures),
      ...figures(kit, words),
      heading(words.sections.questions),
      ...kit.questions.flatMap(({ question, answer }): Block[] => [
        { kind: 'heading', level: 3, text: question },
        ...paragraphs([answer]),
      ]),
      heading(words.sections.note, true),
      ...kit.note.flatMap(({ title, paragraphs: texts }): Block[] => [
        { kind: 'heading', level: 2, text: title },
        ...paragraphs(texts),
      ]),
      heading(words.sections.invitation, true),
      ...paragraphs(kit.invitation),
    ],
  };
}

function figures({ figures: rows }: ElectedKit, words: (typeof kitWords)['fr']): Block[] {
  if (rows.length === 0) return [{ kind: 'paragraph', text: words.noFigures }];
  return [
    {
      kind: 'table',
      caption: words.sections.figures,
      columns: [
        { label: words.figure },
        { label: words.value },
        { label: words.when, width: 1 },
        { label: words.source },
      ],
      rows: rows.map(({ label, value, when, source, link }): readonly Text[] => [
        label,
        value,
        when,
        link?.startsWith('https:') ? [{ text: source, link }] : source,
      ]),
    },
    { kind: 'paragraph', tone: 'note', text: words.figuresNote },
  ];
}
