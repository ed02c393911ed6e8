import type { Language } from '../../kernel/language.ts';
import { kindLabels } from '../../people/index.ts';
import { Disclosure } from '../../platform/web/components/disclosure.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { Alert } from '../../platform/web/components/messages.tsx';
import type { DirectoryLookup } from './directory.ts';
import type { DirectoryEntry } from './read-answer.ts';
import { directoryWords } from './words.ts';

interface DirectorySectionProps {
  readonly language: Language;
  readonly asked: string;
  readonly lookup: DirectoryLookup | null;
  /** What fills the form below. */
  readonly taken: DirectoryEntry | null;
}

/** Above the form of an actor: what the public directory of companies knows of it. */
export function DirectorySection({ language, asked, lookup, taken }: DirectorySectionProps) {
  const words = directoryWords[language];
  return (
    <>
      <search aria-label={words.title}>
        <Disclosure kind="group" summary={words.title} open={asked !== ''}>
          <form method="get" class="stack" id="directory">
            <Field
              id="annuaire"
              name="annuaire"
              label={words.label}
              hint={words.hint}
              value={asked}
              input={{ autocomplete: 'off', maxlength: 200 }}
            />
            <p class="actions">
              <button class="button quiet" type="submit">
                {words.find}
              </button>
            </p>
          </form>
        </Disclosure>
      </search>
      {taken === null ? null : (
        <Alert>
          <p role="status">{words.taken(taken.name)}</p>
        </Alert>
      )}
      {lookup === null || taken !== null ? null : (
        <Results language={language} asked={asked} lookup={lookup} />
      )}
    </>
  );
}

function Results({
  language,
  asked,
  lookup,
}: {
  readonly language: Language;
  readonly asked: string;
  readonly lookup: DirectoryLookup;
}) {
  const words = directoryWords[language];
  if (lookup.outcome !== 'found' || lookup.entries.length === 0)
    return (
      <Alert>
        <p role="status">{lookup.outcome === 'found' ? words.none : words[lookup.outcome]}</p>
      </Alert>
    );
  return (
    <section aria-labelledby="directory-found">
      <h2 class="small" id="directory-found">
        {words.found}
      </h2>
      <ul>
        {lookup.entries.map((entry) => (
          <li key={entry.siren}>
            <a href={`?${new URLSearchParams({ annuaire: asked, siren: entry.siren })}`}>
              {words.take(entry.name)}
            </a>{' '}
            <span class="soft">{factsOf(entry, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const factsOf = (entry: DirectoryEntry, language: Language): string =>
  [
    entry.kind && kindLabels[entry.kind][language],
    entry.communeName,
    entry.siret ? `SIRET ${entry.siret}` : `SIREN ${entry.siren}`,
    entry.isClosed && directoryWords[language].closed,
  ]
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .join(', ');
