/**
 * Reorders `draws` so that each place in `places` holds what a full sort would put there, smaller draws before it and
 * greater after: all that quantiles need, in a fraction of the time of a sort. Draws hold no NaN.
 * @param places ascending whole numbers, each an index of `draws`
 */
export function selectPlaces(draws: Float64Array, places: readonly number[]): void {
  selectBetween(draws, places, 0, places.length - 1, 0, draws.length - 1);
}

/** Settles the places number `from`…`to`, all known to lie within `left`…`right`: the middle one first, then each side. */
function selectBetween(
  draws: Float64Array,
  places: readonly number[],
  from: number,
  to: number,
  left: number,
  right: number,
): void {
  if (from > to || left >= right) return;
  const middle = (from + to) >> 1;
  const place = places[middle]!;
  selectOne(draws, place, left, right);
  selectBetween(draws, places, from, middle - 1, left, place - 1);
  selectBetween(draws, places, middle + 1, to, place + 1, right);
}

/** Floyd and Rivest, Algorithm 489 (SELECT), Comm. ACM 18(3), 1975. */
function selectOne(draws: Float64Array, place: number, first: number, last: number): void {
  let left = first;
  let right = last;
  while (right > left) {
    if (right - left > 600) {
      // Narrow first on a sample: afterwards the wanted draw is very likely inside a short stretch.
      const n = right - left + 1;
      const i = place - left + 1;
      // The original takes ln n and n^(2/3); these are near enough, and the same on every machine.
      const z = 0.7 * (32 - Math.clz32(n));
      const s = 0.6 * Math.sqrt(n) * Math.sqrt(Math.sqrt(Math.sqrt(n)));
      const spread = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (i < n / 2 ? -1 : 1);
      const newLeft = Math.max(left, Math.floor(place - (i * s) / n + spread));
      const newRight = Math.min(right, Math.floor(place + ((n - i) * s) / n + spread));
      selectOne(draws, place, newLeft, newRight);
    }
    const pivot = draws[place]!;
    let i = left;
    let j = right;
    swap(draws, left, place);
    if (draws[right]! > pivot) swap(draws, left, right);
    while (i < j) {
      swap(draws, i, j);
      i++;
      j--;
      while (draws[i]! < pivot) i++;
      while (draws[j]! > pivot) j--;
    }
    if (draws[left] === pivot) swap(draws, left, j);
    else {
      j++;
      swap(draws, j, right);
    }
    if (j <= place) left = j + 1;
    if (place <= j) right = j - 1;
  }
}

function swap(draws: Float64Array, a: number, b: number): void {
  const kept = draws[a]!;
  draws[a] = draws[b]!;
  draws[b] = kept;
}
