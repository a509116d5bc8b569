/** The link to this view, and how to cite what it shows. */
import type { ReactNode } from 'react';
import { linkTo } from '../state/url/pageLink';
import { useApp, useStore } from '../state/useStore';
import { Button } from '../ui/Button';
import { CopyField } from '../ui/CopyField';
import { Dialog } from '../ui/Dialog';
import { QrCode } from '../ui/QrCode';
import { Tied } from '../ui/Tied';
import { FileLinkNote } from '../panels/FileLinkNote';
import { pointWords } from '../panels/pointWords';
import { EmbedCode } from './EmbedCode';
import styles from './ShareDialog.module.css';

const paper = `@inproceedings{saraomannelli2019afraid,
  title     = {Who is Afraid of Big Bad Minima? Analysis of Gradient-Flow in a Spiked Matrix-Tensor Model},
  author    = {Sarao Mannelli, Stefano and Biroli, Giulio and Cammarota, Chiara and Krzakala, Florent and Zdeborov{\\'a}, Lenka},
  booktitle = {Advances in Neural Information Processing Systems},
  volume    = {32},
  year      = {2019},
  eprint    = {1907.08226}
}`;

export interface ShareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ShareDialog({ open, onClose }: ShareDialogProps): ReactNode {
  const app = useApp();
  const link = useStore(({ view }) => linkTo(app.link, view));
  const where = useStore(({ view }) => pointWords(view.point, 6));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Share this view"
      description="The link holds every parameter, the cursors, the axes and the runs with their seeds. Whoever opens it sees the same curves, computed again on their machine."
    >
      <CopyField label="Link" value={link} copiedMessage="Link copied" />
      <FileLinkNote />
      <details className={styles.details}>
        <summary>QR code for the phones of an audience</summary>
        <QrCode text={link} name={`QR code of the link to this view, ${where}`} />
        <p translate="no">
          <Tied text={`Saddle Surfer, ${where}`} />
        </p>
      </details>
      <div className={styles.print}>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          Print
        </Button>
        <p>
          On paper or as a PDF: light, with the answer, the pictures of this page, its runs and this
          link, without the controls.
        </p>
      </div>
      <EmbedCode />
      <CopyField
        label="The paper, in BibTeX"
        value={paper}
        copiedMessage="BibTeX copied"
        multiline
      />
    </Dialog>
  );
}
