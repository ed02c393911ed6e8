import content from '../../../data/demo/trois-moulins-project.json' with { type: 'json' };
import type { ActorKind } from '../../kernel/codes.ts';
import type { ActionPriority, ActionStatus, Confidentiality } from '../domain/codes.ts';
import type { Cofunder } from '../domain/cofunders.ts';
import type { Nature } from '../domain/diagnosis.ts';

/** The invented project of the teaching example, as its file holds it; what an action does not say is not known. */
export interface DemoProject {
  readonly slug: string;
  readonly name: string;
  readonly vision: string;
  readonly horizonYear: number;
  readonly diagnosis: string;
  /** Keys of the actors who take part. */
  readonly actors: readonly string[];
  readonly orientations: readonly {
    readonly key: string;
    readonly title: string;
    readonly description: string;
  }[];
  readonly actions: readonly DemoAction[];
  readonly contributions: readonly (readonly [Nature, ActorKind, string | null, string])[];
  /** Target, level, what it is attached to (`action:key`), why. */
  readonly anchors: readonly (readonly [string, string, string, string])[];
  readonly indicators: readonly {
    readonly key: string;
    /** Id in the catalogue of the official indicator that it follows. */
    readonly catalogue?: string;
    readonly name: string;
    readonly unit: string;
    readonly direction: string;
    readonly attachedTo: string;
    readonly targets: readonly string[];
    readonly source: string;
    readonly baseline: readonly [number, string];
    readonly target: readonly [number, string];
    readonly readings: readonly (readonly [string, number])[];
  }[];
}

export interface DemoAction {
  readonly key: string;
  readonly orientation: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly priority?: ActionPriority;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly isContinuous?: boolean;
  readonly budgetPlanned?: number;
  readonly budgetActual?: number;
  readonly cofunders?: readonly Cofunder[];
  readonly themes?: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly confidentiality?: Confidentiality;
  readonly partners?: readonly {
    readonly actor: string;
    readonly contribution: string;
    readonly benefit: string;
  }[];
  readonly description?: string;
  readonly objectives?: string;
  readonly publics?: string;
  readonly expectedResults?: string;
  readonly resources?: string;
  readonly pilots?: string;
  readonly services?: string;
  readonly governance?: string;
  readonly participation?: string;
}

/** The project of the teaching example. */
export const demoProject = content as unknown as DemoProject;
