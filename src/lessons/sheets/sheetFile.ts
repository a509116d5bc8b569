/** What the file of a sheet holds: in the folder `sheets` beside the page. @throws where there is none. */
export async function sheetFile(id: string): Promise<unknown> {
  const response = await fetch(`./sheets/${id}.json`);
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
