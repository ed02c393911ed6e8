import type { StoredRecord } from '../../people/index.ts';
import type { ActionPriority, ActionStatus, Confidentiality } from '../domain/codes.ts';
import type { Cofunder } from '../domain/cofunders.ts';
import type { ActionPartner } from './partners-field.ts';

/** An action as its sheet shows it. */
export interface Action {
  readonly id: string;
  readonly projectId: string;
  readonly orientationId: string | null;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly themes: readonly string[];
  readonly objectives: string;
  readonly publics: string;
  readonly expectedResults: string;
  readonly resources: string;
  /** In euros; null when it is not known. */
  readonly budgetPlanned: number | null;
  readonly budgetActual: number | null;
  readonly cofunders: readonly Cofunder[];
  readonly status: ActionStatus;
  readonly priority: ActionPriority | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly isContinuous: boolean;
  readonly calendar: string;
  readonly governance: string;
  readonly participation: string;
  readonly confidentiality: Confidentiality;
  readonly pilots: string;
  readonly services: string;
  readonly partners: readonly ActionPartner[];
  /** Numbers of the actions of the same project that must move first. */
  readonly dependsOn: readonly number[];
  /** The pioneering alliance from which it was started. */
  readonly origin: { readonly slug: string; readonly name: string } | null;
}

/** The action that a record holds. */
export const readAction = ({ id, fields }: StoredRecord): Action => ({
  ...(fields as unknown as Action),
  id,
});
