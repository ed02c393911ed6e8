/**
 * Waits until this process is asked to stop: Ctrl-C, a supervisor's signal, or the end of the command that launched it.
 * A second Ctrl-C ends at once.
 */
export function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve();
        process.once('SIGINT', () => process.exit(130));
      });
    }
    process.on('disconnect', () => resolve());
    // Listening keeps the channel, and so this process, alive: the end of the work must be enough to end it.
    process.channel?.unref();
  });
}
