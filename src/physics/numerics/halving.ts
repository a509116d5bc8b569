/** Where a question changes its answer from yes to no, by halving the range down to `width`; its ends are not asked. */
export function halved(
  question: (place: number) => boolean,
  yes: number,
  no: number,
  width: number,
): { readonly yes: number; readonly no: number } {
  while (Math.abs(no - yes) > width) {
    const middle = (yes + no) / 2;
    if (question(middle)) yes = middle;
    else no = middle;
  }
  return { yes, no };
}
