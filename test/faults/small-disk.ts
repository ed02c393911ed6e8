import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const run = (program: string, ...words: string[]) => spawnSync(program, words, { encoding: 'utf8' });

/** Mounts a small disk in memory. @returns false where that is not allowed */
export function mountMemory(folder: string, megabytes: number): boolean {
  mkdirSync(folder, { recursive: true });
  return run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder).status === 0;
}

/** Takes all the room but so many bytes. */
export function fillDisk(folder: string, leave: number): void {
  const handle = openSync(join(folder, 'filler'), 'a');
  const block = Buffer.alloc(65_536);
  try {
    for (let free = room(folder); free > leave; free = room(folder))
      writeSync(handle, block, 0, Math.min(block.length, free - leave));
  } catch {
    // Full.
  } finally {
    closeSync(handle);
  }
}

const room = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** A disk of its own in a file, with the file system that servers have. */
export interface LoopDisk {
  readonly folder: string;
  /** Cuts the power: what was not written to the disk yet never is. */
  cut(): void;
  /** Comes back after the cut. */
  mount(): void;
  remove(): void;
}

/** ext4's own way to stop at once, without writing its journal out. */
const shutDown = `open my $d, '<', $ARGV[0] or die "$!"; my $flags = pack 'L', 2; ioctl($d, 0x8004587d, $flags) or die "$!"`;

/** Makes an ext4 disk in a file. @returns null where loop devices are not allowed */
export function makeLoopDisk(file: string, folder: string, megabytes: number): LoopDisk | null {
  mkdirSync(folder, { recursive: true });
  run('truncate', '-s', `${megabytes}M`, file);
  if (run('mkfs.ext4', '-q', '-F', file).status !== 0) return null;
  const mount = () => {
    const done = run('mount', '-o', 'loop', file, folder);
    if (done.status !== 0) throw new Error(done.stderr);
  };
  try {
    mount();
  } catch {
    return null;
  }
  return {
    folder,
    mount,
    cut() {
      const done = run('perl', '-e', shutDown, folder);
      if (done.status !== 0) throw new Error(done.stderr);
    },
    remove() {
      run('umount', folder);
      run('umount', '-l', folder);
    },
  };
}

/** Takes the disk off once nothing uses it any more. */
export function unmount(folder: string): boolean {
  return run('umount', folder).status === 0;
}
