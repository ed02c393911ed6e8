import { addressOf, type StoredRecord } from '../../people/index.ts';
import type { PageContext } from '../../platform/ports/page-context.ts';
import { Actions, ButtonLink } from '../../platform/web/components/actions.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import { pathwayAddress } from './addresses.ts';
import { pathwayEditable } from './pathway-editable.ts';
import type { StoredPathway } from './pathway-record.ts';
import { pathwayWords } from './words.ts';

interface WritingAsideProps {
  readonly context: PageContext;
  readonly pathway: StoredPathway;
  readonly record: StoredRecord;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly mayRemove: boolean;
}

/** For those who write a pathway: where it stands, and what they can do. */
export function WritingAside({ context, pathway, record, ...may }: WritingAsideProps) {
  const { language } = context;
  const words = pathwayWords[language].page;
  if (!may.mayEdit && !may.mayDecide && !may.mayRemove) return null;
  const at = (page: 'edit' | 'history' | 'remove') => addressOf(language, pathwayEditable, record, page);
  return (
    <div class="section flush no-print">
      <Alert>
        {pathway.state === 'published' ? null : (
          <p>
            <strong>{pathway.state === 'draft' ? words.draft : words.pending}</strong>
          </p>
        )}
        {pathway.answer === '' ? null : (
          <p>
            {words.answer} <em>{pathway.answer}</em>
          </p>
        )}
        <Actions>
          {may.mayEdit ? <ButtonLink address={at('edit')}>{words.edit}</ButtonLink> : null}{' '}
          <ButtonLink address={pathwayAddress(language, pathway.key, 'publication')} quiet>
            {words.publication}
          </ButtonLink>{' '}
          {may.mayEdit ? (
            <a class="button quiet" href={at('history')}>
              {words.history}
            </a>
          ) : null}{' '}
          {may.mayRemove ? (
            <a class="button quiet" href={at('remove')}>
              {words.remove}
            </a>
          ) : null}
        </Actions>
      </Alert>
    </div>
  );
}
