import { type ProvenField, provenFields } from './resource.ts';

/** One kept version of a resource. */
export interface KeptVersion {
  readonly fields: Readonly<Record<string, unknown>>;
  /** `null` when no person wrote it: the starter content, a harvest. */
  readonly personId: string | null;
  readonly at: Date;
}

/** From where the present value of a field comes. */
export interface FieldProvenance {
  readonly field: ProvenField;
  /** `person` when somebody decided it on this site, `file` when a file that was imported did, else where the resource comes from. */
  readonly source: 'origin' | 'person' | 'file';
  /** Name of the file, for one that an import brought. */
  readonly file: string | null;
  readonly at: Date;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * For each field, the version in which it took its present value.
 *
 * @param versions newest first; the last one is how the resource began
 */
export function provenanceOf(versions: readonly KeptVersion[]): FieldProvenance[] {
  const [present] = versions;
  if (present === undefined) return [];
  return provenFields.map((field) => {
    const differs = versions.findIndex(({ fields }) => !isSame(fields[field], present.fields[field]));
    const since = versions[differs === -1 ? versions.length - 1 : differs - 1]!;
    const { importedFrom } = since.fields;
    const file = typeof importedFrom === 'string' ? importedFrom : null;
    const source = since.personId !== null ? 'person' : file === null ? 'origin' : 'file';
    return { field, source, file, at: since.at };
  });
}
