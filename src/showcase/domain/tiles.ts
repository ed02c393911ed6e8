/** One square of the tile map: a département, at its column and row. */
export interface Tile {
  readonly departement: string;
  readonly column: number;
  readonly row: number;
}

/** Every département, of equal size, about where it lies; overseas on the left. */
const grid = `
  .   .   .   .   .   .  62  59   .   .   .   .
  .   .   .   .  76  80  60  02  08   .   .   .
  .   .  50  14  27  95  93  51  55  57   .   .
 29  22  35  61  78  92  75  77  10  54  67   .
  .  56  53  72  28  91  94  89  52  88  68   .
  .   .  44  49  37  41  45  58  21  70  90   .
  .   .  85  79  86  36  18  03  71  39  25   .
  .   .  17  16  87  23  63  42  69  01  74   .
971   .   .  33  24  19  15  43  07  38  73   .
972   .   .  40  47  46  12  48  26  05   .   .
973   .   .  64  32  82  81  30  84  04  06   .
974   .   .   .  65  31  11  34  13  83   .  2B
976   .   .   .   .  09  66   .   .   .   .  2A`;

/** The tiles of the map, row by row. */
export const tiles: readonly Tile[] = grid
  .trim()
  .split('\n')
  .flatMap((line, row) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((departement, column) => (departement === '.' ? [] : [{ departement, column, row }])),
  );
