import { createRecordIn, peopleDatabase } from '../../../people/index.ts';
import type { Ports } from '../../../platform/ports/ports.ts';
import { nextPosition } from '../item-editable.ts';
import { itemRecord } from '../records.ts';
import { listToldSources } from '../store/issue-store.ts';
import { orderProposals, type ShownProposal } from './order-proposals.ts';

/** How far back a proposal may be new. */
const sinceDays = 15;

/** What rooms propose for an issue, without what it already has. */
export async function listProposals(
  ports: Ports,
  issueId: string,
  taken: readonly (string | null)[],
): Promise<readonly ShownProposal[]> {
  const since = new Date(ports.clock.now().getTime() - sinceDays * 86_400_000);
  const proposed = await Promise.all(
    ports.contributions.digestSources.map(async ({ name, propose }) =>
      (await propose(since, ports)).map((proposal) => ({ ...proposal, source: `${name}:${proposal.key}` })),
    ),
  );
  const fresh = proposed.flat().filter(({ source }) => !taken.includes(source));
  const told = await listToldSources(
    ports.database,
    fresh.map(({ source }) => source),
    issueId,
  );
  return orderProposals(
    fresh.map((proposal) => ({ ...proposal, toldOn: told.get(proposal.source) ?? null })),
  );
}

/** Adds proposals to an issue, in the order given; what it has already is left as it is. @returns how many */
export async function addProposals(
  ports: Ports,
  issueId: string,
  taken: readonly (string | null)[],
  sources: readonly string[],
  personId: string,
): Promise<number> {
  const proposals = (await listProposals(ports, issueId, taken)).filter(({ source }) =>
    sources.includes(source),
  );
  const at = ports.clock.now();
  await peopleDatabase(ports.database)
    .transaction()
    .execute(async (transaction) => {
      let position = await nextPosition(transaction, issueId);
      for (const proposal of proposals) {
        await createRecordIn(transaction, itemRecord, {
          id: ports.ids.create(),
          fields: {
            issueId,
            position: position++,
            kind: proposal.kind,
            titleFr: cut(proposal.title.fr, 160),
            titleEn: cut(proposal.title.en, 160),
            textFr: cut(proposal.text.fr, 600),
            textEn: cut(proposal.text.en, 600),
            addressFr: proposal.address.fr,
            addressEn: proposal.address.en,
            audiences: [],
            source: proposal.source,
          },
          organisationId: null,
          personId,
          at,
        });
      }
    });
  return proposals.length;
}

/** The beginning of a text, cut between two words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), most / 2))}…`;
}
