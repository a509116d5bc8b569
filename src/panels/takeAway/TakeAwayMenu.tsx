/** What can be taken away of a panel. The menu is always there; what it does is loaded when it is opened. */
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import { withEnglishNumerals } from '../../language/numerals';
import { useApp } from '../../state/useStore';
import { loaded } from '../../ui/codeOnDemand';
import { LineIcon } from '../../ui/LineIcon';
import { Menu } from '../../ui/Menu';
import { numbersCode } from '../numbersCode';
import type { Panel } from '../panel';
import type { PanelData } from '../panelData';
import type * as Formats from './formats';
import { attempt } from './attempt';
import { formatsCode } from './formatsCode';
import { chooseFiles } from './opening';
import type { PanelFile } from './panelFile';
import { pictureSection } from './pictureSection';

/** Downwards, as files leave. */
const arrowOutOfBox = 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11';

interface Act {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** What else can be done where the browser refuses. */
  readonly instead: string;
  readonly run: (formats: typeof Formats, taken: Taken) => void | Promise<void>;
  /** Absent: every panel has it. */
  readonly isOf?: (panel: Panel) => boolean;
}

interface Taken {
  readonly file: PanelFile;
  readonly data: PanelData;
  /** The panel's section once it shows its picture. */
  readonly section: () => Promise<HTMLElement>;
}

const acts: readonly Act[] = [
  {
    id: 'numbers',
    label: 'Copy numbers',
    instead: 'Save the CSV file instead.',
    run: ({ copyNumbers }, { file }) => copyNumbers(file),
  },
  {
    id: 'csv',
    label: 'Save numbers',
    hint: 'CSV',
    instead: 'Copy the numbers instead.',
    run: ({ saveCsv }, { file }) => {
      saveCsv(file);
    },
  },
  {
    id: 'map',
    label: 'Save map',
    hint: 'CSV',
    instead: 'Save the JSON file instead, which has it too.',
    run: ({ saveMap }, { file }) => {
      saveMap(file);
    },
    isOf: ({ hasMap = false }) => hasMap,
  },
  {
    id: 'json',
    label: 'Save numbers',
    hint: 'JSON',
    instead: 'Save the CSV file instead.',
    run: ({ saveJson }, { file }) => {
      saveJson(file);
    },
  },
  {
    id: 'svg',
    label: 'Save picture',
    hint: 'SVG',
    instead: 'Save the PNG file instead.',
    run: async ({ saveSvg }, { file, data, section }) => {
      saveSvg(file, data, await section());
    },
  },
  {
    id: 'png',
    label: 'Save picture',
    hint: 'PNG, 2×',
    instead: 'Save the SVG file instead.',
    run: async ({ savePng }, { file, data, section }) => savePng(file, data, await section()),
  },
];

export interface TakeAwayMenuProps {
  readonly panel: Panel;
  /** There are no numbers and no picture: only the link can be taken. */
  readonly isEmpty: boolean;
  /** Puts the picture back in the place of the table. */
  readonly onShowPicture: () => void;
}

/** The code dialog that was opened last, with what it is about. */
interface Code {
  readonly Dialog: typeof Formats.CodeDialog;
  readonly data: PanelData;
  readonly file: string;
  readonly isOpen: boolean;
}

export const TakeAwayMenu = memo(function TakeAwayMenu({
  panel,
  isEmpty,
  onShowPicture,
}: TakeAwayMenuProps): ReactNode {
  const { actions, link, store } = useApp();
  const [code, setCode] = useState<Code | null>(null);
  const section = (): Promise<HTMLElement> => {
    onShowPicture();
    return pictureSection(panel.id);
  };
  const withNumbers = async (
    act: (formats: typeof Formats, data: PanelData, file: PanelFile) => void | Promise<void>,
  ): Promise<void> => {
    const [formats, numbers] = await Promise.all([loaded(formatsCode), loaded(numbersCode)]);
    const state = store.getState();
    const data = withEnglishNumerals(() => panel.data(numbers)(state));
    if (data === null) throw new Error('there are no numbers yet');
    await act(formats, data, formats.fileOf(link, panel, state, data));
  };
  return (
    <>
      <Menu
        label={<LineIcon path={arrowOutOfBox} />}
        isIcon
        size="small"
        accessibleName="Take away"
        onOpen={() => {
          formatsCode.load();
          numbersCode.load();
        }}
        items={[
          {
            id: 'link',
            label: 'Copy link to this panel',
            onSelect: () => {
              attempt('Copy link to this panel', '“Share” has a link to select.', async () => {
                const { copyLink } = await loaded(formatsCode);
                await copyLink(link, store.getState().view, panel.id);
              });
            },
          },
          ...acts
            .filter(({ isOf }) => isOf?.(panel) ?? true)
            .map(({ id, label, hint, instead, run }) => ({
              id,
              label,
              hint,
              disabled: isEmpty,
              onSelect: () => {
                attempt(hint === undefined ? label : `${label}, ${hint}`, instead, () =>
                  withNumbers((formats, data, file) => run(formats, { file, data, section })),
                );
              },
            })),
          {
            id: 'code',
            label: 'Code…',
            disabled: isEmpty,
            onSelect: () => {
              attempt('Code', 'Try again.', () =>
                withNumbers((formats, data, file) => {
                  const name = `${formats.fileName(file)}.json`;
                  setCode({ Dialog: formats.CodeDialog, data, file: name, isOpen: true });
                }),
              );
            },
          },
          ...(panel.opensFiles
            ? [
                {
                  id: 'open',
                  label: 'Open a file…',
                  hint: 'JSON',
                  onSelect: () => {
                    chooseFiles(actions);
                  },
                },
              ]
            : []),
        ]}
      />
      {code === null ? null : (
        <code.Dialog
          open={code.isOpen}
          onClose={() => {
            setCode({ ...code, isOpen: false });
          }}
          title={panel.title}
          data={code.data}
          file={code.file}
        />
      )}
    </>
  );
});
