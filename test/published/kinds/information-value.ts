import { normalPerfectInformationValue } from '../../../src/engine/uncertainty/index.ts';
import type { Computed, PublishedCase } from '../published-case.ts';

/** What knowing would be worth when a net benefit is normal: everything, and each of its two inputs. */
export function informationValue({ inputs }: PublishedCase): Computed {
  const { mean, sd_p1, sd_p2 } = inputs as unknown as { mean: number; sd_p1: number; sd_p2: number };
  const figures = {
    evpi: normalPerfectInformationValue(mean, Math.hypot(sd_p1, sd_p2)),
    evppi_p1: normalPerfectInformationValue(mean, sd_p1),
    evppi_p2: normalPerfectInformationValue(mean, sd_p2),
  };
  return { figures, exact: 1e-12 };
}
