import type { AllianceReading } from '../../../alliance/index.ts';
import type { SupportReading } from '../../grants/read-support.ts';
import type { SharingAgreement } from '../../store/agreement-store.ts';
import type { VersionSummary } from '../../store/version-store.ts';

/** What a dossier tells of an alliance beside the premium of one of its versions. */
export interface AllianceOfDossier {
  readonly reading: AllianceReading;
  readonly version: VersionSummary;
  readonly support: SupportReading;
  /** The sharing agreed on last; null when there is none. */
  readonly agreement: SharingAgreement | null;
}
