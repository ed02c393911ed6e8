import qrcode from 'qrcode-generator';

/** White squares around the code, which readers need. */
const quiet = 4;
/** Size of the drawing: wide, so that the code is not as large as the page. */
export const qrSize = { width: 600, height: 170 } as const;

/** The QR code of an address, at the left of a drawing as wide as the text; black on white, whatever the scheme. */
export function qrDrawing(address: string): string {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const count = code.getModuleCount();
  const module = qrSize.height / (count + 2 * quiet);
  let path = '';
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${qrSize.width}" height="${qrSize.height}" viewBox="0 0 ${qrSize.width} ${qrSize.height}">`,
    `<rect width="${qrSize.height}" height="${qrSize.height}" fill="#ffffff"/>`,
    `<path transform="scale(${module})" d="${path}" fill="#000000"/></svg>`,
  ].join('');
}
