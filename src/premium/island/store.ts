import type { NoteTexts } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { fileText } from '../domain/file-text.ts';
import type { FormProblem } from '../domain/form-problems.ts';
import { isUnfinished, problemsOfForm, withProblemsUnfolded } from '../domain/form-problems.ts';
import { formToDocument } from '../domain/form-to-document.ts';
import { groupsOfFields } from '../domain/groups-of-form.ts';
import type { History } from '../domain/history.ts';
import { recordChange, redoChange, replacePresent, startHistory, undoChange } from '../domain/history.ts';
import type { Notice, Outcome, Simulated, SimulatedFile } from '../domain/simulated.ts';
import { blankState, unpackOutcome } from '../domain/simulated.ts';
import type { Calculator } from './calculator.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

interface StoreStart extends Pick<Simulated, 'examples' | 'explained' | 'summed' | 'home'> {
  readonly language: Language;
  readonly noteTexts: NoteTexts;
  readonly engineVersion: string;
  readonly calculator: Calculator;
  /** Draws the state; called after each change. */
  readonly draw: (state: Simulated) => void;
  /** Says the latest figures aloud. */
  readonly tell: (outcome: Outcome) => string;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** What the island knows: the form and its past, the latest outcome, what is wrong. */
export class SimulatorStore {
  private readonly start: StoreStart;
  private history: History<AllianceForm> = startHistory(blankState.form);
  private outcome: Outcome | null = null;
  private problems: readonly FormProblem[] = [];
  private summed: boolean;
  private more: Partial<Simulated> = {};
  private told = '';
  private link = '';
  private draft = false;
  private computing = false;
  /** The field that somebody is writing in: it is not judged before they leave it. */
  private writingIn = '';

  constructor(start: StoreStart) {
    this.start = start;
    this.summed = start.summed;
    this.more = { explained: start.explained };
  }

  /** True for the model of an alliance, which is saved on its page and never on the device. */
  get hasHome(): boolean {
    return this.start.home !== null;
  }

  get form(): AllianceForm {
    return this.history.present;
  }

  /** The text of the file, or null while something is wrong. */
  get text(): string | null {
    return this.problems.length > 0 ? null : fileText(this.read().document);
  }

  /** Shows another form, as a step that can be undone unless it is the first. */
  open(form: AllianceForm, notice: Notice, first = false): void {
    this.history = first ? startHistory(form) : recordChange(this.history, form, '');
    this.summed = first && this.summed;
    this.more = { notice, explained: first ? (this.start.explained ?? null) : null };
    this.update();
  }

  /** @param about what changes, so that the letters of one field make one step; `null` is no step */
  change(form: AllianceForm, about: string | null, more: Partial<Simulated> = {}): void {
    if (form === this.form && Object.keys(more).length === 0) return;
    this.history =
      about === null ? replacePresent(this.history, form) : recordChange(this.history, form, about);
    this.link = '';
    this.more = { explained: this.more.explained ?? null, ...more };
    this.update();
  }

  undo(): void {
    this.move(undoChange(this.history), 'undone');
  }

  redo(): void {
    this.move(redoChange(this.history), 'redone');
  }

  private move(history: History<AllianceForm>, notice: Notice): void {
    if (history === this.history) return;
    this.history = history;
    this.more = { explained: this.more.explained ?? null, notice };
    this.update();
  }

  /** Shows something that is not in the form. */
  show(more: Partial<Simulated>): void {
    this.more = { ...this.more, ...more };
    this.draw();
  }

  showLink(link: string, told: string): void {
    this.link = link;
    this.told = told;
    this.draw();
  }

  offerDraft(offered: boolean): void {
    this.draft = offered;
    this.draw();
  }

  writeIn(field: string): void {
    if (field === this.writingIn) return;
    this.writingIn = field;
    if (this.problems.length > 0) this.draw();
  }

  /** Asks for everything that is wrong, at once; `then` is told whether anything is. */
  insist(then: (fine: boolean) => void): void {
    this.summed = true;
    this.ask(() => {
      const { problems } = this;
      if (problems.length > 0) {
        this.history = replacePresent(this.history, withProblemsUnfolded(this.form, problems));
        this.more = { ...this.more, openGroups: groupsOfFields(problems.map(({ field }) => field)) };
      } else this.summed = false;
      this.draw();
      then(problems.length === 0);
    });
  }

  /** Opens the bytes of a file; `then` is told whether they are a valid one. */
  openFile(
    bytes: Uint8Array<ArrayBuffer>,
    name: string,
    notice: Notice,
    then: (fine: boolean) => void,
  ): void {
    this.question(bytes, 'open', (answer) => {
      if (answer.ok && answer.file && answer.form) {
        this.outcome = unpackOutcome(answer.file);
        this.open(answer.form, notice);
      } else if (answer.ok) {
        this.show({ notice: 'not-loaded' });
      } else {
        const refusedFile = name === '' ? null : { name, reasons: answer.reasons };
        this.show({ refusedFile, ...(name === '' ? { notice: 'link-broken' as const } : {}) });
      }
      then(answer.ok);
    });
  }

  private read() {
    return formToDocument(this.form, this.start.language);
  }

  private update(): void {
    this.ask(() => this.draw());
    this.draw();
  }

  /** Computes the form as it is, or finds what is wrong with it. */
  private ask(settled: () => void): void {
    const read = this.read();
    const task = read.problems.length > 0 ? 'check' : 'compute';
    this.computing = true;
    this.question(encode(fileText(read.document)), task, (answer) => {
      this.computing = false;
      this.problems = problemsOfForm(read, answer.ok ? [] : answer.reasons);
      if (answer.ok && answer.file) this.take(answer.file);
      settled();
    });
  }

  private take(file: SimulatedFile): void {
    const before = this.outcome;
    this.outcome = unpackOutcome(file);
    this.summed = false;
    if (before !== null) this.told = this.start.tell(this.outcome);
  }

  private question(
    bytes: Uint8Array<ArrayBuffer>,
    task: WorkerRequest['task'],
    settle: (answer: WorkerAnswer) => void,
  ): void {
    const { language, noteTexts, engineVersion } = this.start;
    this.start.calculator.ask({ bytes, task, language, noteTexts, engineVersion }, settle);
  }

  private draw(): void {
    const { problems, summed, writingIn } = this;
    const shown = summed
      ? problems
      : problems.filter(
          (problem) =>
            !isUnfinished(problem) && !(problem.field !== '' && writingIn.startsWith(problem.field)),
        );
    const { past, future } = this.history;
    this.start.draw({
      ...blankState,
      ...this.more,
      form: this.form,
      examples: this.start.examples,
      home: this.start.home,
      outcome: this.outcome,
      problems: shown,
      summed,
      missing: problems.length,
      live: {
        canUndo: past.length > 0,
        canRedo: future.length > 0,
        computing: this.computing,
        told: this.told,
        link: this.link,
        draft: this.draft,
      },
    });
  }
}
