import { Suspense, use } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { renderMath } from './renderMath';
import { withSubscripts } from './Tied';
import styles from './MathText.module.css';

export interface MathTextProps {
  readonly tex: string;
  /** The formula in plain characters, shown until the typesetter has loaded or if it fails. */
  readonly text: string;
  /** On a line of its own. */
  readonly display?: boolean | undefined;
}

/** A formula in TeX, typeset as MathML, which screen readers can read. */
export function MathText({ tex, text, display = false }: MathTextProps) {
  const plain = withSubscripts(text);
  return (
    <span className={display ? styles.display : styles.inline} translate="no">
      {/* Some pages may not turn strings into markup. */}
      <ErrorBoundary fallback={plain}>
        <Suspense fallback={plain}>
          <Typeset tex={tex} text={text} display={display} />
        </Suspense>
      </ErrorBoundary>
    </span>
  );
}

function Typeset({ tex, text, display }: Required<MathTextProps>) {
  const markup = use(renderMath(tex, display ?? false));
  if (markup === null) return withSubscripts(text);
  // The markup is temml's own output for TeX written in this program; no input reaches it.
  return <span dangerouslySetInnerHTML={{ __html: markup }} />;
}
