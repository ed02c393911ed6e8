import { Fragment } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { type Column, DataTable } from '../../platform/web/components/data-table.tsx';
import { Contents } from '../../platform/web/layout/contents.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import type { GlossaryPart, GlossaryTerm } from '../domain/glossary.ts';
import { methodWords } from './words.ts';

interface GlossaryPageProps {
  readonly context: PageContext;
  readonly parts: readonly GlossaryPart[];
}

/** The words of the field in both languages, the reader's own first, with the codes that files carry. */
export function GlossaryPage({ context, parts }: GlossaryPageProps) {
  const { language } = context;
  const words = methodWords[language].glossary;
  const named = parts.map((part, index) => ({
    ...part,
    id: `part-${index + 1}`,
    label: partTitle(part, language),
  }));
  return (
    <Page
      context={context}
      current="glossary"
      title={words.title}
      description={words.description}
      crumbs={[{ label: words.title }]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Contents entries={named} />
      {named.map((part) => (
        <Section key={part.id} id={part.id} title={part.label}>
          <DataTable
            caption={words.caption}
            narrow="blocks"
            columns={columnsIn(language)}
            rows={part.terms}
          />
        </Section>
      ))}
    </Page>
  );
}

/** The source is written in English; a part that has no French title yet keeps its own. */
function partTitle(part: GlossaryPart, language: Language): string {
  const titles: Readonly<Record<string, string>> = methodWords[language].glossary.parts;
  return titles[part.title] ?? part.title;
}

function columnsIn(language: Language): readonly Column<GlossaryTerm>[] {
  const words = methodWords[language].glossary;
  const column = (of: Language, label: string): Column<GlossaryTerm> => ({
    label,
    cell: (term) =>
      of === language ? typeset(of, term[of]) : <span lang={of}>{typeset(of, term[of])}</span>,
  });
  const [french, english] = [column('fr', words.french), column('en', words.english)];
  return [
    ...(language === 'fr' ? [french, english] : [english, french]),
    { label: words.code, cell: (term) => <Codes codes={term.codes} /> },
    { label: words.field, cell: (term) => <Codes codes={term.fields} /> },
  ];
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <>
      {codes.map((code, index) => (
        <Fragment key={code}>
          {index === 0 ? null : ', '}
          <code>{code}</code>
        </Fragment>
      ))}
    </>
  );
}
