/** The panel of the page "The globe", loaded when it is first opened. */
export { Globe } from '../globe/Globe';
