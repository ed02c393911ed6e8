import { sql } from 'kysely';
import { readAlliance } from '../../alliance/index.ts';
import { sha256 as sha256OfBytes } from '../../formats/digest/sha-256.ts';
import type { Language } from '../../kernel/language.ts';
import { appendAuditEntry, type PeopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import { checkForm } from '../actions/simulate.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { eurosIn } from '../domain/euro-scale.ts';
import { fileText } from '../domain/file-text.ts';
import type { FileReason, FormProblem } from '../domain/form-problems.ts';
import { decideSums, type PrivateDecisions, type SumDecision } from '../privacy/decide-sums.ts';
import type { PrivateCell, ShownSum } from '../privacy/private-cell.ts';
import { privateCellsOf } from '../privacy/private-cells.ts';
import { withPrivateSums } from '../privacy/with-private-sums.ts';
import { getPremiumVersion, insertPremiumVersion, listComparedSums } from '../store/version-store.ts';

/** A version to keep, and who keeps it. */
export interface VersionOrder {
  readonly allianceId: string;
  readonly form: AllianceForm;
  readonly language: Language;
  readonly name: string;
  readonly reason: string;
  readonly personId: string;
}

export type KeptVersion =
  | { readonly outcome: 'kept'; readonly number: number }
  /** The latest version is this very file. */
  | { readonly outcome: 'same'; readonly number: number }
  | { readonly outcome: 'problems'; readonly problems: readonly FormProblem[] }
  /** The computation is too heavy, or too many are going on. */
  | { readonly outcome: 'refused'; readonly reasons: readonly FileReason[] };

/**
 * Keeps the form as a version that never changes: its file is what the form says and the sums of private amounts that may be
 * shown; nothing else of what is private is kept with it. Another version kept meanwhile makes it decide again.
 */
export async function keepVersion(
  ports: Ports,
  database: PeopleDatabase,
  order: VersionOrder,
): Promise<KeptVersion> {
  const checked = checkForm(order.form, order.language);
  if (!checked.ok) return { outcome: 'problems', problems: checked.problems };
  const reading = await readAlliance(database, order.allianceId, 'everything');
  const horizon = Number(checked.document.horizonYears);
  const cells = reading === null ? [] : privateCellsOf(reading, horizon);
  for (;;) {
    const prepared = await prepare(ports, database, order, checked.document, cells);
    if ('outcome' in prepared) return prepared;
    const number = await write(ports, database, order, prepared);
    if (number !== null) return { outcome: 'kept', number };
  }
}

interface Prepared {
  readonly latest: number;
  readonly file: string;
  readonly digest: string;
  readonly report: string;
  readonly sums: readonly SumDecision[];
  readonly remembered: readonly ShownSum[];
}

async function prepare(
  ports: Ports,
  database: PeopleDatabase,
  { allianceId, language }: VersionOrder,
  document: Readonly<Record<string, unknown>>,
  cells: readonly PrivateCell[],
): Promise<Prepared | KeptVersion> {
  const latest = await getPremiumVersion(database, allianceId);
  const decided = decideSums(cells, await listComparedSums(database, allianceId));
  const { sums, remembered } = inMoneyOf(document, decided);
  const file = fileText(withPrivateSums(document, sums, language));
  const bytes = new TextEncoder().encode(file);
  const digest = `sha256:${sha256OfBytes(bytes)}`;
  if (latest?.digest === digest) return { outcome: 'same', number: latest.number };
  const computed = await ports.compute.run('premium', bytes, { language });
  if (!computed.ok) return { outcome: 'refused', reasons: computed.errors };
  return { latest: latest?.number ?? 0, file, digest, report: computed.value, sums, remembered };
}

/** Sums are in euros; the file may be in thousands of them. A file that is not in euros holds none. */
function inMoneyOf(
  { currency }: Readonly<Record<string, unknown>>,
  decided: PrivateDecisions,
): PrivateDecisions {
  const unit = eurosIn(String(currency));
  if (unit === null) {
    return { sums: decided.sums.map(({ account }) => ({ account, withheld: 'currency' })), remembered: [] };
  }
  const sums = decided.sums.map((sum) =>
    'withheld' in sum ? sum : { ...sum, shown: { low: sum.shown.low / unit, high: sum.shown.high / unit } },
  );
  return { sums, remembered: decided.remembered };
}

/** @returns the number of the version, or null when another one was kept meanwhile */
function write(
  ports: Ports,
  database: PeopleDatabase,
  order: VersionOrder,
  prepared: Prepared,
): Promise<number | null> {
  const { allianceId, name, reason, personId } = order;
  return database.transaction().execute(async (transaction) => {
    await sql`select id from alliance where id = ${allianceId} for update`.execute(transaction);
    const latest = await getPremiumVersion(transaction, allianceId);
    if ((latest?.number ?? 0) !== prepared.latest) return null;
    const [id, at, number] = [ports.ids.create(), ports.clock.now(), prepared.latest + 1];
    const { file, digest, report, sums, remembered } = prepared;
    const withheld = [...new Set(sums.flatMap((sum) => ('withheld' in sum ? [sum.withheld] : [])))];
    const engine = ports.settings.engineVersion;
    const version = { id, allianceId, number, name, reason, at, personId, engine, digest, file, report };
    await insertPremiumVersion(transaction, { ...version, withheld, shownSums: remembered });
    await appendAuditEntry(transaction, {
      at,
      personId,
      organisationId: null,
      objectKind: 'alliance',
      objectId: allianceId,
      verb: 'premium-version',
      before: null,
      after: { number, name },
    });
    return number;
  });
}
