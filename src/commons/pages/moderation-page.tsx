import type { PageContext } from '../../platform/ports/page-context.ts';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { addressIn } from '../../platform/web/layout/address.ts';
import type { readHarvestQueue } from '../actions/decide-harvest.ts';
import type { WaitingSuggestion } from '../actions/suggest.ts';
import type { listUses } from '../actions/uses.ts';
import { commonsAddresses, resourceAddress } from '../addresses.ts';
import { contributionWords } from '../contribution-words.ts';
import { commonsWords } from '../words.ts';
import { FormFrame } from './form-frame.tsx';
import { Harvested } from './harvested-section.tsx';
import { Waiting } from './waiting-entry.tsx';

export interface ModerationPageProps {
  readonly harvested: Awaited<ReturnType<typeof readHarvestQueue>>;
  readonly context: PageContext;
  readonly suggestions: readonly WaitingSuggestion[];
  readonly uses: Awaited<ReturnType<typeof listUses>>;
  readonly notice: string | null;
  /** The thing whose decision was refused, and what was typed. */
  readonly problem: { readonly id: string; readonly message: string } | null;
}

/** Everything that waits to be read, with what may be decided. */
export function ModerationPage({
  context,
  suggestions,
  uses,
  harvested,
  notice,
  problem,
}: ModerationPageProps) {
  const { language } = context;
  const words = contributionWords[language].moderation;
  const head = (
    <>
      {notice === null ? null : <p role="status">{notice}</p>}
      {problem === null ? null : (
        <p role="alert" class="error-text" id="errors">
          {problem.message}
        </p>
      )}
      <p>
        <a href={addressIn(language, commonsAddresses.synonyms)}>{words.synonyms}</a>
      </p>
    </>
  );
  return (
    <FormFrame context={context} title={words.title} lead={words.lead} head={head}>
      <h2>{words.suggestions}</h2>
      {suggestions.length === 0 ? <Empty missing={words.noSuggestions} next={words.next} /> : null}
      {suggestions.map((one) => (
        <Waiting key={one.id} kind="suggestion" id={one.id} language={language} accept={words.accept}>
          <p class="over">
            {commonsWords[language].kinds[one.fields.kind as 'method']} · {one.fields.publisher} ·{' '}
            {formatDate(language, one.created_at)}
          </p>
          <h3>{one.fields.title}</h3>
          <p>{one.fields.summary}</p>
          <p>
            <a href={one.url} rel="noopener nofollow">
              {one.url}
            </a>
          </p>
          {one.known === null ? null : (
            <p>
              <strong>{words.known}</strong>{' '}
              <a href={resourceAddress(language, one.known.key)}>{one.known.title}</a>
            </p>
          )}
        </Waiting>
      ))}
      <h2>{words.uses}</h2>
      {uses.length === 0 ? <Empty missing={words.noUses} next={words.next} /> : null}
      {uses.map((one) => (
        <Waiting key={one.id} kind="use" id={one.id} language={language} accept={words.publish}>
          <p class="over">
            {one.organisation} · {formatDate(language, one.at)}
          </p>
          <h3>
            <a href={resourceAddress(language, one.key)}>{one.title}</a>
          </h3>
          <p>{one.note}</p>
        </Waiting>
      ))}
      <Harvested harvested={harvested} language={language} />
    </FormFrame>
  );
}
