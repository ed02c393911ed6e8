import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at whether npm is still there. */
const patience = 500;

/**
 * Ends this process with SIGTERM once the npm that launched it is gone, however it went: npm passes a signal on to its
 * shell alone, which dies without a word, and passes nothing on when it is killed. (A SIGINT sent to npm alone ends
 * nothing: npm waits for its script, to which Ctrl-C goes by itself.)
 */
export function endWithNpm() {
  const parent = process.ppid;
  // Where the shell gave its place to this process, the parent is npm itself, whose own parent may go: nohup, a logout.
  const npm = isShell(parent) ? parentOf(parent) : null;
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, patience);
  watch.unref();
}

const isShell = (pid) => /^(sh|dash|bash|ash|busybox|zsh|ksh)$/.test(read(pid, 'comm')?.trim() ?? '');

/** The parent of another process, where the system tells; null elsewhere. */
function parentOf(pid) {
  const line = read(pid, 'stat');
  // The name of the program stands in parentheses and may hold anything.
  return line && Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1]);
}

function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}
