import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { FileForm } from '../../platform/web/components/file-form.tsx';
import { Steps } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { Section } from '../../platform/web/layout/section.tsx';
import { TerritoryFrame } from '../territory/frame.tsx';
import { importAddress } from './addresses.ts';
import type { ImportKindName, ImportState } from './import-store.ts';
import { importWords } from './words.ts';

export interface UploadPageProps {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly kind: ImportKindName;
  readonly recent: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly state: ImportState;
    readonly createdAt: Date;
  }[];
  readonly problem?: string | undefined;
}

/** Where one chooses the file to import. */
export function UploadPage({ context, territory, kind, recent, problem }: UploadPageProps) {
  const { language } = context;
  const words = importWords[language];
  const own = words.kinds[kind];
  return (
    <TerritoryFrame context={context} territory={territory} title={own.title} lead={own.lead}>
      <Steps steps={words.steps} current={0} />
      <FileForm
        label={words.file}
        hint={own.fileHint}
        send={words.send}
        problem={problem}
        accept=".csv,.tsv,.txt,.xlsx"
      />
      {recent.length === 0 ? null : (
        <Section id="recent" title={words.recent}>
          <ul>
            {recent.map((run) => (
              <li key={run.id}>
                <a href={importAddress(language, territory, kind, run.id)}>
                  {words.recentOf(run.fileName, formatDate(language, run.createdAt))}
                </a>{' '}
                <span class="soft">{words.states[run.state]}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </TerritoryFrame>
  );
}
