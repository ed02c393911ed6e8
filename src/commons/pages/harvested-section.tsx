import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Empty } from '../../platform/web/components/messages.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import type { Merge, Proposal, ProposedResource, readHarvestQueue } from '../actions/decide-harvest.ts';
import { resourceAddress } from '../addresses.ts';
import { contributionWords } from '../contribution-words.ts';
import { sourceWords } from '../source-words.ts';
import { commonsWords } from '../words.ts';
import { facetLabel } from './active-filters.ts';
import { Waiting } from './waiting-entry.tsx';

/** Resources of one source that are decided about at once, at most. */
export const mostAtOnce = 200;

interface HarvestedProps {
  readonly harvested: Awaited<ReturnType<typeof readHarvestQueue>>;
  readonly language: 'fr' | 'en';
}

/** What harvests brought: resources to read, one by one or by source; pairs that may be one; merges, which may be undone. */
export function Harvested({ harvested, language }: HarvestedProps) {
  const words = sourceWords[language];
  const next = contributionWords[language].moderation.next;
  const { pending, proposals, merges, waiting } = harvested;
  const beyond = (shown: number, total: number) =>
    total > shown ? (
      <p class="note">{words.shownOf(formatNumber(language, shown), formatNumber(language, total))}</p>
    ) : null;
  return (
    <>
      <h2>{words.queue}</h2>
      {pending.length === 0 ? <Empty missing={words.noQueue} next={next} /> : null}
      {beyond(pending.length, waiting.pending)}
      <BySource harvested={harvested} language={language} />
      {pending.map((one) => (
        <Waiting
          key={one.id}
          kind="harvested"
          id={one.id}
          language={language}
          accept={contributionWords[language].moderation.publish}
        >
          <p class="over">{one.origin}</p>
          <h3>
            <a href={resourceAddress(language, one.key)}>{one.title}</a>
          </h3>
          {one.summary === '' ? null : <p>{one.summary}</p>}
          <PageOf url={one.url} />
        </Waiting>
      ))}
      <h2>{words.proposals}</h2>
      {proposals.length === 0 ? <Empty missing={words.noProposals} next={next} /> : null}
      {beyond(proposals.length, waiting.proposals)}
      {proposals.map((pair) => (
        <Pair key={`${pair.left.id} ${pair.right.id}`} pair={pair} language={language} />
      ))}
      {merges.length === 0 ? null : (
        <>
          <h2>{words.merges}</h2>
          <p class="note">{words.mergesNote}</p>
          {merges.map((merge) => (
            <Merged key={merge.mergedId} merge={merge} language={language} />
          ))}
        </>
      )}
    </>
  );
}

/** Decides about all that waits of one source. */
function BySource({ harvested, language }: HarvestedProps) {
  const words = sourceWords[language];
  const { bySource, pending } = harvested.waiting;
  if (pending < 2 || bySource.length === 0) return null;
  const moderation = contributionWords[language].moderation;
  return (
    <Disclosure kind="group" summary={words.bySource}>
      {bySource.map(({ name, total, last }, at) => {
        const count = formatNumber(language, Math.min(total, mostAtOnce));
        return (
          <form class="entry" method="post" key={name}>
            <h3>{name}</h3>
            <p class="note">{words.waitingOf(formatNumber(language, total))}</p>
            <input type="hidden" name="kind" value="source" />
            <input type="hidden" name="source" value={name} />
            <input type="hidden" name="last" value={last} />
            <Field
              id={`reason-source-${at}`}
              name="reason"
              label={moderation.reason}
              hint={words.reasonForAll}
              value=""
              input={{ maxlength: 500 }}
            />
            <p class="actions">
              <button class="button quiet" type="submit" name="do" value="accept">
                {words.publishAll(count)}
              </button>{' '}
              <button class="button quiet" type="submit" name="do" value="refuse">
                {words.refuseAll(count)}
              </button>
            </p>
          </form>
        );
      })}
    </Disclosure>
  );
}

function Pair({ pair, language }: { readonly pair: Proposal; readonly language: 'fr' | 'en' }) {
  const words = sourceWords[language];
  return (
    <form class="entry" method="post">
      <ol>
        <Side one={pair.left} language={language} />
        <Side one={pair.right} language={language} />
      </ol>
      <input type="hidden" name="kind" value="pair" />
      <input type="hidden" name="id" value={pair.left.id} />
      <input type="hidden" name="other" value={pair.right.id} />
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="first">
          {words.keepFirst}
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="second">
          {words.keepSecond}
        </button>{' '}
        <button class="button quiet" type="submit" name="do" value="different">
          {words.different}
        </button>
      </p>
    </form>
  );
}

/** The address of a page elsewhere, which nobody here answers for. */
function PageOf({ url }: { readonly url: string }) {
  return (
    <p>
      <a href={url} rel="noopener nofollow">
        {url}
      </a>
    </p>
  );
}

/** One of the two, with what tells it from the other. */
function Side({ one, language }: { readonly one: ProposedResource; readonly language: 'fr' | 'en' }) {
  const kinds: Readonly<Record<string, string>> = commonsWords[language].kinds;
  const facts = [
    kinds[one.kind],
    one.publisher,
    one.year,
    facetLabel(language, 'language', one.language, { themes: new Map() }),
    one.state === 'pending' ? commonsWords[language].sheet.pending : null,
  ];
  return (
    <li>
      <a href={resourceAddress(language, one.key)}>{one.title}</a>
      <p class="over">{facts.filter((fact) => fact !== null && fact !== undefined).join(' · ')}</p>
      {one.summary === '' ? null : <p>{one.summary}</p>}
      <PageOf url={one.url} />
    </li>
  );
}

/** A merge that holds, with the way to undo it. */
function Merged({ merge, language }: { readonly merge: Merge; readonly language: 'fr' | 'en' }) {
  const words = sourceWords[language];
  return (
    <form class="entry" method="post">
      <p class="over">{formatDate(language, merge.at)}</p>
      <p>
        {merge.mergedTitle} <span class="soft">{merge.mergedUrl}</span>
      </p>
      <p>
        {words.mergedInto} <a href={resourceAddress(language, merge.keptKey)}>{merge.keptTitle}</a>
      </p>
      <input type="hidden" name="kind" value="pair" />
      <input type="hidden" name="id" value={merge.keptId} />
      <input type="hidden" name="other" value={merge.mergedId} />
      <p class="actions">
        <button class="button quiet" type="submit" name="do" value="separate">
          {words.separate}
          <span class="visually-hidden"> {merge.mergedTitle}</span>
        </button>
      </p>
    </form>
  );
}
