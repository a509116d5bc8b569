/** A button whose menu or popover is loaded when it is first pressed, then stands in its place. */
import { createElement, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { CodeFailure } from '../CodeFailure';
import { codeAtHand, type Code } from '../codeOnDemand';
import { floating, type FloatingParts } from './code';
import { useOutside } from '../useOutside';
import { openerAttributes, type OpenerLook } from './openerLook';

const nothingElse: Code<unknown> = codeAtHand('Nothing', null);

export function Opener<Props extends OpenerLook>({
  kind,
  pick,
  opens,
  content = nothingElse,
}: {
  readonly kind: 'menu' | 'dialog';
  readonly pick: (parts: FloatingParts) => ComponentType<Props>;
  /** What stands in its place once it was pressed. */
  readonly opens: Props;
  /** Code of what is in it, which is loaded with it. */
  readonly content?: Code<unknown>;
}): ReactNode {
  const [isPressed, setPressed] = useState(false);
  const parts = useOutside(floating.subscribe, floating.state);
  const filling = useOutside(content.subscribe, content.state);
  if (isPressed && parts.status === 'loaded' && filling.status === 'loaded')
    return createElement(pick(parts.module), opens);
  const load = (): void => {
    floating.load();
    content.load();
  };
  const missing = [floating, content].find((code) => code.state().status === 'failed');
  return (
    <>
      <button
        type="button"
        {...openerAttributes(opens)}
        aria-haspopup={kind}
        aria-expanded={false}
        aria-busy={isPressed && missing === undefined}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => {
          load();
          setPressed(true);
        }}
      >
        {opens.label}
      </button>
      {isPressed && missing !== undefined ? (
        <CodeFailure
          code={missing}
          onDismiss={() => {
            setPressed(false);
          }}
        />
      ) : null}
    </>
  );
}
