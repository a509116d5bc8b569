/** What teaches beside the lab, loaded when it is first opened. */
export { Presenter } from './presenter/Presenter';
export { SecondDialog } from './second/SecondDialog';
export { SecondWindow } from './second/SecondWindow';
export { Sheet } from './sheets/Sheet';
export { Teacher } from './teacher/Teacher';
