import { type ActorKind, actorKinds } from '../../kernel/codes.ts';
import type { Language } from '../../kernel/language.ts';
import { isUuid, type Posted, quoted, readText } from '../../people/index.ts';
import { RequestRefusal } from '../../platform/ports/request-refusal.ts';
import { typeset } from '../../platform/web/typography/typeset.ts';
import { type Nature, natures, readSheet, type SheetLine, sheetLimits } from '../domain/diagnosis.ts';
import { diagnosisWords } from './words.ts';

/** A sheet as it was typed. */
export interface TypedSheet {
  readonly sheetId: string;
  readonly written: Readonly<Record<Nature, string>>;
  readonly viewpoint: string;
  readonly name: string;
}

/** A sheet on which nothing is written. */
export const emptySheet = (sheetId: string): TypedSheet => ({
  sheetId,
  written: { strength: '', weakness: '', need: '', resource: '', wish: '' },
  viewpoint: '',
  name: '',
});

/** What a sheet says, or why it is not kept, by field. */
export type SheetOutcome =
  | {
      readonly ok: true;
      readonly lines: readonly SheetLine[];
      readonly viewpoint: ActorKind | null;
      readonly name: string;
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Collects what was posted. @throws RequestRefusal `REQ-400` when the form has lost its id */
export function collectSheet(posted: Posted): TypedSheet {
  const typed = (name: string): string => posted(name)[0] ?? '';
  if (!isUuid(typed('sheet'))) throw new RequestRefusal('REQ-400');
  return {
    sheetId: typed('sheet'),
    written: Object.fromEntries(natures.map((nature) => [nature, typed(nature)])) as Record<Nature, string>,
    viewpoint: typed('viewpoint'),
    name: typed('name'),
  };
}

/** Reads a sheet: every fault at once, each at its question. */
export function checkSheet(language: Language, sheet: TypedSheet): SheetOutcome {
  const { problems } = diagnosisWords[language];
  const errors: Record<string, string> = {};
  const tidied = Object.fromEntries(
    natures.map((nature) => {
      const read = readText(sheet.written[nature], { longest: 6_000, lines: true });
      if (!read.ok) errors[nature] = typeset(language, read.fault.message[language]);
      return [nature, read.ok ? String(read.value) : ''];
    }),
  ) as Record<Nature, string>;
  const { lines, faults } = readSheet(tidied);
  for (const fault of faults) {
    if (fault.fault === 'empty') {
      if (Object.keys(errors).length === 0) errors[fault.field] = problems.empty;
    } else {
      const most = fault.fault === 'too-many' ? sheetLimits.lines : sheetLimits.characters;
      errors[fault.field] = problems[fault.fault](fault.found, most);
    }
  }
  const viewpoint = actorKinds.find((kind) => kind === sheet.viewpoint) ?? null;
  if (viewpoint === null && sheet.viewpoint !== '')
    errors.viewpoint = problems.viewpoint(quoted(sheet.viewpoint));
  const name = readText(sheet.name, { longest: sheetLimits.name, lines: false });
  if (!name.ok) errors.name = typeset(language, name.fault.message[language]);
  if (Object.keys(errors).length > 0 || !name.ok) return { ok: false, errors };
  return { ok: true, lines, viewpoint, name: String(name.value) };
}
