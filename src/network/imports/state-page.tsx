import type { StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert, Empty, Steps } from '../../platform/web/components/messages.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import { TerritoryFrame } from '../territory/frame.tsx';
import { importAddress } from './addresses.ts';
import type { ImportRun } from './import-store.ts';
import { importWords } from './words.ts';

/** A file that cannot be read, an import under way, done or taken back. */
export function StatePage({
  context,
  territory,
  run,
  seeAddress,
}: {
  readonly context: PageContext;
  readonly territory: StoredRecord;
  readonly run: ImportRun;
  readonly seeAddress: string;
}) {
  const { language } = context;
  const words = importWords[language];
  const own = words.kinds[run.kind];
  const again = (
    <ButtonLink address={importAddress(language, territory, run.kind)} quiet>
      {words.done.again}
    </ButtonLink>
  );
  const isWaiting = run.state === 'reading' || run.state === 'writing';
  return (
    <TerritoryFrame context={context} territory={territory} title={own.title} lead={run.fileName}>
      <Steps steps={words.steps} current={run.state === 'reading' || run.state === 'refused' ? 0 : 2} />
      {isWaiting ? (
        <Alert>
          <p role="status">
            <strong>{run.state === 'reading' ? words.waiting.reading : words.waiting.writing}</strong>{' '}
            {words.waiting.next}
          </p>
          <p>
            <a href={importAddress(language, territory, run.kind, run.id)}>{words.waiting.refresh}</a>
          </p>
        </Alert>
      ) : null}
      {run.state === 'refused' ? <Refused run={run} language={language} /> : null}
      {run.state === 'done' && run.result !== null ? (
        <Section id="done" title={words.done.title}>
          <p role="status">
            {words.done.sentence(run.result.created, run.result.changed, run.result.unchanged)}
          </p>
          {run.result.created > 0 ? <p>{own.drafts}</p> : null}
          <p class="actions">
            <ButtonLink address={seeAddress}>{own.see}</ButtonLink> {again}
          </p>
          {run.result.created + run.result.changed === 0 ? null : (
            <form method="post" class="stack">
              <p class="soft">{words.done.undoLead}</p>
              <button class="button quiet" type="submit" name="do" value="undo">
                {words.done.undo}
              </button>
            </form>
          )}
        </Section>
      ) : null}
      {run.state === 'undone' ? (
        <Alert>
          <p role="status">
            {words.done.undone} {run.result?.kept ? words.done.kept(run.result.kept) : null}
          </p>
        </Alert>
      ) : null}
      {run.state === 'refused' || run.state === 'undone' ? <p>{again}</p> : null}
    </TerritoryFrame>
  );
}

function Refused({ run, language }: { readonly run: ImportRun; readonly language: 'fr' | 'en' }) {
  const words = importWords[language].refused;
  const reasons = run.reading !== null && 'reasons' in run.reading ? run.reading.reasons : [];
  return (
    <div role="alert">
      <Empty missing={words.title} next={words.next} />
      <ul>
        {reasons.slice(0, 100).map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
