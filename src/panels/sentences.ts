/** What there is to say, one sentence after the other. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** As many characters of its words a panel always shows, or its first sentence: two lines, three on a phone. */
const shownLength = 120;

/** The sentences that are always shown, and what follows them. */
export function parted(text: string): { readonly first: string; readonly rest: string } {
  const [opening = '', ...others] = text.split(/(?<=[.?!]) (?=\p{Lu}|\d)/u);
  let first = opening;
  let count = 0;
  for (const sentence of others) {
    const longer = `${first} ${sentence}`;
    if (longer.length > shownLength) break;
    first = longer;
    count += 1;
  }
  return { first, rest: others.slice(count).join(' ') };
}
