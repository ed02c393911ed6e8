/**
 * The answer page that works without network: what is typed stays on the device, and leaves by the same link once the network
 * is back. Nothing is told to anybody else; it is erased from the device once it is sent, or by a button.
 */
interface KeptAnswer {
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** True once one asked to send it. */
  readonly isWaiting: boolean;
}

const answerForm = document.querySelector<HTMLFormElement>('form[data-offline]');
const saying = document.getElementById('offline-status');
const storageKey = `cap17 answer ${location.pathname}`;
const pauseBeforeRetry = 30_000;

/** The device may refuse to keep anything: the page then works as long as it stays open. */
function readKept(): KeptAnswer | null {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? 'null') as KeptAnswer | null;
  } catch {
    return null;
  }
}

function say(what: string): void {
  if (saying) saying.textContent = saying.dataset[what] ?? '';
}

function keepAnswer(answer: KeptAnswer): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(answer));
    say(answer.isWaiting ? 'waiting' : 'kept');
  } catch {
    say('refused');
  }
}

async function forgetAnswer(): Promise<void> {
  try {
    localStorage.removeItem(storageKey);
    const registration = await navigator.serviceWorker?.getRegistration();
    registration?.active?.postMessage({ do: 'forget' });
    await registration?.unregister();
  } catch {
    // Nothing was kept.
  }
}

const fieldsOf = (form: HTMLFormElement): KeptAnswer['fields'] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );

/** Puts back what was typed; the word drawn for the form too, so that it counts once. */
function restore(form: HTMLFormElement, { fields }: KeptAnswer): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      control.checked = fields.some(([name, value]) => name === control.name && value === control.value);
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.value = fields.find(([name]) => name === control.name)?.[1] ?? control.value;
  }
}

/** Whether the answer is on its way: it leaves once at a time. */
let isLeaving = false;

async function send(form: HTMLFormElement): Promise<void> {
  const kept = readKept();
  if (isLeaving || kept?.isWaiting !== true) return;
  isLeaving = true;
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams([...kept.fields.map(([name, value]) => [name, value]), ['do', 'send']]),
  }).catch(() => null);
  isLeaving = false;
  if (answer?.status === 422) {
    // The ordinary page says what to look at again and sends it: it has no script that would erase it from the device then.
    await forgetAnswer();
    form.submit();
    return;
  }
  const over: Readonly<Record<number, string>> = { 200: 'sent', 404: 'unknown', 409: 'used', 410: 'closed' };
  const end = answer === null ? undefined : over[answer.status];
  if (end === undefined) {
    say('waiting');
    setTimeout(() => void send(form), pauseBeforeRetry);
    return;
  }
  // What could not be taken stays in sight, to be copied; it leaves the device with the page.
  form.hidden = end === 'sent' || end === 'used';
  void forgetAnswer();
  say(end);
  saying?.focus();
}

/** Keeps the page itself, with its style and its script, for the next time that there is no network. */
async function keepPage(form: HTMLFormElement): Promise<void> {
  const worker = form.dataset.worker;
  if (worker === undefined || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(worker);
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const addresses = [location.href, ...loaded].filter((address) => address.startsWith(`${location.origin}/`));
  active?.postMessage({ do: 'keep', addresses });
}

if (answerForm) {
  const kept = readKept();
  if (kept) restore(answerForm, kept);
  if (kept) say(kept.isWaiting ? 'waiting' : 'kept');
  const keepTyped = () => keepAnswer({ fields: fieldsOf(answerForm), isWaiting: false });
  answerForm.addEventListener('input', keepTyped);
  answerForm.addEventListener('submit', (event) => {
    event.preventDefault();
    keepAnswer({ fields: fieldsOf(answerForm), isWaiting: true });
    if (readKept()?.isWaiting === true) void send(answerForm);
    else answerForm.submit();
  });
  document.getElementById('offline-forget')?.addEventListener('click', () => {
    void forgetAnswer();
    answerForm.reset();
    say('forgotten');
  });
  window.addEventListener('online', () => void send(answerForm));
  void send(answerForm);
  keepPage(answerForm).catch(() => {});
}
