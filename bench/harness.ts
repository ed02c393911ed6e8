import { cpus, totalmem } from 'node:os';

/**
 * One line of a benchmark: some work of ours, and what it is compared with in the same process.
 *
 * Rows are made when their file is loaded, so they must be cheap to make: what they need is built at their first run,
 * outside what is timed. Every `run` returns the milliseconds of the work itself.
 */
export interface BenchRow {
  /** What the row belongs to, e.g. `Exact Shapley`. */
  readonly group: string;
  /** The work measured, e.g. `n = 20, 1,048,576 values given`. */
  readonly work: string;
  /** What quality.md asks for, e.g. `≤ 4 ms`, `≥ 20 ×` (times faster than the peer) or `≤ 300 MB`; several joined by `, `. */
  readonly bar?: string;
  readonly ours: () => number | Promise<number>;
  /** Whether the work is done by other processes (a server, a browser, a command): the processor time of this one then says nothing. */
  readonly elsewhere?: boolean;
  /** The best of the others at the same work. */
  readonly peer?: Contender;
  /** What no program can go below: a plain read of the data, a memory copy, one product a term. */
  readonly limit?: Contender;
}

export interface Contender {
  readonly name: string;
  /** Milliseconds; throws when it is not installed. */
  readonly run: () => number | Promise<number>;
}

export interface Timing {
  readonly median: number;
  readonly best: number;
  readonly runs: number;
}

export interface RowResult {
  readonly group: string;
  readonly work: string;
  readonly bar?: string;
  readonly ours: Timing;
  /** Peak memory of the whole process once our part is done, in MB. */
  readonly memory: number;
  readonly peer?: { readonly name: string; readonly timing: Timing | null; readonly ratio: number | null };
  readonly limit?: { readonly name: string; readonly timing: Timing; readonly share: number };
  /**
   * Processor time over time passed while ours ran: 1 when a core was ours alone, less when the machine was busy with
   * something else, which makes every time of the row longer; above 1 when the collector worked on another core; `null`
   * when the work is done by other processes.
   */
  readonly attention: number | null;
  /** Whether every bar is met; `null` without a bar, or when a bar compares with a peer that is missing. */
  readonly met: boolean | null;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform}-${process.arch}`,
    node: process.version,
  };
}

/** Milliseconds that some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds that some asynchronous work takes. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A package of bench/node_modules, without its types. */
export async function loadPeer<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}

/** What no program can go below when each of so many terms is multiplied once: a product and a sum a term, in memory of the cache. */
export const oneProductEach = (terms: number, what: string): Contender => ({
  name: `one product a ${what}`,
  run: () => {
    const length = Math.min(terms, 4096);
    const factors = Float64Array.from({ length }, (_, k) => 1 + k * 1e-9);
    return timed(() => {
      let [even, odd] = [0, 0];
      for (let done = 0; done < terms; done += length) {
        for (let k = 0; k + 1 < length; k += 2) {
          even += factors[k]! * 1.5;
          odd += factors[k + 1]! * 1.5;
        }
      }
      if (Number.isNaN(even + odd)) throw new Error('a product is not a number');
    });
  },
});

/** Makes something once, when it is first needed. */
export function prepared<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/** Measures a row: ours first (so that the peak memory is ours), then the peer, then the limit. */
export async function measureRow(row: BenchRow): Promise<RowResult> {
  const before = { cpu: process.cpuUsage(), time: performance.now() };
  const ours = await repeat(row.ours);
  const spent = process.cpuUsage(before.cpu);
  const share = (spent.user + spent.system) / 1000 / (performance.now() - before.time);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  const peerTiming = row.peer ? await repeatOrMiss(row.peer) : null;
  const limit = row.limit ? await repeat(row.limit.run) : null;
  const ratio = peerTiming ? peerTiming.median / ours.median : null;
  return {
    group: row.group,
    work: row.work,
    ...(row.bar ? { bar: row.bar } : {}),
    ours,
    memory,
    attention: row.elsewhere ? null : share,
    ...(row.peer ? { peer: { name: row.peer.name, timing: peerTiming, ratio } } : {}),
    ...(row.limit && limit
      ? { limit: { name: row.limit.name, timing: limit, share: limit.median / ours.median } }
      : {}),
    met: row.bar ? meets(row.bar, ours.median, memory, ratio) : null,
  };
}

/** Runs until there are 3 runs and a second of work, 50 runs or 20 seconds; the first, cold, run is not counted when others follow. */
async function repeat(run: () => number | Promise<number>): Promise<Timing> {
  const first = await run();
  const times: number[] = [];
  let spent = first;
  while (spent < 20_000 && times.length < 50 && (times.length < 3 || spent < 1_000)) {
    const time = await run();
    times.push(time);
    spent += time;
  }
  const counted = (times.length > 0 ? times : [first]).sort((a, b) => a - b);
  return { median: counted[counted.length >> 1]!, best: counted[0]!, runs: counted.length };
}

async function repeatOrMiss(peer: Contender): Promise<Timing | null> {
  try {
    return await repeat(peer.run);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write(`${peer.name} is not installed\n`);
    return null;
  }
}

const inMilliseconds: Readonly<Record<string, number>> = { µs: 1e-3, ms: 1, s: 1000 };

/** Whether a time in milliseconds, a memory in MB and a ratio to the peer meet a bar such as `≤ 4 ms, ≥ 20 ×`. */
export function meets(bar: string, time: number, memory: number, ratio: number | null): boolean | null {
  const parts = bar.split(', ').map((part): boolean | null => {
    const [, relation, figure, unit] = /^([≤≥])\s*([\d.]+)\s*(µs|ms|s|MB|×)$/u.exec(part) ?? [];
    if (relation === undefined || unit === undefined)
      throw new Error(`a bar reads like “≤ 4 ms”, not “${part}”`);
    if (unit === '×' && ratio === null) return null;
    const found = unit === 'MB' ? memory : unit === '×' ? ratio! : time / inMilliseconds[unit]!;
    return relation === '≤' ? found <= Number(figure) : found >= Number(figure);
  });
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}
