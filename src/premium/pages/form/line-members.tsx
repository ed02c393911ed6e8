import type { PooledForm } from '../../domain/alliance-form.ts';
import { membersShownEverywhere } from '../../domain/alliance-form.ts';
import { membersOfLine, mostMembersByGroup } from '../../domain/members-of-lines.ts';
import { fieldId, useFormWords, useMemberName, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';

/** Adds a member to a line where there is not already a place for everybody. */
export function JoinLine({ path, line }: { readonly path: string; readonly line: PooledForm }) {
  const words = useFormWords();
  const nameOf = useMemberName();
  const { members } = useSimulated().form;
  const inside = new Set(membersOfLine(line));
  const outside = members.filter(({ id }) => !inside.has(id));
  if (outside.length === 0) return null;
  if (line.form === 'group' && inside.size >= mostMembersByGroup) {
    return <p class="hint">{words.means.tooManyGroups(mostMembersByGroup)}</p>;
  }
  const id = fieldId(`beside.${path}`);
  return (
    <div class="field">
      <label for={id}>{words.means.joinWhom}</label>
      <div class="search">
        <select class="input" id={id} name={`beside.${path}`}>
          {outside.map((member) => (
            <option key={member.id} value={member.id}>
              {nameOf(member.id)}
            </option>
          ))}
        </select>
        <ActionButton action={`join ${path}`} anchor={fieldId(path)} look="quiet">
          {words.means.join}
        </ActionButton>
      </div>
    </div>
  );
}

interface LeaveLineProps {
  readonly path: string;
  readonly member: string;
  /** Also where every member has a place that may simply be left blank. */
  readonly always?: boolean;
}

/** Takes a member out of a line; not needed where each member has a place that may be left blank. */
export function LeaveLine({ path, member, always = false }: LeaveLineProps) {
  const words = useFormWords();
  const name = useMemberName()(member);
  const { members } = useSimulated().form;
  if (!always && members.length <= membersShownEverywhere) return null;
  return (
    <ActionButton action={`leave ${path} ${member}`} anchor={fieldId(path)} name={words.means.leaveOf(name)}>
      {words.remove}
    </ActionButton>
  );
}
