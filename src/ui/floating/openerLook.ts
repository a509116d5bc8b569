/** How a button looks that opens something: the same before and after its code is there. */
import type { ReactNode } from 'react';
import buttonStyles from '../Button.module.css';
import wordStyles from '../WordButton.module.css';

export interface OpenerLook {
  /** Text of the button that opens it. */
  readonly label: ReactNode;
  readonly accessibleName?: string | undefined;
  /** `small` for the tools of a panel. */
  readonly size?: 'small' | 'medium' | undefined;
  /** It is a word of a sentence. */
  readonly isWord?: boolean | undefined;
}

export function openerAttributes({ accessibleName, size = 'medium', isWord = false }: OpenerLook) {
  return {
    className: isWord ? wordStyles.word : buttonStyles.button,
    'data-variant': 'secondary',
    'data-size': size,
    'aria-label': accessibleName,
  } as const;
}
