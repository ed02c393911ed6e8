import qrcode from 'qrcode-generator';

/** A text as a square that a telephone reads: one path, no picture file, dark on light whatever the scheme. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  const margin = 4;
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (code.isDark(row, column)) path += `M${column + margin} ${row + margin}h1v1h-1z`;
  const side = size + 2 * margin;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} width="240" height="240" role="img" aria-label={title}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shape-rendering="crispEdges" />
    </svg>
  );
}
