/** What may be shown and kept of an error: its first line, without addresses with passwords, e-mails, keys, or paths. */
export function shownError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text
    .split('\n', 1)[0]!
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@')
    .replace(/[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+/g, '…@…')
    .replace(/((?:password|passwd|secret|token|api[-_]?key|authorization|cookie)\s*[=:]\s*)\S+/gi, '$1…')
    .replace(/\b[A-Za-z0-9_-]{32,}\b/g, '…')
    .replace(/\p{Cc}/gu, '')
    .slice(0, 300);
}
