import type { NoteTexts } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import type { FileReason } from '../domain/form-problems.ts';
import type { SimulatedFile } from '../domain/simulated.ts';

/** What the page asks of its worker. */
export interface WorkerRequest {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `check` says what is wrong without computing; `open` computes and writes the form that the file fills. */
  readonly task: 'compute' | 'check' | 'open';
  readonly language: Language;
  /** What remarks say in that language. */
  readonly noteTexts: NoteTexts;
  readonly engineVersion: string;
}

/** What the worker answers. */
export type WorkerAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly file: SimulatedFile | null;
      /** The form that was asked for with the file. */
      readonly form: AllianceForm | null;
    }
  | { readonly id: number; readonly ok: false; readonly reasons: readonly FileReason[] };
