import { sql } from 'kysely';
import type { Localized } from '../../kernel/language.ts';
import { choiceField, type EditableField, type PeopleDatabase } from '../../people/index.ts';

/** What an indicator or an anchoring can be attached to in a project. */
export interface ProjectParts {
  readonly orientations: readonly { readonly id: string; readonly title: string }[];
  readonly actions: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}

export const noParts: ProjectParts = { orientations: [], actions: [] };

/** The orientations and actions of a project. */
export async function listParts(database: PeopleDatabase, projectId: string): Promise<ProjectParts> {
  const [orientations, actions] = await Promise.all([
    sql<{ id: string; title: string }>`select id, title from orientation
      where project_id = ${projectId} and deleted_at is null order by rank, lower(title)`.execute(database),
    sql<{ id: string; number: number; title: string }>`select id, number, title from action
      where project_id = ${projectId} and deleted_at is null order by number limit 2000`.execute(database),
  ]);
  return { orientations: orientations.rows, actions: actions.rows };
}

/** Codes of what something is attached to: `project`, `orientation:<id>`, `action:<id>`. */
export type Attachment =
  | { readonly kind: 'project' }
  | { readonly kind: 'orientation' | 'action'; readonly id: string };

/** Reads the code; what is not one stands for the whole project. */
export function readAttachment(code: unknown): Attachment {
  const [kind, id] = String(code).split(':');
  return (kind === 'orientation' || kind === 'action') && id !== undefined
    ? { kind, id }
    : { kind: 'project' };
}

/** Name of what something is attached to, null for the whole project or for a part that was removed. */
export function attachmentName(parts: ProjectParts, code: unknown): string | null {
  const attachment = readAttachment(code);
  if (attachment.kind === 'orientation')
    return parts.orientations.find(({ id }) => id === attachment.id)?.title ?? null;
  if (attachment.kind === 'project') return null;
  const action = parts.actions.find(({ id }) => id === attachment.id);
  return action ? `A${action.number}. ${action.title}` : null;
}

const same = (text: string): Localized => ({ fr: text, en: text });

/** A choice among the project, its orientations and its actions. */
export const attachedField = (
  label: Localized,
  whole: Localized,
  { orientations, actions }: ProjectParts,
  kept?: unknown,
): EditableField => {
  const choices = [
    { value: 'project', label: whole },
    ...orientations.map(({ id, title }) => ({ value: `orientation:${id}`, label: same(title) })),
    ...actions.map(({ id, number, title }) => ({
      value: `action:${id}`,
      label: same(`A${number}. ${title}`),
    })),
  ];
  // A part that was removed since is not lost from what was written: it is still a choice.
  const isGone = typeof kept === 'string' && !choices.some(({ value }) => value === kept);
  return choiceField({
    name: 'attachedTo',
    label,
    choices: isGone ? [...choices, { value: kept, label: same('—') }] : choices,
  });
};
