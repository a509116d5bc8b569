/** How to have the numbers of a panel without this page. */
import type { ReactNode } from 'react';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import type { PanelData } from '../panelData';
import { commandText, juliaText, plotOf, pythonText } from './code';

export interface CodeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly data: PanelData;
  /** Name of the JSON file of the same numbers. */
  readonly file: string;
}

export function CodeDialog({ open, onClose, title, data, file }: CodeDialogProps): ReactNode {
  const { commands = [] } = data;
  const plot = plotOf(data);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Code: ${title}`}
      description={
        commands.length === 0
          ? 'The command line has no command for these numbers; files have them in full precision.'
          : 'The command line computes the same numbers, without a browser.'
      }
    >
      {commands.map((command, i) => (
        <CopyField
          key={commandText(command)}
          label={commands.length === 1 ? 'Command line' : `Command line, ${i + 1}`}
          value={commandText(command)}
          copiedMessage="Command copied"
        />
      ))}
      {plot === null ? null : (
        <>
          <CopyField
            label="Python, plots the JSON file"
            value={pythonText(plot, file)}
            copiedMessage="Python copied"
            multiline
          />
          <CopyField
            label="Julia, plots the JSON file"
            value={juliaText(plot, file)}
            copiedMessage="Julia copied"
            multiline
          />
        </>
      )}
    </Dialog>
  );
}
