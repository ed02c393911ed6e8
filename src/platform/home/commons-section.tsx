import { type ResourceKind, resourceKinds } from '../../kernel/codes.ts';
import { DataTable } from '../web/components/data-table.tsx';
import { formats } from '../web/format/format.ts';
import { destination } from './destination.ts';
import type { HomePageProps } from './home-page.tsx';
import { homeWords } from './words.ts';

/** What the commons hold, by kind. */
export function CommonsSection({ context, content }: Pick<HomePageProps, 'context' | 'content'>) {
  const { language } = context;
  const words = homeWords[language].commons;
  const format = formats[language];
  const { total, publishers, byKind } = content.resources;
  const all = destination(context, 'commons');
  return (
    <section class="section" aria-labelledby="commons">
      <div class="grid halves top">
        <div class="stack">
          <h2 id="commons">{words.title}</h2>
          <p class="intro">{words.intro(format.number(total), format.number(publishers))}</p>
          <p class="note">{words.note}</p>
          {all === undefined ? null : (
            <form action={all}>
              <search class="field">
                <label for="q">{words.label}</label>
                <div class="search">
                  <input class="input" id="q" name="q" type="search" maxlength={200} />
                  <button class="button" type="submit">
                    {words.search}
                  </button>
                </div>
              </search>
            </form>
          )}
          {all === undefined ? null : (
            <p class="go">
              <a href={all}>{words.all}</a>
            </p>
          )}
        </div>
        <DataTable<ResourceKind>
          caption={words.caption}
          columns={[
            {
              label: words.kind,
              cell: (kind) => <KindName name={words.kinds[kind]} note={words.kindNotes[kind]} />,
            },
            { label: words.count, cell: (kind) => format.number(byKind.get(kind) ?? 0), numeric: true },
          ]}
          rows={resourceKinds}
        />
      </div>
    </section>
  );
}

function KindName({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <>
      {name} <small>{note}</small>
    </>
  );
}
