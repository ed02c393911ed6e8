import { useFormat } from '../../../platform/web/language-context.tsx';
import type { JointForm } from '../../domain/alliance-form.ts';
import { useFormWords, useMemberName, useResultWords, useSign, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { JointFields } from './joint-fields.tsx';
import { LinePiece } from './line-piece.tsx';
import { useTyped } from './typed-words.ts';

/** What members create only together, for themselves or for others. */
export function JointGroup() {
  const words = useFormWords();
  const { joint } = useSimulated().form;
  const summaryOf = useJointSummary();
  return (
    <FormGroup summary={words.value.title(joint.length)} id="g-value" open>
      {joint.length === 0 ? (
        <p class="hint">
          <strong>{words.value.missing}</strong> {words.value.next}
        </p>
      ) : (
        <ul class="pieces">
          {joint.map((line, index) => (
            <LinePiece
              key={line.id}
              path={`joint.${index}`}
              line={line}
              summary={line.open ? '' : summaryOf(line)}
              group="g-value"
              fields={() => <JointFields path={`joint.${index}`} line={line} />}
            />
          ))}
        </ul>
      )}
      <p class="tools">
        <ActionButton action="add joint" anchor="g-value" look="quiet">
          {words.value.addForMembers}
        </ActionButton>
        <ActionButton action="add public" anchor="g-value" look="quiet">
          {words.value.addForOthers}
        </ActionButton>
      </p>
    </FormGroup>
  );
}

/** Above this number of members, a line says how many they are. */
const mostNamed = 3;

const useJointSummary = (): ((line: JointForm) => string) => {
  const words = useFormWords();
  const { memberForms } = useResultWords();
  const format = useFormat();
  const typed = useTyped();
  const nameOf = useMemberName();
  const yearly = `${useSign()}/${words.year}`;
  return (line) => {
    const { summaryMembers, summaryPublic, summaryShares } = words.value;
    const whom = line.to === 'public' ? summaryPublic : line.to === 'shares' ? summaryShares : summaryMembers;
    const members =
      line.among.length > mostNamed
        ? format.count(line.among.length, memberForms)
        : format.list(line.among.map(nameOf));
    return words.value.summary(typed(line.perYear, yearly), whom, members);
  };
};
