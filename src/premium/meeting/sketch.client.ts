/** While a sharing is typed, says who would object: what the button of the form answers, without leaving the page. */

const pause = 350;

function start(form: HTMLFormElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turns = 0;

  /** The sharing that is noted further down is the one tried here. */
  const carry = (): void => {
    for (const input of form.querySelectorAll<HTMLInputElement>('input[name^="share."]'))
      for (const kept of document.querySelectorAll<HTMLInputElement>('#agree-form input[type="hidden"]'))
        if (kept.name === input.name) kept.value = input.value;
  };

  const ask = async (): Promise<void> => {
    turns += 1;
    const turn = turns;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('do', 'try');
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
    if (answer.status !== 200 && answer.status !== 422) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== turns) return;
    for (const id of ['sketch-said', 'sketch-result']) {
      const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && now) old.replaceChildren(...now.childNodes);
    }
  };

  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement) || !event.target.name.startsWith('share.')) return;
    carry();
    clearTimeout(timer);
    // Offline or signed out: the button of the form stays, and says so.
    timer = setTimeout(() => void ask().catch(() => undefined), pause);
  });
}

const sketch = document.getElementById('sketch');
if (sketch instanceof HTMLFormElement) start(sketch);

export {};
