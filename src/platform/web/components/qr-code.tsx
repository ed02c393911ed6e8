import qrcode from 'qrcode-generator';

/** Light modules around a code, without which telephones do not find it. */
const margin = 4;

/**
 * A text as the dark modules of a QR code, in one path of SVG.
 * @returns the path, and the side of the whole square with its light margin, in modules
 */
export function qrPath(text: string): { readonly path: string; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; ) {
      let end = column;
      while (end < size && code.isDark(row, end)) end++;
      if (end > column) path += `M${column + margin} ${row + margin}h${end - column}v1h${column - end}z`;
      column = end + 1;
    }
  return { path, side: size + 2 * margin };
}

/** A text as a square that a telephone reads: one path, no picture file, dark on light whatever the scheme. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const { path, side } = qrPath(text);
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} width="240" height="240" role="img" aria-label={title}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
