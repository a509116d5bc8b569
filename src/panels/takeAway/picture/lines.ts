/**
 * The text in lines that fit, broken where `mayBreak` matches, and anywhere where a piece by itself is too
 * long. What `mayBreak` takes away stands as `between` inside a line.
 */
export function broken(
  text: string,
  fits: (line: string) => boolean,
  mayBreak: RegExp,
  between: string,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, joint: string): void => {
    const joined = line === '' ? piece : line + joint + piece;
    if (line === '' || fits(joined)) line = joined;
    else {
      lines.push(line);
      line = piece;
    }
  };
  for (const piece of text.split(mayBreak))
    if (fits(piece)) add(piece, between);
    else for (const character of piece) add(character, '');
  return line === '' ? lines : [...lines, line];
}
