/** Layers point one way: physics <- workers <- state <- panels <- lessons <- app; plot and ui are leaves over pointer and language. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

/** What computes for long: workers alone run it. */
const solvers =
  'src/physics/(chsck/(longTime|uniform|solveDynamics)|flow/(simulate|integrator|outcomes|dense|diluted|spectrum)|globe/(flowGlobe|instanceGlobe|fit|ways))';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Break the cycle by moving the shared part down a layer.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    forbid(
      'physics-is-pure',
      '^src/physics',
      '^(src/(?!physics)|workers)',
      'src/physics imports itself and numeric libraries only.',
    ),
    forbid(
      'long-time-scheme-below-run',
      '^src/physics/chsck/longTime/(grid|kernel|scheme)',
      '^src/physics/chsck/longTime/(run/|report/|[a-zA-Z]+\\.ts$)',
      'The scheme knows one row and its history; passes and reports are made of it.',
    ),
    forbid(
      'long-time-run-below-report',
      '^src/physics/chsck/longTime/run',
      '^src/physics/chsck/longTime/(report/|[a-zA-Z]+\\.ts$)',
      'A pass knows nothing of what is reported of it.',
    ),
    {
      name: 'threshold-is-measured',
      comment:
        'Crosses are a measurement: nothing that knows the line, its rate or what it follows from may enter.',
      severity: 'error',
      from: { path: '^src/physics/threshold' },
      to: {
        path: '^src/physics/(lines/|complexity/|thermal/thermal|growthRate|flowProspect|model|spikedModel|hessian/(outlier|hessianAt))',
        reachable: true,
      },
    },
    forbid(
      'protocol-is-plain',
      '^workers/protocol',
      '^(src/(?!physics)|workers/(entries|client))',
      'The protocol knows physics types only.',
    ),
    forbid(
      'entries-stay-in-the-worker',
      '^workers/entries',
      '^(src/(?!physics)|workers/client)',
      'Worker entries know physics and protocol only.',
    ),
    forbid(
      'client-does-not-compute',
      '^workers/client',
      '^src/',
      'The client knows the protocol only; solvers are reached through a worker.',
    ),
    forbid(
      'state-below-views',
      '^src/state',
      '^src/(language|pointer|plot|ui|panels|lessons|app|cli)',
      'State never imports views.',
    ),
    forbid(
      'leaves',
      '^src/(plot|ui)',
      '^(src/(physics|state|panels|lessons|app|cli)|workers)',
      'plot and ui are leaves: pass data in through props.',
    ),
    forbid(
      'language-stands-alone',
      '^src/language',
      '^(src/(?!language)|workers)',
      'src/language knows the reader only.',
    ),
    forbid(
      'pointer-below-plot-and-ui',
      '^src/pointer',
      '^(src/(?!pointer)|workers)',
      'src/pointer knows the browser only.',
    ),
    forbid(
      'panels-read-selectors',
      '^src/panels',
      `^(src/(lessons|app|cli)|workers|${solvers})`,
      'Panels read selectors of src/state and dispatch actions; they may describe and aggregate what arrived, but solvers are reached through a worker.',
    ),
    forbid(
      'lessons-show-the-program',
      '^src/lessons',
      `^(src/(app|cli)|workers|${solvers})`,
      'What teaches shows panels and states of the program: it computes nothing of its own.',
    ),
    {
      name: 'panels-get-results',
      comment:
        'Panels compute from results or from a model (selectModel, modelOf(run)), never from a point: add a member to Model or a selector. Types, ranges and formulas over what has arrived are free.',
      severity: 'error',
      from: { path: '^src/panels' },
      to: {
        path: '^src/physics',
        // What describes and aggregates results.
        pathNot:
          '^src/physics/(parameters|mixtureTerms|notations|runParameters|sampleTimes|numerics/statistics|chsck/(observables|problem)|hessian/(bulk|joukowsky|outlier)|crosscheck/(checkKeys|checks)|flow/(ensemble|outcome|shareOfRuns|sizeTrend|usualTolerance)|threshold/(growthSign|places|vanishing)|globe/(globe|polynomial)|thermal/schedule)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    forbid(
      'embed-stands-alone',
      '^src/embed',
      '^(src/(?!embed)|workers)',
      'The client is a file of its own for other pages: what it says is in src/embed/protocol.ts.',
    ),
    forbid('cli-is-separate', '^src/(?!cli)', '^src/cli', 'Only the command line imports src/cli.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
  },
};
