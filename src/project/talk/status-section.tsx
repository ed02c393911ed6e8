import type { Language } from '../../kernel/language.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { formatDate } from '../../platform/web/format/dates.ts';
import type { StatusVersion } from '../domain/status-changes.ts';
import { actionWords } from '../fiches/words.ts';
import { talkWords } from './words.ts';

interface StatusSectionProps {
  readonly language: Language;
  readonly changes: readonly StatusVersion[];
  /** Names of those who said it, for those who write the project. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the status of an action has been, the newest first. */
export function StatusSection({ language, changes, names }: StatusSectionProps) {
  if (changes.length < 2) return null;
  const words = talkWords[language];
  return (
    <div class="section flush">
      <Disclosure kind="data" summary={words.statuses}>
        <ul>
          {changes.map(({ status, at, personId }) => {
            const name = personId === null ? undefined : names.get(personId);
            return (
              <li key={at.toISOString()}>
                {words.statusLine(actionWords[language].statuses[status], formatDate(language, at))}{' '}
                {name === undefined ? null : <span class="soft">{words.statusBy(name)}</span>}
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </div>
  );
}
