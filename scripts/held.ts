/** An element of a page that holds a text as it is. @throws Error where the text would end the element. */
export function heldBy(element: 'script' | 'style', attributes: string, text: string): string {
  if (text.toLowerCase().includes(`</${element}`))
    throw new Error(`a text to be held by the page ends its ${element}`);
  return `<${element}${attributes}>\n${text}</${element}>`;
}
