/** All that is loaded together by `code.ts`. */
export { OpenMenu } from './OpenMenu';
export { OpenPopover } from './OpenPopover';
export { Tooltip } from './Tooltip';
