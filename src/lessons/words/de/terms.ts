/** Was Zeichen und Wörter der Geschichte bedeuten, auf Deutsch. */
import type { TermsWords } from '../../../panels/terms/termWords';

export const terms: TermsWords = {
  delta2: {
    name: 'Rauschen der Matrix',
    meaning:
      'Varianz des Rauschens der Matrix; 1/Δ₂ ist das Signal-Rausch-Verhältnis (Arbeit, Gl. 2)',
  },
  deltaP: {
    name: 'Rauschen des Tensors',
    meaning: 'Varianz des Rauschens des Tensors der Ordnung p (Arbeit, Gl. 1)',
  },
  lambda2: {
    name: 'Signal-Rausch-Verhältnis der Matrix',
    meaning: 'eins durch die Wurzel ihres Rauschens: die Matrix allein zeigt das Signal ab λ₂ = 1',
  },
  lambdaP: {
    name: 'Signal-Rausch-Verhältnis des Tensors',
    meaning: 'eins durch die Wurzel seines Rauschens, auf der Skala dessen der Matrix',
  },
  energyUnit: {
    name: 'Einheit der Energie',
    meaning: 'die des p-Spin-Modells, in der das Rauschen der Energie die Varianz N/2 hat',
  },
  overlap: {
    name: 'Überlapp',
    meaning: 'wie nahe ein Punkt am Signal ist: 0 für einen zufälligen, 1 am Signal',
  },
  energy: { name: 'Energie', meaning: 'der Verlust je Freiheitsgrad (Arbeit, Gl. 3)' },
  threshold: {
    name: 'Schwellenenergie',
    meaning:
      'wo der typische stationäre Punkt marginal wird, seine kleinsten Krümmungen gerade null, und wo der Gradientenfluss ankommt, solange m = 0 ist',
  },
  complexity: {
    name: 'Komplexität',
    meaning: 'es gibt etwa exp(N Σ) stationäre Punkte mit der Energie ε',
  },
  minimaComplexity: {
    name: 'Komplexität der Minima',
    meaning: 'dasselbe für Minima allein: etwa exp(N Σ_min) der stationären Punkte sind Minima',
  },
  annealed: {
    name: 'annealed gezählt',
    meaning:
      'Logarithmus der mittleren Zahl von Punkten, die seltene Systeme beherrschen können; typisch ist das Mittel des Logarithmus',
  },
  bulk: {
    name: 'Bulk des Spektrums',
    meaning:
      'fast alle Eigenwerte der Hesse-Matrix: ein Halbkreis, der sich mit der Energie verschiebt',
    written: ['Bulk', 'Bulks'],
  },
  isolated: {
    name: 'isolierter Eigenwert',
    meaning: 'der, den das Signal bei θ > 1 unter den Bulk zieht; seine Richtung führt zum Signal',
    written: ['isolierte Eigenwert', 'isolierter Eigenwert', 'isolierten Eigenwert'],
  },
  time: {
    name: 'Zeit',
    meaning: 'wie lange der Fluss schon abwärts läuft: seine Geschwindigkeit ist minus das Gefälle',
  },
  shift: {
    name: 'Verschiebung des Spektrums',
    meaning:
      'Mitte des Bulks der Hesse-Matrix in Einheiten von √Q″(1), 2, wo der Bulk die Null berührt; in der Arbeit (Gl. 6) heißt sie t, was hier die Zeit ist',
  },
  theta: {
    name: 'Stärke des Stoßes durch das Signal',
    meaning:
      'wie viel vom Signal die Hesse-Matrix sieht; ein Eigenwert verlässt den Bulk, wenn θ > 1 (Übergang BBP)',
  },
  growthRate: {
    name: 'Wachstumsrate',
    meaning: 'Rate, mit der m auf der Schwelle wächst; minus der isolierte Eigenwert dort',
  },
  startOverlap: {
    name: 'anfänglicher Überlapp',
    meaning:
      'Überlapp mit dem Signal, mit dem N = ∞ beginnt; ein zufälliger Start von N Variablen hat etwa 1/√N',
  },
  mixture: {
    name: 'Kovarianz',
    meaning: 'Kovarianz des Verlusts zwischen zwei Punkten vom Überlapp x',
  },
  flowLine: {
    name: 'Linie des Gradientenflusses',
    meaning: 'der Gradientenfluss hat Erfolg für Δ₂ darunter (Arbeit, Gl. 5)',
    written: ['Linie des Gradientenflusses'],
  },
  correlation: {
    name: 'Korrelation zweier Zeiten',
    meaning:
      'Überlapp des Flusses bei t mit dem, wo er bei t′ war: 1, wenn er sich nicht bewegt hat',
  },
  age: {
    name: 'Alter und Abstand',
    meaning: 'Alter des Flusses, wenn man hinzusehen beginnt, und wie lange man seither hinsieht',
  },
  integratedResponse: {
    name: 'integrierte Antwort',
    meaning: 'wie weit ein kleiner stetiger Stoß, begonnen im Alter t_w, den Fluss bewegt hat',
  },
  fluctuationRatio: {
    name: 'Fluktuations-Dissipations-Verhältnis',
    meaning:
      'Steigung von χ gegen C im langsamen Teil eines alternden Flusses; 1/X ist seine effektive Temperatur',
  },
  localExponent: {
    name: 'lokaler Exponent',
    meaning:
      'Steigung auf logarithmischen Achsen: bei einer Potenz der Zeit ist es diese Potenz, zu allen Zeiten',
  },
};
