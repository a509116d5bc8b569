/** Die Fragen vor und nach der Geschichte auf Deutsch. */
import type { SurveyWords } from '../words';

export const survey: SurveyWords = {
  title: { before: 'Fünf Fragen vorher', after: 'Fünf Fragen nachher' },
  offer: {
    before: 'Bevor Sie beginnen: fünf Fragen, wenn Sie mögen',
    after: 'Fünf Fragen nachher, wenn Sie mögen',
  },
  about: {
    before:
      'Um später zu sehen, was Sie aus der Geschichte gelernt haben: raten Sie, wo Sie es nicht wissen. Die Antworten bleiben in diesem Browser und werden nirgendwohin gesendet.',
    after:
      'Dieselben fünf Dinge, anders gefragt. Die Antworten bleiben in diesem Browser und werden nirgendwohin gesendet; speichern Sie sie als Datei, wenn Ihr Kurs sie sammelt.',
  },
  result: 'Vorher richtig: {before} von {count}. Nachher richtig: {after} von {count}.',
  resultAlone: 'Nachher richtig: {after} von {count}.',
  save: 'Die Antworten als Datei speichern',
  forget: 'Die Antworten vergessen',
  close: 'Fertig',
  leave: 'Schließen',
  questions: {
    traps: {
      before: {
        ask: 'Ein rauer Verlust in sehr vielen Dimensionen hat schlechte Minima in vielen Höhen. Welche werden den Gradientenabstieg von einem zufälligen Start am ehesten festhalten?',
        choices: ['Die tiefsten.', 'Die höchsten.', 'Alle gleich.'],
      },
      after: {
        ask: 'Warum endet der Gradientenfluss nicht in den tiefsten schlechten Minima?',
        choices: [
          'Sie sind vor den anderen zu Sätteln geworden.',
          'Der Fluss wird weiter oben festgehalten, wo die Wege hinab zuerst ausgehen.',
          'Er tut es, wenn man bei N → ∞ lange genug wartet.',
        ],
        because: 'Es steht in Schritt 3.',
      },
    },
    trivial: {
      before: {
        ask: 'Wann kann Gradientenabstieg von einem zufälligen Start Erfolg haben?',
        choices: [
          'Nur, wo keine schlechten Minima mehr da sind.',
          'Auch, wo noch exponentiell viele schlechte Minima da sind.',
          'Nur, wo er nahe der Lösung beginnt.',
        ],
      },
      after: {
        ask: 'Was stimmt für großes N zwischen der Linie des Gradientenflusses und der Trivialisierung?',
        choices: [
          'Der Fluss scheitert, da schlechte Minima da sind.',
          'Der Fluss hat Erfolg, da keine schlechten Minima mehr da sind.',
          'Der Fluss hat Erfolg, und exponentiell viele schlechte Minima sind da.',
        ],
        because: 'Es steht in Schritt 9.',
      },
    },
    size: {
      before: {
        ask: 'Die Theorie für unendlich viele Dimensionen sagt, dass ein Verfahren scheitert. In einer Simulation mit 100 Dimensionen hat es jedes zweite Mal Erfolg. Was folgt daraus?',
        choices: [
          'Die Theorie ist falsch.',
          'Die Simulation ist falsch.',
          'Keines von beiden: 100 muss nicht groß sein.',
        ],
      },
      after: {
        ask: 'Was hat ein zufälliger Start bei N = 100, das er für N → ∞ nicht hat?',
        choices: [
          'Einen Überlapp mit dem Signal von etwa 0.1.',
          'Eine niedrigere Energie.',
          'Nichts: ein zufälliger Start ist zufällig.',
        ],
        because: 'Es steht in Schritt 2.',
      },
    },
    marginal: {
      before: {
        ask: 'Ein Abstieg wird immer langsamer, wie eine Potenz der Zeit. Was sagt das?',
        choices: [
          'Er kommt gleich in einem wohlgeformten Minimum zur Ruhe.',
          'Die Krümmungen, wo er ist, gehen gegen null.',
          'Er wird zu einer bestimmten Zeit stehenbleiben.',
        ],
      },
      after: {
        ask: 'Wie kommt die Energie unter der Linie zur Schwellenenergie?',
        choices: [
          'Sie erreicht sie zu einer bestimmten Zeit und bleibt.',
          'Sie fällt am Ende darunter.',
          'Sie kommt ihr immer näher und bleibt darüber.',
        ],
        because: 'Es steht in Schritt 4.',
      },
    },
    eigenvalue: {
      before: {
        ask: 'Zu einer großen Zufallsmatrix wird ein kleines Vielfaches einer festen Richtung addiert. Sieht man es ihren Eigenwerten an?',
        choices: [
          'Nur, wenn das Vielfache eine gewisse Stärke übersteigt.',
          'Immer, wenn die Matrix groß genug ist.',
          'Nie: das Rauschen einer großen Matrix verbirgt es.',
        ],
      },
      after: {
        ask: 'Was geschieht mit den Minima an der Schwelle, wenn θ über 1 steigt?',
        choices: [
          'Sie verschwinden.',
          'Sie werden Sättel mit einem Weg hinab.',
          'Sie werden tiefer.',
        ],
        because: 'Es steht in Schritt 6.',
      },
    },
  },
};
