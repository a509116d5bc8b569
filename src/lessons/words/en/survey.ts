/** Words of the questions before and after the story. */
import type { SurveyShape } from '../shapes';

export const survey = {
  title: { before: 'Five questions before', after: 'Five questions after' },
  offer: {
    before: 'Before you begin: five questions, if you like',
    after: 'Five questions after, if you like',
  },
  about: {
    before:
      'To see later what the story has taught you: guess where you do not know. Answers stay in this browser and are sent nowhere.',
    after:
      'The same five matters, asked in another way. Answers stay in this browser and are sent nowhere; save them as a file if your class collects them.',
  },
  result: 'Right before: {before} of {count}. Right after: {after} of {count}.',
  resultAlone: 'Right after: {after} of {count}.',
  save: 'Save the answers as a file',
  forget: 'Forget the answers',
  close: 'Done',
  leave: 'Close',
  questions: {
    traps: {
      before: {
        ask: 'A rough loss in very many dimensions has bad minima at many heights. From a random start, which are most likely to hold gradient descent?',
        choices: ['The deepest ones.', 'The highest ones.', 'All alike.'],
      },
      after: {
        ask: 'Why does gradient flow not end in the deepest bad minima?',
        choices: [
          'They have been turned into saddles before the others.',
          'The flow is held higher up, where the ways down run out first.',
          'It does, if one waits long enough at N → ∞.',
        ],
        because: 'Step 3 has it.',
      },
    },
    trivial: {
      before: {
        ask: 'When can gradient descent succeed from a random start?',
        choices: [
          'Only where no bad minima are left.',
          'Also where exponentially many bad minima are left.',
          'Only where it starts near the solution.',
        ],
      },
      after: {
        ask: 'Between the line of gradient flow and trivialisation, what is true for large N?',
        choices: [
          'The flow fails, since bad minima are left.',
          'The flow succeeds, since no bad minima are left.',
          'The flow succeeds, and exponentially many bad minima are left.',
        ],
        because: 'Step 9 has it.',
      },
    },
    size: {
      before: {
        ask: 'Theory for infinitely many dimensions says that a method fails. In a simulation with 100 dimensions it succeeds every second time. What follows?',
        choices: [
          'The theory is wrong.',
          'The simulation is wrong.',
          'Neither: 100 need not be large.',
        ],
      },
      after: {
        ask: 'What does a random start have at N = 100 that it has not for N → ∞?',
        choices: [
          'An overlap with the signal of about 0.1.',
          'A lower energy.',
          'Nothing: a random start is random.',
        ],
        because: 'Step 2 has it.',
      },
    },
    marginal: {
      before: {
        ask: 'A descent gets slower and slower like a power of time. What does that tell?',
        choices: [
          'It is about to rest in a well-shaped minimum.',
          'The curvatures where it is come down to zero.',
          'It will stop at a certain time.',
        ],
      },
      after: {
        ask: 'How does the energy come to the threshold energy, below the line?',
        choices: [
          'It reaches it at a certain time and stays.',
          'It falls below it in the end.',
          'It comes ever closer and stays above.',
        ],
        because: 'Step 4 has it.',
      },
    },
    eigenvalue: {
      before: {
        ask: 'To a large random matrix a small multiple of one fixed direction is added. Can its eigenvalues tell?',
        choices: [
          'Only if the multiple is beyond a certain strength.',
          'Always, if the matrix is large enough.',
          'Never: the noise of a large matrix hides it.',
        ],
      },
      after: {
        ask: 'What happens to the threshold minima when θ passes 1?',
        choices: ['They vanish.', 'They become saddles with one way down.', 'They become deeper.'],
        because: 'Step 6 has it.',
      },
    },
  },
} as const satisfies SurveyShape;
