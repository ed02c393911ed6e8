/** Keeps a draft while one types: on the server every few seconds, in this browser when the server does not answer. */

const pause = 3_000;

function start(form: HTMLFormElement): void {
  const status = document.getElementById('draft-status');
  const place = `cap17.draft ${location.pathname}`;
  const words = form.dataset;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;

  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const fields = (): [string, string][] =>
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  const keepHere = (): void => {
    try {
      localStorage.setItem(place, JSON.stringify(fields()));
    } catch {
      // A browser that keeps nothing: the form itself is still there.
    }
  };
  const forgetHere = (): void => {
    try {
      localStorage.removeItem(place);
    } catch {
      // Nothing was kept.
    }
  };

  const keep = async (): Promise<void> => {
    if (!isDirty) return;
    isDirty = false;
    try {
      const body = new URLSearchParams([...fields(), ['do', 'draft']]);
      const answer = await fetch(location.pathname, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        redirect: 'error',
        keepalive: body.toString().length < 60_000,
      });
      if (answer.status === 401 || answer.status === 403) {
        keepHere();
        say(words.signedOut ?? '');
      } else if (answer.ok) {
        forgetHere();
        const { savedAt } = (await answer.json()) as { savedAt: string };
        const time = new Date(savedAt).toLocaleTimeString(words.clock, {
          hour: '2-digit',
          minute: '2-digit',
        });
        say(`${words.kept} ${time}`);
      } else throw new Error(String(answer.status));
    } catch {
      isDirty = true;
      keepHere();
      say(words.here ?? '');
      timer = setTimeout(keep, pause * 3);
    }
  };

  form.addEventListener('input', () => {
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    isDirty = false;
    forgetHere();
  });
  addEventListener('pagehide', () => {
    void keep();
  });
  putBack(form, place, () => say(words.found ?? ''));
}

/** Puts back what this browser had kept of the same form, made from the same version; a page that was answered wins. */
function putBack(form: HTMLFormElement, place: string, tell: () => void): void {
  let kept: [string, string][] | null = null;
  try {
    kept = JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return;
  }
  if (!kept) return;
  localStorage.removeItem(place);
  const keptValue = (name: string): string | undefined => kept.find(([given]) => given === name)?.[1];
  const version = form.elements.namedItem('version');
  if (version instanceof HTMLInputElement && version.value !== keptValue('version')) return;
  let changed = false;
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      )
    )
      continue;
    if (control.type === 'hidden' || control.name === '') continue;
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      const isKept = kept.some(([name, value]) => name === control.name && value === control.value);
      if (control.checked !== isKept) changed = true;
      control.checked = isKept;
      continue;
    }
    const value = keptValue(control.name);
    if (value === undefined || value === control.value) continue;
    control.value = value;
    changed = true;
  }
  if (changed) {
    tell();
    form.dispatchEvent(new Event('input'));
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) start(form);
