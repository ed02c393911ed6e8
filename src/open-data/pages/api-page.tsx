import { type KindOfApi, listKindsOfApi } from '../../people/index.ts';
import type { RequestContext } from '../../platform/ports/http.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { Page } from '../../platform/web/layout/page.tsx';
import { PageHead } from '../../platform/web/layout/page-head.tsx';
import { renderPage } from '../../platform/web/layout/render-page.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { apiAddress, describedDocuments, describedFiles, schemaAddress } from '../documents.ts';
import { openDataWords } from './words.ts';

/** The readable page about the API. */
export const apiPage = (context: RequestContext): Response =>
  context.html(renderPage(<ApiPage context={context.get('page')} />));

function ApiPage({ context }: { readonly context: PageContext }) {
  const { language, origin } = context;
  const texts = openDataWords[language];
  const say = (name: keyof typeof texts) => typeset(language, texts[name]);
  return (
    <Page
      context={context}
      title={say('title')}
      description={say('lead')}
      current="api"
      crumbs={[{ label: say('title') }]}
    >
      <PageHead title={say('title')} lead={say('lead')}>
        <p>
          <a href="/api/openapi.json">{say('description')}</a>
        </p>
      </PageHead>
      <Section id="documents" title={say('documents')}>
        <DataTable
          caption={say('caption')}
          narrow="blocks"
          columns={[
            { label: say('what'), cell: (document) => typeset(language, document.title[language]) },
            { label: say('address'), cell: (document) => <code>{apiAddress(document)}</code> },
            {
              label: say('command'),
              cell: (document) => <code>{`cap17 ${document.command} FILE --json`}</code>,
            },
            {
              label: say('schema'),
              cell: (document) => <a href={schemaAddress(document)}>{`cap17/${document.name}@1`}</a>,
            },
          ]}
          rows={describedDocuments}
        />
      </Section>
      <Section id="kinds" title={say('kinds')} intro={say('kindsText')}>
        <DataTable<KindOfApi>
          caption={say('kindsCaption')}
          narrow="blocks"
          columns={[
            { label: say('kind'), cell: ({ name }) => typeset(language, name[language]) },
            { label: say('one'), cell: ({ one }) => <code class="breaks">{one}</code> },
            {
              label: say('begun'),
              cell: ({ begun }) =>
                begun.length === 0
                  ? say('byPage')
                  : begun.map((address) => (
                      <div key={address}>
                        <code class="breaks">{address}</code>
                      </div>
                    )),
            },
          ]}
          rows={listKindsOfApi()}
        />
      </Section>
      <Section id="files" title={say('files')} intro={say('filesText')}>
        <ul class="ticks">
          {describedFiles.map((file) => (
            <li key={file.name}>
              {typeset(language, file.title[language])} (
              <a href={schemaAddress(file)}>{`cap17/${file.name}@1`}</a>)
            </li>
          ))}
        </ul>
      </Section>
      <Section id="example" title={say('example')}>
        <p>{say('exampleText')}</p>
        <pre tabindex={0}>
          <code>{`curl ${origin}/api/v1/premium \\\n  -H 'Content-Type: application/json' \\\n  --data-binary @${exampleFile}`}</code>
        </pre>
      </Section>
      <Section id="refusals" title={say('errors')}>
        <p>{say('errorsText')}</p>
      </Section>
      <Section id="limits" title={say('limits')}>
        <p>{say('limitsText')}</p>
      </Section>
    </Page>
  );
}

const exampleFile = 'examples/alliances/cuisine-partagee.json';
