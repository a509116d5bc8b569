const rendered = new Map<string, Promise<string | null>>();

/**
 * MathML of a TeX formula, or null if the typesetter cannot be loaded or refuses the formula.
 * The same formula gives the same promise, so that components can suspend on it; the typesetter
 * is fetched with the first one.
 */
export function renderMath(tex: string, display: boolean): Promise<string | null> {
  const key = `${display ? 'display' : 'inline'} ${tex}`;
  const known = rendered.get(key);
  if (known) return known;
  const promise = typeset(tex, display).catch(() => null);
  rendered.set(key, promise);
  return promise;
}

async function typeset(tex: string, display: boolean): Promise<string> {
  const [{ default: temml }] = await Promise.all([
    import('temml'),
    import('temml/dist/Temml-Local.css'),
  ]);
  return temml.renderToString(tex, { displayMode: display, throwOnError: true });
}
