/**
 * Every panel, in reading order: where, what is there, its curvature, what the flow does. The page,
 * the shortcuts, the help and the tests of accessibility go through this table; the frame of a panel
 * has its row by context.
 */
import { jobRules } from '../state/latest/requests';
import { agingRun, lagAxis, waitingTime } from '../state/settings/aging';
import { conditionedSettings } from '../state/settings/conditioned';
import { shownCheck } from '../state/settings/crosscheck';
import { details } from '../state/settings/details';
import { energyWindow } from '../state/settings/energyWindow';
import { globeSettings } from '../state/settings/globe';
import { hessianSettings } from '../state/settings/hessian';
import { runParts } from '../state/settings/launch';
import { language } from '../state/settings/language';
import { notationSettings } from '../state/settings/notation';
import { notebookSettings } from '../state/settings/notebook';
import { presentation } from '../state/settings/present';
import { phaseDiagramSettings } from '../state/settings/phaseDiagram';
import { storySettings } from '../state/settings/story';
import { surfSettings } from '../state/settings/surf';
import { sweepSettings } from '../state/settings/sweep';
import { thresholdSettings } from '../state/settings/threshold';
import { trendSettings } from '../state/settings/trend';
import { crosscheck } from '../state/studies/crosscheck';
import { growthSign } from '../state/studies/growthSign';
import { sweep } from '../state/studies/sweep';
import { threshold } from '../state/studies/threshold';
import { trend } from '../state/studies/trend';
import { timeScale } from './timeScale';
import { Complexity } from './complexity/Complexity';
import { Dynamics } from './dynamics/Dynamics';
import { HessianDensity } from './hessianDensity/HessianDensity';
import type { PanelDescriptor, ProgramTables } from './panel';
import { PhaseDiagram } from './phaseDiagram/PhaseDiagram';
import { codeOnDemand } from '../ui/codeOnDemand';
import { onDemand } from '../ui/onDemand';

/** The first visit loads the first page only. */
const landscape = codeOnDemand('The page “The landscape”', () => import('./pages/landscape'));
const globe = codeOnDemand('The page “The globe”', () => import('./pages/globe'));
const aging = codeOnDemand('The page “How it ages”', () => import('./pages/aging'));
const finiteN = codeOnDemand('The page “Finite N”', () => import('./pages/finiteN'));

