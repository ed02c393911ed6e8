import type { Language } from '../../../kernel/language.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Reason } from '../../../platform/ports/command.ts';
import type { Compute } from '../../../platform/ports/ports.ts';
import { getCatalogueIndicator, unitLabel, unitNames } from '../catalogue.ts';
import type { ReadIndicator } from '../indicator-store.ts';
import type { ReadingsReading } from './readings-reading.ts';

/** Reads a file of readings of an indicator in a thread. */
export async function readIndicatorFile(
  { compute }: { readonly compute: Compute },
  order: {
    readonly indicator: ReadIndicator;
    readonly bytes: Uint8Array;
    readonly language: Language;
    readonly today: string;
  },
): Promise<Result<ReadingsReading, Reason[]>> {
  const { indicator, bytes, language, today } = order;
  const answer = await compute.run('import-readings', bytes, {
    language,
    choices: {
      units: indicator.unit === 'depends' ? [] : unitNames(indicator.unit),
      unitLabel: unitLabel(indicator.unit, language),
      today,
      placeId: indicator.placeId ?? '',
      variable: getCatalogueIndicator(indicator.catalogueId ?? '')?.variable ?? '',
      part: indicator.part,
    },
  });
  return answer.ok ? ok(JSON.parse(answer.value) as ReadingsReading) : answer;
}
