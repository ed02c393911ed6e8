import { peopleDatabase } from '../../people/index.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { Progress, StepMark } from '../domain/pathway-progress.ts';
import type { StoredPathway } from '../pathways/pathway-record.ts';
import { listPathwaysById } from '../store/pathway-store.ts';
import {
  listMarkedSteps,
  type MarkedStep,
  removeMark,
  saveEvidence,
  saveMark,
} from '../store/progress-store.ts';

/** What somebody did of a pathway, as their account keeps it. */
export interface OwnPathway {
  readonly pathway: StoredPathway;
  /** Marks by the key of the step; steps that the pathway no longer has are left out. */
  readonly steps: ReadonlyMap<string, MarkedStep>;
}

/** Every pathway that somebody began, the last touched first. */
export async function listOwnPathways(ports: Ports, personId: string): Promise<OwnPathway[]> {
  const database = peopleDatabase(ports.database);
  const marked = await listMarkedSteps(database, personId);
  const ids = [...new Set(marked.map(({ pathwayId }) => pathwayId).reverse())];
  const pathways = new Map((await listPathwaysById(database, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const pathway = pathways.get(id);
    if (pathway === undefined) return [];
    const steps = new Map(
      marked
        .filter(
          ({ pathwayId, stepKey }) => pathwayId === id && pathway.steps.some(({ key }) => key === stepKey),
        )
        .map((step) => [step.stepKey, step]),
    );
    return steps.size === 0 ? [] : [{ pathway, steps }];
  });
}

/** The marks of these pathways, as a device would keep them. */
export const progressOf = (own: readonly OwnPathway[]): Progress =>
  new Map(
    own.map(({ pathway, steps }) => [
      pathway.key,
      new Map([...steps.values()].map(({ stepKey, mark }) => [stepKey, mark])),
    ]),
  );

/** Marks a step in somebody's account, or takes its mark away. */
export async function markOwnStep(
  ports: Ports,
  personId: string,
  step: { readonly pathwayId: string; readonly stepKey: string },
  mark: StepMark | null,
): Promise<void> {
  const database = peopleDatabase(ports.database);
  if (mark === null) return removeMark(database, personId, step.pathwayId, step.stepKey);
  return saveMark(database, { personId, ...step, mark, at: ports.clock.now() });
}

/** Keeps what somebody says of a step. @returns false when they did not mark it */
export const keepEvidence = (
  ports: Ports,
  personId: string,
  said: {
    readonly pathwayId: string;
    readonly stepKey: string;
    readonly evidence: string;
    readonly evidenceUrl: string | null;
  },
): Promise<boolean> => saveEvidence(peopleDatabase(ports.database), { personId, ...said });

/** Brings the steps that a device keeps into an account; what the account already says is kept. */
export async function bringProgressIn(
  ports: Ports,
  personId: string,
  pathways: readonly StoredPathway[],
  progress: Progress,
): Promise<void> {
  const own = progressOf(await listOwnPathways(ports, personId));
  for (const pathway of pathways)
    for (const { key } of pathway.steps) {
      const mark = progress.get(pathway.key)?.get(key);
      if (mark === undefined || own.get(pathway.key)?.get(key) === 'done') continue;
      await markOwnStep(ports, personId, { pathwayId: pathway.id, stepKey: key }, mark);
    }
}
