/** Offers the five questions before or after the story. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { saveFile } from '../../../panels/takeAway/saveFile';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Question } from '../../question/Question';
import { filled, words } from '../words';
import {
  concepts,
  countRight,
  isComplete,
  keepSurvey,
  nothingAnswered,
  readSurvey,
  surveyFile,
  surveySolutions,
  type Moment,
  type Survey,
} from './survey';
import styles from './SurveyButton.module.css';
import { surveyWords } from './surveyWords';

export function SurveyButton({ moment }: { readonly moment: Moment }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [survey, setSurvey] = useState(readSurvey);
  const change = (changed: Survey): void => {
    setSurvey(changed);
    keepSurvey(changed);
  };
  const close = (): void => {
    setIsOpen(false);
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {surveyWords.offer[moment]}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={surveyWords.title[moment]}
        description={surveyWords.about[moment]}
        size="wide"
        footer={<Footer moment={moment} survey={survey} onChange={change} onClose={close} />}
      >
        <Questions moment={moment} survey={survey} onChange={change} />
      </Dialog>
    </>
  );
}

interface SurveyProps {
  readonly moment: Moment;
  readonly survey: Survey;
  readonly onChange: (survey: Survey) => void;
}

/** Which is right is told after the story only, once all five are answered. */
function Questions({ moment, survey, onChange }: SurveyProps): ReactNode {
  const answers = survey[moment];
  const isTold = moment === 'after' && isComplete(answers);
  return (
    <>
      {concepts.map((concept) => (
        <Question
          key={concept}
          words={surveyWords.questions[concept][moment]}
          chosen={answers[concept] ?? null}
          onChoose={(choice) => {
            if (!isTold) onChange({ ...survey, [moment]: { ...answers, [concept]: choice } });
          }}
          {...(isTold && {
            solution: {
              right: surveySolutions[concept][moment],
              words: { right: words.ui.right, wrong: words.ui.wrong },
            },
          })}
        />
      ))}
      <p role="status" className={styles.result}>
        {isTold ? resultOf(survey) : ''}
      </p>
    </>
  );
}

function resultOf(survey: Survey): string {
  const { result, resultAlone } = surveyWords;
  return filled(isComplete(survey.before) ? result : resultAlone, {
    before: countRight(survey, 'before'),
    after: countRight(survey, 'after'),
    count: concepts.length,
  });
}

function Footer({
  survey,
  onChange,
  onClose,
}: SurveyProps & { readonly onClose: () => void }): ReactNode {
  return (
    <>
      <Button
        variant="quiet"
        onClick={() => {
          onChange(nothingAnswered);
        }}
      >
        {surveyWords.forget}
      </Button>
      <Button
        onClick={() => {
          const blob = new Blob([surveyFile(survey)], { type: 'application/json' });
          saveFile('saddle-surfer-survey.json', blob);
        }}
      >
        {surveyWords.save}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {surveyWords.close}
      </Button>
    </>
  );
}
