/** Offers the five questions before or after the story. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { saveFile } from '../../../panels/takeAway/saveFile';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Question, type QuestionWords } from '../../question/Question';
import { filled } from '../../words/filled';
import type { SurveyQuestion, SurveyShape } from '../../words/shapes';
import { useWords } from '../../words/useWords';
import type { SurveyWords } from '../../words/words';
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

export function SurveyButton({ moment }: { readonly moment: Moment }): ReactNode {
  const { survey: words, spoken } = useWords();
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
        {words.offer[moment]}
      </Button>
      <Dialog
        open={isOpen}
        onClose={close}
        title={words.title[moment]}
        description={words.about[moment]}
        size="wide"
        language={{ code: spoken, close: words.leave }}
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
  const { story, survey: words } = useWords();
  const questions: SurveyShape['questions'] = words.questions;
  const answers = survey[moment];
  const isTold = moment === 'after' && isComplete(answers);
  return (
    <>
      {concepts.map((concept) => (
        <Question
          key={concept}
          words={asked(questions[concept][moment])}
          chosen={answers[concept] ?? null}
          onChoose={(choice) => {
            if (!isTold) onChange({ ...survey, [moment]: { ...answers, [concept]: choice } });
          }}
          {...(isTold && {
            solution: {
              right: surveySolutions[concept][moment],
              words: { right: story.ui.right, wrong: story.ui.wrong },
            },
          })}
        />
      ))}
      <p role="status" className={styles.result}>
        {isTold ? resultOf(survey, words) : ''}
      </p>
    </>
  );
}

/** The reason is that of the question, whichever choice was made. */
function asked({ ask, choices, because = '' }: SurveyQuestion): QuestionWords {
  return { ask, choices: choices.map((text) => ({ text, because })) };
}

function resultOf(survey: Survey, { result, resultAlone }: SurveyWords): string {
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
  const { survey: words } = useWords();
  return (
    <>
      <Button
        variant="quiet"
        onClick={() => {
          onChange(nothingAnswered);
        }}
      >
        {words.forget}
      </Button>
      <Button
        onClick={() => {
          const blob = new Blob([surveyFile(survey)], { type: 'application/json' });
          saveFile('saddle-surfer-survey.json', blob);
        }}
      >
        {words.save}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {words.close}
      </Button>
    </>
  );
}
