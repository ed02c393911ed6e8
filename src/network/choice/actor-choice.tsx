import type { Language } from '../../kernel/language.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { type ActorChoice, mostInList, proposedFor, typedName } from './choose-actor.ts';
import { choiceWords } from './words.ts';

interface ActorChoiceProps {
  readonly language: Language;
  readonly name: string;
  readonly label: string;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly choice: ActorChoice;
  readonly error?: string | undefined;
}

/** Which actor: a list where they are not too many; else words of its name, then a list of those that have them. */
export function ActorChoiceField({ language, name, label, actors, choice, error }: ActorChoiceProps) {
  const words = choiceWords[language];
  const listOf = (listed: typeof actors) => [
    { value: '', label: words.choose },
    ...listed.map((actor) => ({ value: actor.id, label: actor.name })),
  ];
  if (actors.length <= mostInList)
    return (
      <SelectField
        id={name}
        name={name}
        label={label}
        value={choice.id ?? ''}
        choices={listOf(actors)}
        error={error}
      />
    );
  const isOpen = choice.proposed.length > 0;
  return (
    <>
      <Field
        id={typedName(name)}
        name={typedName(name)}
        label={label}
        value={choice.typed}
        hint={words.hint}
        error={isOpen ? undefined : error}
        input={{ autocomplete: 'off' }}
      />
      {isOpen ? (
        <>
          <input type="hidden" name={proposedFor(name)} value={choice.typed} />
          <SelectField
            id={name}
            name={name}
            label={words.which}
            value={choice.id ?? ''}
            choices={listOf(choice.proposed)}
            {...(choice.count > choice.proposed.length
              ? {
                  hint: words.some(
                    formatNumber(language, choice.proposed.length),
                    formatNumber(language, choice.count),
                  ),
                }
              : {})}
            error={error}
          />
        </>
      ) : choice.id === null ? null : (
        <input type="hidden" name={name} value={choice.id} />
      )}
    </>
  );
}

/** Why no actor is meant yet; undefined when one is, or when nothing was asked. */
export function choiceProblem(language: Language, { id, typed, count }: ActorChoice): string | undefined {
  const words = choiceWords[language];
  if (id !== null) return undefined;
  if (typed === '') return words.missing;
  return count === 0 ? words.none(typed) : words.several(formatNumber(language, count));
}
