import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { ExampleChip } from '../../platform/web/components/chips.tsx';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import type { Crumb } from '../../platform/web/layout/breadcrumb.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ElectedKit, KitFigure, KitSubject } from '../domain/elected-kit.ts';
import { kitWords } from './words.ts';

interface KitPageProps {
  readonly context: PageContext;
  readonly current: string;
  readonly crumbs: readonly Crumb[];
  readonly subject: KitSubject;
  readonly kit: ElectedKit;
  /** Addresses of its files. */
  readonly files: { readonly pdf: string; readonly docx: string };
}

/** What an elected member says, shows, answers and sends about an alliance. */
export function KitPage({ context, current, crumbs, subject, kit, files }: KitPageProps) {
  const words = kitWords[context.language];
  return (
    <Page
      context={context}
      current={current}
      title={words.of(subject.name)}
      description={words.description(subject.name)}
      crumbs={[...crumbs, { label: words.title }]}
      indexed={!subject.isExample}
    >
      <PageHead
        title={words.of(subject.name)}
        lead={words.lead}
        {...(subject.isExample ? { meta: <ExampleChip /> } : {})}
      >
        <Actions>
          <ButtonLink address={files.pdf}>{words.pdf}</ButtonLink>{' '}
          <ButtonLink address={files.docx} quiet>
            {words.docx}
          </ButtonLink>
        </Actions>
      </PageHead>
      {subject.isExample ? (
        <Alert kind="example">
          <p>{words.example}</p>
        </Alert>
      ) : null}
      <Section id="speech" title={words.sections.speech}>
        <Paragraphs texts={kit.speech} />
      </Section>
      <Section id="figures" title={words.sections.figures}>
        {kit.figures.length === 0 ? (
          <p>{words.noFigures}</p>
        ) : (
          <>
            <DataTable
              narrow="blocks"
              caption={<span class="visually-hidden">{words.sections.figures}</span>}
              rows={kit.figures}
              columns={[
                { label: words.figure, cell: ({ label }: KitFigure) => label },
                { label: words.value, cell: ({ value }) => value },
                { label: words.when, cell: ({ when }) => when },
                {
                  label: words.source,
                  cell: ({ source, link }) => (link === null ? source : <a href={link}>{source}</a>),
                },
              ]}
            />
            <p class="note">{words.figuresNote}</p>
          </>
        )}
      </Section>
      <Section id="questions" title={words.sections.questions}>
        {kit.questions.map(({ question, answer }) => (
          <div class="entry stack-s" key={question}>
            <h3>{question}</h3>
            <p class="prose kept-lines">{answer}</p>
          </div>
        ))}
      </Section>
      <Section id="note" title={words.sections.note} intro={words.brackets}>
        {kit.note.map(({ title, paragraphs }) => (
          <div class="stack-s" key={title}>
            <h3>{title}</h3>
            <Paragraphs texts={paragraphs} />
          </div>
        ))}
      </Section>
      <Section id="invitation" title={words.sections.invitation} intro={words.brackets}>
        <Paragraphs texts={kit.invitation} />
      </Section>
    </Page>
  );
}

const Paragraphs = ({ texts }: { readonly texts: readonly string[] }) => (
  <div class="prose stack-s">
    {texts.map((text) => (
      <p class="kept-lines" key={text}>
        {text}
      </p>
    ))}
  </div>
);
