import type { ActionStatus } from './codes.ts';

/** One version of an action, as far as its status is concerned. */
export interface StatusVersion {
  readonly status: ActionStatus;
  readonly at: Date;
  readonly personId: string | null;
}

/**
 * When the status of an action changed, the newest first; the first version counts as a change.
 *
 * @param versions in any order
 */
export function statusChanges(versions: readonly StatusVersion[]): readonly StatusVersion[] {
  const inOrder = versions.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return inOrder.filter((version, index) => version.status !== inOrder[index - 1]?.status).reverse();
}
