import { searchKey } from '../../kernel/search-key.ts';
import { type EditableField, type FieldRead, quoted, read } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import type { NamedActor } from '../cap/actors-field.ts';
import { rowsField } from './rows-field.tsx';
import { actionWords } from './words.ts';

/** An actor of the territory that takes part in an action. */
export interface ActionPartner {
  readonly actorId: string;
  /** What it brings; empty when nobody has said it. */
  readonly contribution: string;
  /** What it gets out of it. */
  readonly benefit: string;
}

type Words = (typeof actionWords)['fr'];
const both = inBoth(actionWords);
const wrong = (of: (problems: Words['problems']) => string): FieldRead => ({
  ok: false,
  fault: { code: 'PRJ-003', message: both(({ problems }) => of(problems)) },
});

const mostPartners = 100;
const longestText = 1_000;

type TypedRow = { readonly at: number; readonly cells: readonly string[] };

/** The actor whose name resembles what was typed, to propose it. */
function nearName(typed: string, actors: readonly NamedActor[]): string {
  const words = searchKey(typed).split(' ');
  const near = actors.find(({ name }) => {
    const key = searchKey(name);
    return words.some((word) => word.length > 3 && key.includes(word));
  });
  return near?.name ?? '';
}

function readPartners(rows: readonly TypedRow[], actors: readonly NamedActor[]): FieldRead {
  const byKey = new Map(
    actors.flatMap((actor) => [
      [searchKey(actor.name), actor],
      [actor.id, actor],
    ]),
  );
  const partners: ActionPartner[] = [];
  for (const { at, cells } of rows.slice(0, mostPartners)) {
    const [typed = '', contribution = '', benefit = ''] = cells;
    if (typed === '') return wrong(({ actorName }) => actorName(at));
    const actor = byKey.get(typed) ?? byKey.get(searchKey(typed));
    if (actor === undefined)
      return wrong(({ unknownActor }) => unknownActor(at, quoted(typed), nearName(typed, actors)));
    if (partners.some(({ actorId }) => actorId === actor.id))
      return wrong(({ actorTwice }) => actorTwice(quoted(actor.name)));
    partners.push({
      actorId: actor.id,
      contribution: contribution.slice(0, longestText),
      benefit: benefit.slice(0, longestText),
    });
  }
  return read(partners);
}

function readJson(value: unknown, actors: readonly NamedActor[]): FieldRead {
  if (!Array.isArray(value)) return wrong(({ list }) => list(quoted(value)));
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  return readPartners(
    value.map((one: unknown, index) => {
      const { actorId, contribution, benefit } = Object(one) as Readonly<Record<string, unknown>>;
      return { at: index + 1, cells: [text(actorId), text(contribution), text(benefit)] };
    }),
    actors,
  );
}

/** The partners of an action: real actors of its territory, with what each brings and gets. */
export function partnersField(actors: readonly NamedActor[]): EditableField {
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  return rowsField<ActionPartner>({
    name: 'partners',
    label: both(({ fields }) => fields.partners),
    hint: both(({ hints }) => hints.partners),
    rowName: both(({ rows }) => rows.actor),
    columns: [
      { key: 'actor', label: both(({ rows }) => rows.actor), proposals: actors.map(({ name }) => name) },
      { key: 'contribution', label: both(({ rows }) => rows.contribution) },
      { key: 'benefit', label: both(({ rows }) => rows.benefit) },
    ],
    readRows: (rows) => readPartners(rows, actors),
    readJson: (value) => readJson(value, actors),
    write: ({ actorId, contribution, benefit }) => [nameOf.get(actorId) ?? actorId, contribution, benefit],
    show: ({ actorId, contribution, benefit }) =>
      [nameOf.get(actorId) ?? actorId, contribution, benefit].filter((text) => text !== '').join(', '),
  });
}
