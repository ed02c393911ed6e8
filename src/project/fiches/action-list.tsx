import type { Language } from '../../kernel/language.ts';
import { Chip } from '../../platform/web/components/chips.tsx';
import { actionAddresses, projectAddress } from '../addresses.ts';
import type { ListedAction } from './action-store.ts';
import { actionWords } from './words.ts';

interface ActionListProps {
  readonly language: Language;
  /** False where the heading says the status already. */
  readonly withStatus?: boolean;
  readonly actions: readonly Pick<ListedAction, 'id' | 'number' | 'title' | 'status' | 'confidentiality'>[];
}

/** Actions in a list: number, title, status. */
export function ActionList({ language, actions, withStatus = true }: ActionListProps) {
  const words = actionWords[language];
  return (
    <ul class="action-list">
      {actions.map(({ id, number, title, status, confidentiality }) => (
        <li key={id}>
          <a href={projectAddress(language, actionAddresses.page, id)}>
            {`A${number}`} {title}
          </a>{' '}
          {withStatus ? <span class="soft">{words.statuses[status]}</span> : null}{' '}
          {confidentiality === 'writers' ? <Chip>{words.page.kept}</Chip> : null}
        </li>
      ))}
    </ul>
  );
}
