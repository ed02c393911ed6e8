import type { Trace } from '../../engine/explain/index.ts';
import type { AllianceModel, PremiumDetail, PremiumReport } from '../../engine/premium/index.ts';
import type { AllianceForm } from './alliance-form.ts';
import { blankForm } from './alliance-form.ts';
import type { FileReason, FormProblem } from './form-problems.ts';
import { type PackedTrace, unpackTrace } from './packed-trace.ts';

/** Everything that one computation gives. */
export interface Outcome {
  readonly model: AllianceModel;
  readonly report: PremiumReport;
  readonly detail: PremiumDetail;
  readonly trace: Trace;
}

/** An outcome as it is sent by the thread or the worker that computed it. */
export interface SimulatedFile extends Omit<Outcome, 'trace'> {
  readonly trace: PackedTrace;
}

/** The outcome that was sent. */
export const unpackOutcome = (file: SimulatedFile): Outcome => ({
  ...file,
  trace: unpackTrace(file.trace, file.detail.inputs),
});

/** What may have just been done, to be said in words. */
export type Notice =
  | ''
  | 'removed'
  | 'undone'
  | 'redone'
  | 'opened'
  | 'link-opened'
  | 'link-broken'
  | 'not-loaded'
  | 'no-file';

/** One of the files that people can start from. */
export interface ExampleLink {
  readonly name: string;
  readonly address: string;
}

/** What the browser adds when its script runs. */
export interface LiveState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly computing: boolean;
  /** Told aloud to those who do not see the screen change. */
  readonly told: string;
  /** The link to copy by hand, where the browser does not let us copy it. */
  readonly link: string;
  /** An alliance started earlier on this device. */
  readonly draft: boolean;
}

/** Where the form lives when it is the model of an alliance: it is saved there, and nothing of it stays on the device. */
export interface Home {
  /** Address of its page. */
  readonly page: string;
  /** Version of the model that the form was read from; 0 when there was none. */
  readonly base: number;
  /** What was typed about the version to keep. */
  readonly versionName: string;
  readonly versionReason: string;
  /** What to say about saving: done, refused, or overtaken by somebody. */
  readonly said: string;
}

/** All that the simulator shows, on the server as in the browser. */
export interface Simulated {
  readonly form: AllianceForm;
  /** What is wrong, to be shown beside the fields and summed up. */
  readonly problems: readonly FormProblem[];
  /** Whether the summary of what is wrong is shown. */
  readonly summed: boolean;
  /** A file that could not be opened, and why, in words. */
  readonly refusedFile: { readonly name: string; readonly reasons: readonly FileReason[] } | null;
  readonly outcome: Outcome | null;
  /** The number of answers missing since that outcome; 0 when it is that of the form. */
  readonly missing: number;
  /** The value explained, and the figure under which it is. */
  readonly explained: { readonly id: string; readonly place: string } | null;
  /** Groups of the form to unfold: those where one goes on, or where something is wrong. */
  readonly openGroups: readonly string[];
  /** What was just done. */
  readonly notice: Notice;
  /** The form as it was before something was taken away, as JSON; `''` when there is nothing to undo. */
  readonly before: string;
  readonly examples: readonly ExampleLink[];
  /** `null` for the public simulator. */
  readonly home: Home | null;
  /** `null` on the server. */
  readonly live: LiveState | null;
}

/** The simulator before anything. */
export const blankState: Simulated = {
  form: blankForm,
  problems: [],
  summed: false,
  refusedFile: null,
  outcome: null,
  missing: 0,
  explained: null,
  openGroups: [],
  notice: '',
  before: '',
  examples: [],
  home: null,
  live: null,
};
