import { Disclosure } from '../../platform/web/components/disclosure.tsx';

/** Sentences in sight; a file may have thousands of them. */
const inSight = 100;

interface ToldProblemsProps {
  readonly title: string;
  /** What to do about them; they are then open at once. */
  readonly lead?: string;
  readonly list: readonly { readonly message: string }[];
  /** How many there are, when the list has only the first of them. */
  readonly all?: number;
  /** Says how many are shown. */
  readonly more?: (shown: number, all: number) => string;
}

/** What is wrong in a file, or to be known about it, line by line; nothing when there is nothing. */
export function ToldProblems({ title, lead, list, all = list.length, more }: ToldProblemsProps) {
  if (list.length === 0) return null;
  const shown = list.slice(0, inSight);
  return (
    <Disclosure kind="data" summary={`${title} (${all})`} open={lead !== undefined}>
      {lead === undefined ? null : <p>{lead}</p>}
      <ul>
        {shown.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
      {more !== undefined && all > shown.length ? <p>{more(shown.length, all)}</p> : null}
    </Disclosure>
  );
}
