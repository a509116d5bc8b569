/** How to compute the numbers of a panel without a browser, and how to read its JSON file elsewhere. */
import { isNumeric, type CommandLine, type NumberColumn, type PanelData } from '../panelData';

/** The call as a shell takes it: every argument is a name or a number, so nothing needs quoting. */
export function commandText(command: CommandLine): string {
  return `npm run -s cli -- ${command.join(' ')}`;
}

/** Curves in one picture that can be told apart. */
const mostCurves = 6;

interface Plot {
  readonly x: NumberColumn;
  readonly curves: readonly NumberColumn[];
}

/** What is plotted against the first column: all that a table to read has, but errors. */
export function plotOf({ columns }: PanelData): Plot | null {
  const numeric = columns.filter(isNumeric);
  const errors = new Set(numeric.flatMap(({ error }) => error?.key ?? []));
  const [x, ...others] = numeric;
  const curves = others.filter(({ key, isDetail = false }) => !isDetail && !errors.has(key));
  return x === undefined || curves.length === 0 ? null : { x, curves: curves.slice(0, mostCurves) };
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
    plt.plot(*zip(*rows), label=column[key]["title"])
plt.xlabel(x["title"])
plt.legend()
plt.show()
`;
}

export function juliaText(plot: Plot, file: string): string {
  return `using JSON, Plots
column = Dict(c["key"] => c for c in JSON.parsefile("${file}")["columns"])
x = column["${plot.x.key}"]
picture = Plots.plot(xlabel = x["title"])
for key in [${list(plot)}]
    rows = [(a, b) for (a, b) in zip(x["values"], column[key]["values"]) if !(isnothing(a) || isnothing(b))]
    Plots.plot!(picture, first.(rows), last.(rows), label = column[key]["title"])
end
display(picture)
`;
}
