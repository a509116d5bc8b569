/** How to compute the numbers of a panel without a browser, and how to read its JSON file elsewhere. */
import { isNumeric, type CommandLine, type NumberColumn, type PanelData } from '../panelData';

/** The call as a shell takes it: every argument is a name or a number, so nothing needs quoting. */
export function commandText(command: CommandLine): string {
  return `npm run -s cli -- ${command.join(' ')}`;
}

/** What is plotted, as columns that are there. */
export interface Plot {
  readonly x: NumberColumn;
  readonly curves: readonly NumberColumn[];
  readonly isLogarithmic: boolean;
  readonly isScattered: boolean;
}

/** Null where there is nothing to plot. */
export function plotOf({ columns, plot }: PanelData): Plot | null {
  const numeric = columns.filter(isNumeric);
  const errors = new Set(numeric.flatMap(({ error }) => error?.key ?? []));
  const x = plot?.x === undefined ? numeric[0] : numeric.find(({ key }) => key === plot.x);
  const curves = numeric.filter(({ key, isDetail = false }) =>
    plot === undefined ? key !== x?.key && !isDetail && !errors.has(key) : plot.y.includes(key),
  );
  if (x === undefined || curves.length === 0) return null;
  const { isLogarithmic = false, isScattered = false } = plot ?? {};
  return { x, curves, isLogarithmic, isScattered };
}

function list({ curves }: Plot): string {
  return curves.map(({ key }) => `"${key}"`).join(', ');
}

export function pythonText(plot: Plot, file: string): string {
  return `import json
import matplotlib.pyplot as plt

with open("${file}", encoding="utf-8") as source:
    column = {c["key"]: c for c in json.load(source)["columns"]}
x = column["${plot.x.key}"]
for key in [${list(plot)}]:
    rows = [(a, b) for a, b in zip(x["values"], column[key]["values"]) if None not in (a, b)]
    plt.plot(*zip(*rows), "${plot.isScattered ? 'o' : '-'}", label=column[key]["title"])
plt.xlabel(x["title"])
${plot.isLogarithmic ? 'plt.xscale("log")\n' : ''}plt.legend()
plt.show()
`;
}

export function juliaText(plot: Plot, file: string): string {
  const draw = plot.isScattered ? 'scatter!' : 'plot!';
  return `using JSON, Plots
column = Dict(c["key"] => c for c in JSON.parsefile("${file}")["columns"])
x = column["${plot.x.key}"]
picture = Plots.plot(xlabel = x["title"]${plot.isLogarithmic ? ', xscale = :log10' : ''})
for key in [${list(plot)}]
    rows = [(a, b) for (a, b) in zip(x["values"], column[key]["values"]) if !(isnothing(a) || isnothing(b))]
    Plots.${draw}(picture, first.(rows), last.(rows), label = column[key]["title"])
end
display(picture)
`;
}
