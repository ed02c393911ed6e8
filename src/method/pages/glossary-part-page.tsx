import { Fragment } from 'preact';
import type { Language } from '../../kernel/language.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { type Column, DataTable } from '../../platform/web/components/data-table.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { methodAddresses } from '../addresses.ts';
import type { GlossaryPart, GlossaryTerm } from '../domain/glossary.ts';
import { methodWords } from './words.ts';

interface GlossaryPartPageProps {
  readonly context: PageContext;
  readonly part: GlossaryPart;
}

/** The words of one part in both languages, the reader's own first, with the codes that files carry. */
export function GlossaryPartPage({ context, part }: GlossaryPartPageProps) {
  const { language } = context;
  const words = methodWords[language].glossary;
  const title = typeset(language, part.title[language]);
  return (
    <Page
      context={context}
      current="glossary"
      title={words.partTitle(title)}
      description={words.description}
      crumbs={[
        { label: words.title, address: addressIn(language, methodAddresses.glossary) },
        { label: title },
      ]}
    >
      <PageHead title={words.partTitle(title)} />
      <DataTable caption={words.caption} narrow="blocks" columns={columnsIn(language)} rows={part.terms} />
    </Page>
  );
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
