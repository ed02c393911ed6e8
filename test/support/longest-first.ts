import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One project after the other, since a worker that goes from one to another begins anew; the one of many short files last. */
const projects = ['cli', 'http', 'store', 'store-15', 'unit', 'browser'];

/** Files that take long, and about how many seconds on two cores: begun last, one of them would keep one worker while the other waits. */
export const longFiles: Readonly<Record<string, number>> = {
  'test/faults/server-lifecycle.cli.test.ts': 195,
  'test/attacks/policy-objects.http.test.ts': 185,
  'test/attacks/policies.http.test.ts': 165,
  'src/platform/cli/demo.cli.test.ts': 150,
  'src/platform/cli/backup.cli.test.ts': 85,
  'src/platform/backup/backup.store.test.ts': 65,
  'test/faults/power-cut.cli.test.ts': 63,
  'test/faults/kills.cli.test.ts': 63,
  'src/alliance/lines/privacy.http.test.ts': 60,
  'test/attacks/hidden-objects.http.test.ts': 50,
};

const secondsOf = ({ moduleId }: TestSpecification): number =>
  Object.entries(longFiles).find(([path]) => moduleId.endsWith(path))?.[1] ?? 0;

/** Begins with what takes longest, whatever earlier runs have left behind; a machine that has just cloned knows nothing of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const rank = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return bySize.toSorted((one, other) => rank(one) - rank(other) || secondsOf(other) - secondsOf(one));
  }
}
