/** `npm run bench`: how fast the kernels are, as times and as ratios measured in the same run. */
import { benchDilutedGradient } from './dilutedGradient';
import { benchFlowGradient } from './flowGradient';
import { benchGlobe } from './globe';
import { benchLongTime } from './longTime';
import { benchLongTimeKernel } from './longTimeKernel';
import { benchUniformGrid } from './uniformGrid';

benchUniformGrid();
benchLongTime();
benchLongTimeKernel();
benchFlowGradient();
benchDilutedGradient();
benchGlobe();
