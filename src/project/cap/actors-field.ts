import type { Localized } from '../../kernel/language.ts';
import { searchKey } from '../../kernel/search-key.ts';
import {
  type Choice,
  choicesField,
  type EditableField,
  type FieldRead,
  quoted,
  read,
} from '../../people/index.ts';
import { projectWords } from './words.ts';

/** An actor that may be chosen. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
}

/** Beyond this many, names are typed: a wall of boxes helps nobody. */
const mostBoxes = 80;

interface ActorsFieldOptions {
  readonly name: string;
  readonly label: Localized;
  readonly hint: Localized;
  /** Said instead of the hint where names are typed. */
  readonly namesHint: Localized;
}

/** Actors of a territory: boxes to tick, or names one a line where there are many; kept as the list of their ids. */
export function actorsField(
  { name, label, hint, namesHint }: ActorsFieldOptions,
  actors: readonly NamedActor[],
): EditableField {
  const choices: Choice[] = actors.map((actor) => ({
    value: actor.id,
    label: { fr: actor.name, en: actor.name },
  }));
  const boxes = choicesField({ name, label, hint, optional: true, choices });
  // Ids sent by a program are refused with the names of a thousand actors otherwise.
  const readJson = (value: unknown): FieldRead =>
    Array.isArray(value) && value.every((id) => typeof id === 'string')
      ? readNames(value, actors, ({ id }) => id)
      : readNames([quoted(value)], actors, ({ id }) => id);
  if (actors.length <= mostBoxes) return { ...boxes, readJson };
  const nameOf = new Map(actors.map((actor) => [actor.id, actor.name]));
  const names = (value: unknown): string[] =>
    Array.isArray(value) ? value.map((id) => nameOf.get(String(id)) ?? String(id)) : [];
  return {
    ...boxes,
    hint: namesHint,
    control: { kind: 'long-text', rows: 6 },
    read: (typed) => readNames(typed.split('\n'), actors, (actor) => searchKey(actor.name)),
    readJson,
    write: (value) => names(value).join('\n'),
    show: (value) => names(value).join(', '),
  };
}

function readNames(
  lines: readonly string[],
  actors: readonly NamedActor[],
  keyOf: (actor: NamedActor) => string,
): FieldRead {
  const byKey = new Map(actors.map((actor) => [keyOf(actor), actor.id]));
  const typed = lines.map((line) => line.trim()).filter((line) => line !== '');
  const unknown = typed.filter((line) => !byKey.has(line) && !byKey.has(searchKey(line)));
  if (unknown.length > 0) {
    const found = unknown.slice(0, 3).map(quoted).join(', ');
    return {
      ok: false,
      fault: {
        code: 'PRJ-003',
        message: {
          fr: projectWords.fr.problems.unknownActor(found),
          en: projectWords.en.problems.unknownActor(found),
        },
      },
    };
  }
  return read([...new Set(typed.map((line) => byKey.get(line) ?? byKey.get(searchKey(line))!))]);
}
