export { story } from './story';
export { survey } from './survey';
