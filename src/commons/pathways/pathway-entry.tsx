import type { ComponentChildren } from 'preact';
import type { Language } from '../../kernel/language.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { formatCount, formatList } from '../../platform/web/format/counts.ts';
import { formatMinutes } from '../../platform/web/format/durations.ts';
import { languageOfText } from '../domain/pathway.ts';
import { commonsWords } from '../words.ts';
import { pathwayAddress } from './addresses.ts';
import type { StoredPathway } from './pathway-record.ts';
import { Said } from './said.tsx';
import { pathwayWords } from './words.ts';

interface PathwayEntryProps {
  readonly language: Language;
  readonly pathway: StoredPathway;
  /** Who publishes it, when it is an organisation. */
  readonly publisher?: string | undefined;
  /** Anything more: reasons, progress, a button. */
  readonly children?: ComponentChildren;
}

/** One pathway in a list: for whom, what one can do at its end, how long. */
export function PathwayEntry({ language, pathway, publisher, children }: PathwayEntryProps) {
  const words = pathwayWords[language];
  const { audiences } = commonsWords[language];
  const written = languageOfText(language, pathway.title);
  return (
    <li class="entry">
      <p class="over">
        {[
          formatList(
            language,
            pathway.audiences.map((audience) => audiences[audience]),
          ),
          formatMinutes(language, pathway.minutes),
          formatCount(language, pathway.steps.length, words.steps),
          ...(publisher === undefined ? [] : [words.by(publisher)]),
        ].join(' · ')}{' '}
        {pathway.state === 'published' ? null : <Chip>{words.states[pathway.state]}</Chip>}{' '}
        {written === language ? null : <Chip>{words.onlyIn[written]}</Chip>}
      </p>
      <h3>
        <a href={pathwayAddress(language, pathway.key)}>
          <Said text={pathway.title} language={language} />
        </a>
      </h3>
      <p>
        <Said text={pathway.promise} language={language} />
      </p>
      {children}
    </li>
  );
}
