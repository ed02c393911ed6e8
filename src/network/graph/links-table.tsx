import type { Language } from '../../kernel/language.ts';
import { DataTable } from '../../platform/web/components/data-table.tsx';
import { addressIn } from '../../platform/web/layout/address.ts';
import { euros } from './amounts.ts';
import type { NetworkActor, NetworkLink } from './network-graph.ts';
import { networkWords } from './words.ts';

/** Address of a link's page. */
export const linkAddress = (language: Language, id: string): string =>
  addressIn(language, { fr: `/liens/${id}`, en: `/links/${id}` });

interface LinksTableProps {
  readonly language: Language;
  readonly caption: string;
  readonly links: readonly NetworkLink[];
  readonly actors: ReadonlyMap<string, NetworkActor>;
  readonly actorAddress: (actor: NetworkActor) => string;
  /** Whether the reader may open the links. */
  readonly opens: boolean;
}

/** Links as rows: who, what to whom, how much, who confirmed. */
export function LinksTable({ language, caption, links, actors, actorAddress, opens }: LinksTableProps) {
  const words = networkWords[language];
  const link = (id: string) => {
    const actor = actors.get(id)!;
    return <a href={actorAddress(actor)}>{actor.name}</a>;
  };
  return (
    <DataTable
      narrow="blocks"
      caption={caption}
      rows={links}
      columns={[
        { label: words.table.actor, cell: ({ from }) => link(from) },
        {
          label: words.table.link,
          cell: ({ kind, to }) => (
            <>
              {words.kinds[kind]} {link(to)}
            </>
          ),
        },
        {
          label: words.table.amount,
          numeric: true,
          cell: ({ range, isDisputed }) => (
            <>
              {range === null ? words.table.unknown : euros(language, range)}
              {isDisputed ? (
                <>
                  {' '}
                  <span class="flag">{words.table.disputed}</span>
                </>
              ) : null}
            </>
          ),
        },
        {
          label: words.table.confirmed,
          cell: ({ confirmed, id, from, to }) => (
            <>
              {words.confirmed[confirmed]}
              {opens ? (
                <>
                  {' · '}
                  <a href={linkAddress(language, id)}>
                    {words.table.open}
                    <span class="visually-hidden">
                      {` ${actors.get(from)!.name} – ${actors.get(to)!.name}`}
                    </span>
                  </a>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** The largest known amounts first, then the unknown ones. */
export const byAmount = (links: readonly NetworkLink[]): NetworkLink[] =>
  [...links].sort(
    (one, other) => (other.range?.high ?? -1) - (one.range?.high ?? -1) || (one.id < other.id ? -1 : 1),
  );
