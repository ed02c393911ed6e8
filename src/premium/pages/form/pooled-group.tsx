import { Disclosure } from '../../../platform/web/components/disclosure.tsx';
import { useFormat } from '../../../platform/web/language-context.tsx';
import type { PooledForm } from '../../domain/alliance-form.ts';
import { membersByGroup } from '../../domain/members-of-lines.ts';
import type { QuantityForm } from '../../domain/quantity-form.ts';
import { isBlankQuantity } from '../../domain/quantity-form.ts';
import { useFormWords, useResultWords, useSign, useSimulated } from '../simulated.ts';
import { ActionButton } from './action-button.tsx';
import { FormGroup } from './form-group.tsx';
import { GroupFields } from './group-fields.tsx';
import { LawFields } from './law-fields.tsx';
import { LinePiece } from './line-piece.tsx';
import { useTyped } from './typed-words.ts';
import { UseFields } from './use-fields.tsx';

/** Pooled means, each folded to a sentence, and the three ways of adding one, in plain words. */
export function PooledGroup() {
  const words = useFormWords();
  const { pooled } = useSimulated().form;
  const summaryOf = usePooledSummary();
  return (
    <FormGroup id="g-means" summary={words.means.title(pooled.length)} open>
      {pooled.length === 0 ? (
        <p class="hint">
          <strong>{words.means.missing}</strong> {words.means.next}
        </p>
      ) : (
        <ul class="pieces">
          {pooled.map((line, index) => (
            <LinePiece
              key={line.id}
              path={`pooled.${index}`}
              line={line}
              summary={line.open ? '' : summaryOf(line)}
              group="g-means"
              fields={() => <PooledFields path={`pooled.${index}`} line={line} />}
            />
          ))}
        </ul>
      )}
      <AddPooled open={pooled.length === 0} />
    </FormGroup>
  );
}

function PooledFields({ path, line }: { readonly path: string; readonly line: PooledForm }) {
  if (line.form === 'law') return <LawFields path={path} line={line} />;
  return line.form === 'use' ? (
    <UseFields path={path} line={line} />
  ) : (
    <GroupFields path={path} line={line} />
  );
}

function AddPooled({ open }: { readonly open: boolean }) {
  const words = useFormWords();
  return (
    <Disclosure kind="group" summary={words.means.add} open={open}>
      <ul class="pieces">
        {(['law', 'use', 'group'] as const).map((form) => (
          <li key={form}>
            <ActionButton action={`add ${form}`} anchor="g-means">
              {words.means.forms[form].name}
            </ActionButton>
            <p class="hint">
              {words.means.forms[form].plain} {words.means.forms[form].example}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const filled = (quantities: readonly QuantityForm[]): number =>
  quantities.filter((quantity) => !isBlankQuantity(quantity)).length;

const usePooledSummary = (): ((line: PooledForm) => string) => {
  const words = useFormWords();
  const { memberForms, groupForms } = useResultWords();
  const format = useFormat();
  const typed = useTyped();
  const yearly = `${useSign()}/${words.year}`;
  const members = (count: number) => format.count(count, memberForms);
  return (line) => {
    if (line.form === 'law') {
      const users = members(filled(line.needs.map(({ need }) => need)));
      return words.means.summaryLaw(typed(line.fixed, yearly), typed(line.unitCost, yearly), users);
    }
    if (line.form === 'use') {
      return words.means.summaryUse(
        typed(line.fixed, yearly),
        members(filled(line.users.map(({ alone }) => alone))),
      );
    }
    const groups = format.count(line.costs.length, groupForms);
    return words.means.summaryGroup(groups, members(membersByGroup(line.costs).length));
  };
};