export const panels: readonly PanelDescriptor[] = [
  {
    id: 'phase-diagram',
    title: 'Phase diagram',
    page: 'surf',
    help: 'Where the signal can be found, by which means, for every noise of matrix and tensor.',
    jobs: ['phaseLines', 'furtherLines', 'contourMap', 'planeLines'],
    opensFiles: true,
    settings: phaseDiagramSettings,
    Component: PhaseDiagram,
    data: (numbers) => numbers.phaseData,
  },
  {
    id: 'complexity',
    title: 'Complexity of the landscape',
    page: 'surf',
    help: 'How many stationary points there are at each energy, and of which kind.',
    settings: [energyWindow],
    Component: Complexity,
    data: (numbers) => numbers.complexityData,
  },
  {
    id: 'hessian',
    title: 'The Hessian',
    page: 'surf',
    help: 'The curvatures at the energy of the cursor, or where the flow is: bulk and isolated eigenvalue, and dashed the way that it takes.',
    jobs: ['spectrum'],
    settings: hessianSettings,
    Component: HessianDensity,
    data: (numbers) => numbers.hessianData,
  },
  {
    id: 'dynamics',
    title: 'Energy and overlap',
    page: 'surf',
    help: 'What gradient flow does with time: N = ∞ and real instances.',
    opensFiles: true,
    settings: [timeScale],
    Component: Dynamics,
    data: (numbers) => numbers.dynamicsData,
  },
  {
    id: 'fate',
    title: 'The fate of the spurious',
    page: 'landscape',
    wide: true,
    help: 'What becomes of the spurious minima, level by level, as the signal grows.',
    Component: onDemand(landscape, (page) => page.Fate),
    data: (numbers) => numbers.fateData,
  },
  {
    id: 'split-plane',
    title: 'The split of the energy',
    page: 'landscape',
    help: 'How many stationary points share their energy in each way between tensor and matrix.',
    hasMap: true,
    jobs: ['splitMap'],
    settings: [energyWindow],
    Component: onDemand(landscape, (page) => page.SplitPlane),
    data: (numbers) => numbers.splitData,
  },
  {
    id: 'shift-curve',
    title: 'Curvature against energy',
    page: 'landscape',
    help: 'The mean curvature of the typical stationary points of each energy.',
    settings: [energyWindow],
    Component: onDemand(landscape, (page) => page.ShiftCurve),
    data: (numbers) => numbers.shiftData,
  },
  {
    id: 'overlap-band',
    title: 'Minima against the overlap',
    page: 'landscape',
    help: 'How many minima there are at each overlap with the signal.',
    jobs: ['quenchedCurve'],
    Component: onDemand(landscape, (page) => page.OverlapBand),
    data: (numbers) => numbers.bandData,
  },
  {
    id: 'overlap-map',
    title: 'Minima by energy and overlap',
    page: 'landscape',
    help: 'At which energies and overlaps minima are exponentially many.',
    hasMap: true,
    jobs: ['overlapMap'],
    Component: onDemand(landscape, (page) => page.OverlapMap),
    data: (numbers) => numbers.outlineData,
  },
  {
    id: 'globe',
    title: 'The globe',
    page: 'globe',
    surfsOn: 'surf',
    wide: true,
    help: 'The loss itself on the sphere of where the flow is, its way down and the signal.',
    jobs: ['globe'],
    settings: globeSettings,
    Component: onDemand(globe, (page) => page.Globe),
    data: (numbers) => numbers.globeData,
  },
  {
    id: 'aging-approach',
    title: 'Towards the threshold',
    page: 'aging',
    help: 'How energy and spectrum near the threshold while the flow ages, and with which powers of time.',
    jobs: ['twoTime'],
    settings: [agingRun],
    Component: onDemand(aging, (page) => page.AgingApproach),
    data: (numbers) => numbers.approachData,
  },
  {
    id: 'aging-correlation',
    title: 'What a system of some age remembers',
    page: 'aging',
    help: 'Correlation and response between two times, for systems of every age.',
    jobs: ['twoTime'],
    settings: [agingRun, waitingTime, lagAxis],
    Component: onDemand(aging, (page) => page.AgingCorrelation),
    data: (numbers) => numbers.correlationData,
  },
  {
    id: 'aging-response',
    title: 'Response against memory',
    page: 'aging',
    help: 'How aging breaks the tie between fluctuations and response, and the slope it has instead.',
    jobs: ['twoTime'],
    settings: [agingRun, waitingTime],
    Component: onDemand(aging, (page) => page.AgingResponse),
    data: (numbers) => numbers.responseData,
  },
  {
    id: 'aging-memory',
    title: 'Does it forget its start?',
    page: 'aging',
    help: 'How much the flow has in common with its random start, and with half as long ago.',
    jobs: ['twoTime'],
    settings: [agingRun],
    Component: onDemand(aging, (page) => page.AgingMemory),
    data: (numbers) => numbers.memoryData,
  },
  {
    id: 'finite-n-hessian',
    title: 'The Hessian where the flow really is',
    page: 'finite-n',
    help: 'The eigenvalues of one real instance where its flow stands, against N = ∞.',
    Component: onDemand(finiteN, (page) => page.FiniteNHessian),
    data: (numbers) => numbers.spectrumData,
  },
  {
    id: 'finite-n-ensemble',
    title: 'Finite N against N = ∞',
    page: 'finite-n',
    help: 'Every instance of a run, their statistics, and N = ∞.',
    settings: [timeScale],
    Component: onDemand(finiteN, (page) => page.FiniteNEnsemble),
    data: (numbers) => numbers.ensembleData,
  },
  {
    id: 'threshold',
    title: 'The measured threshold',
    page: 'finite-n',
    wide: true,
    opensFiles: true,
    help: 'Where the growth of the overlap vanishes, measured on solutions of the equations.',
    settings: thresholdSettings.fields,
    Component: onDemand(finiteN, (page) => page.Threshold),
    data: (numbers) => numbers.thresholdData,
  },
  {
    id: 'growth-sign',
    title: 'Where slow growth turns',
    page: 'finite-n',
    wide: true,
    help: 'Where the power of time that the overlap follows below the threshold changes sign, measured.',
    settings: thresholdSettings.fields,
    Component: onDemand(finiteN, (page) => page.GrowthSign),
    data: (numbers) => numbers.growthSignData,
  },
  {
    id: 'finite-n-success',
    title: 'Does it find the signal?',
    page: 'finite-n',
    wide: true,
    opensFiles: true,
    help: 'Which fraction of the instances finds the signal, for growing N, measured and predicted.',
    jobs: ['foundShares'],
    settings: sweepSettings.fields,
    Component: onDemand(finiteN, (page) => page.FiniteNSuccess),
    data: (numbers) => numbers.successData,
  },
  {
    id: 'finite-n-trend',
    title: 'Finite-size trend',
    page: 'finite-n',
    wide: true,
    help: 'How the mean energy at fixed times tends to its limit as N grows.',
    jobs: ['energyLimit'],
    settings: trendSettings.fields,
    Component: onDemand(finiteN, (page) => page.FiniteNTrend),
    data: (numbers) => numbers.trendData,
  },
  {
    id: 'finite-n-conditioned',
    title: 'A stationary point made to order',
    page: 'finite-n',
    wide: true,
    help: 'Stationary points drawn at a chosen energy: their spectra against the theory.',
    jobs: ['conditioned'],
    settings: conditionedSettings.fields,
    Component: onDemand(finiteN, (page) => page.FiniteNConditioned),
    data: (numbers) => numbers.conditionedData,
  },
  {
    id: 'algorithms',
    title: 'The algorithms side by side',
    page: 'finite-n',
    wide: true,
    help: 'What gradient flow, Langevin dynamics and message passing reach from one start, and at what cost.',
    jobs: ['algorithms'],
    Component: onDemand(finiteN, (page) => page.Algorithms),
    data: (numbers) => numbers.algorithmsData,
  },
  {
    id: 'crosscheck',
    title: 'Against what others obtained',
    page: 'finite-n',
    wide: true,
    help: 'The numbers of this program beside a published run, exact limits, an independent engine and real systems.',
    settings: [shownCheck],
    Component: onDemand(finiteN, (page) => page.Crosscheck),
    data: (numbers) => numbers.crosscheckData,
  },
];

/** What the program is made from, and what is handed to it: see docs/architecture.md, Adding things. */
export const tables: ProgramTables = {
  panels,
  // Of panels on several pages.
  settings: [
    timeScale,
    details,
    presentation,
    ...notationSettings,
    language,
    ...storySettings,
    ...surfSettings,
    ...notebookSettings,
  ],
  runs: runParts,
  jobs: jobRules,
  studies: [sweep, trend, threshold, growthSign, crosscheck],
};
