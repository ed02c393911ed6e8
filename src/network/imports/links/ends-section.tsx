import type { Language } from '../../../kernel/language.ts';
import { Field } from '../../../platform/web/components/fields.tsx';
import { Section } from '../../../platform/web/layout/section.tsx';
import { importWords } from '../words.ts';
import type { UnknownEnd } from './end-store.ts';

export interface EndsSectionProps {
  readonly language: Language;
  readonly ends: readonly UnknownEnd[];
  /** Whether there are more than those shown. */
  readonly isCut: boolean;
  /** Actors proposed as one types. */
  readonly typedActors: readonly string[];
  /** What was typed and is nobody, or several, by key of the end. */
  readonly refused: ReadonlyMap<string, string>;
  readonly addActor: string;
}

/** Ends of links that were not found: one question each, answered by a name or a number. */
export function EndsSection({ language, ends, isCut, typedActors, refused, addActor }: EndsSectionProps) {
  const words = importWords[language].ends;
  if (ends.length === 0) return null;
  return (
    <Section id="ends" title={words.title} intro={words.lead}>
      <form method="post" id="unknown-ends" class="form-column stack">
        <datalist id="typed-actors">
          {typedActors.map((typed) => (
            <option key={typed} value={typed} />
          ))}
        </datalist>
        {ends.map(({ key, text, lines, near }, at) => {
          const typed = refused.get(key);
          return (
            <div key={key}>
              <input type="hidden" name={`end.${at}.key`} value={key} />
              <Field
                id={`end-${at}`}
                name={`end.${at}.actor`}
                label={`${text} (${words.lines(lines)})`}
                {...(near.length === 0 ? {} : { hint: words.near(near) })}
                value={typed ?? ''}
                error={typed === undefined ? undefined : words.unknown(typed)}
                input={{ list: 'typed-actors', autocomplete: 'off' }}
              />
            </div>
          );
        })}
        {isCut ? <p class="soft">{words.more(ends.length)}</p> : null}
        <p class="actions">
          <button class="button quiet" type="submit" name="do" value="decide">
            {words.keep}
          </button>{' '}
          <a href={addActor}>{words.add}</a>
        </p>
      </form>
    </Section>
  );
}
