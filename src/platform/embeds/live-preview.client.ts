/** While one types, the page is asked again and its card and line are put in place of the former ones. */
const lineForm = document.querySelector<HTMLFormElement>('form#line');
const pauseBeforeAsking = 400;
let waitingToRenew: ReturnType<typeof setTimeout> | undefined;
let lastQuery = '';

async function renew(asked: HTMLFormElement): Promise<void> {
  const query = new URLSearchParams(
    [...new FormData(asked)].map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  if (query === lastQuery) return;
  lastQuery = query;
  const answer = await fetch(`${location.pathname}?${query}`);
  if (!answer.ok || query !== lastQuery) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('result');
  if (fresh) document.getElementById('result')?.replaceWith(fresh);
  history.replaceState(null, '', `?${query}`);
}

lineForm?.addEventListener('input', () => {
  clearTimeout(waitingToRenew);
  waitingToRenew = setTimeout(() => void renew(lineForm).catch(() => {}), pauseBeforeAsking);
});
