/** Die Geschichte auf Deutsch. Zahlen stehen wie im Englischen; die Seite schreibt sie, wie man sie im Deutschen liest. */
import { formulas } from '../formulas';
import type { StoryWords } from '../words';

export const story: StoryWords = {
  ui: {
    progress: 'Schritt {step} von {count}',
    steps: 'Schritte der Geschichte',
    stepName: 'Schritt {step}: {title}',
    back: 'Zurück',
    next: 'Weiter',
    explore: 'Das Labor erkunden',
    lab: 'Diese Ansicht im Labor öffnen',
    again: 'Diesen Schritt neu aufbauen',
    doFirst: 'Zu tun',
    doneBefore: 'Erledigt.',
    revealWaits: 'Was daraus folgt, steht hier, sobald getan ist, was unter „Zu tun“ steht.',
    guessWaits: 'Ob Ihre Vermutung stimmt, steht hier, sobald getan ist, was unter „Zu tun“ steht.',
    askFirst: 'Zuerst Ihre Vermutung',
    hidden: 'Beantworten Sie die Frage: dann erscheint das Bild.',
    right: 'Richtig.',
    wrong: 'Nicht ganz.',
    further: 'Mehr dazu',
    launch: 'Die acht loslassen',
    surf: 'Drücken Sie „Surf“: alle Bilder folgen dem Fluss nach einer Uhr.',
    matrixNoise: 'Rauschen der Matrix',
    tensorNoise: 'Rauschen des Tensors',
    signalToNoise: 'Stärke des Signals: Signal-Rausch-Verhältnis der Matrix',
    exponent: 'Exponent des Gleichgewichts',
    finer: 'Alt: feiner',
    finerByFinger: 'Finger darüber: feiner',
    misfit: 'Die Linie verfehlt die Kreuze im Mittel um {misfit} Fehlerbalken.',
    picture: 'Das Bild',
    matrixPicture: 'Die Matrix',
    tensorPicture: 'Eine Schicht des Tensors',
    entry: 'ein Eintrag: Signal\u00a0{signal}, Rauschen\u00a0{noise}',
    sorted: 'Zeile und Spalte, nach dem Signal geordnet',
    crosses: 'Kreuze: gemessene Schwellen mit ihren Fehlern; Linie: Q″(0) = Q″(1) hoch α',
  },
  steps: [
    {
      title: 'Ein Signal, zweimal gesehen',
      text: 'Ein verborgener Vektor x* aus N = 100 Zahlen wird zweimal beobachtet: in einer Matrix durch Produkte von je zweien und in einem Tensor durch Produkte von je dreien. Beide sind verrauscht. Hier sind Zeilen und Spalten nach dem Signal geordnet, um dem Auge zu helfen; wer das Signal sucht, kann das nicht.',
      act: 'Drehen Sie beide Rauschen auf, bis Δ₂ = 0.5 und Δ₃ = 1. Wann verliert Ihr Auge das Signal?',
      done: 'Hier hat das Auge es verloren, oder beinahe. So stark ist das Rauschen auch in der Arbeit.',
      question: {
        ask: 'Ist das Signal weg?',
        choices: [
          {
            text: 'Ja: was kein Eintrag zeigt, ist verloren.',
            because:
              'Ein Eintrag sagt fast nichts, aber die 4 950 der Matrix und die 161 700 des Tensors sind alle aus denselben 100 Zahlen gemacht. Zusammen können sie diese noch verraten.',
          },
          {
            text: 'Nein: es ist über alle Einträge verteilt, und zusammen können sie es verraten.',
            because:
              'Bei Δ₂ = 0.5 ist das Signal in einem Eintrag der Matrix 0.1 und das Rauschen 0.71. Aber Tausende Einträge stimmen in denselben 100 Zahlen überein; für großes N findet sie der beste bekannte Algorithmus, Message Passing, sobald 1/Δ₂ > 1.',
          },
          {
            text: 'Im Tensor ja, in der Matrix nein.',
            because:
              'Eine Schicht des Tensors zeigt nichts, aber es gibt hundert davon: auch der Tensor kennt das Signal, und die besten Algorithmen nutzen beide.',
          },
        ],
      },
      reveal:
        'Um es zu finden, rät man ein x und misst, wie schlecht es beide Beobachtungen erklärt: den Verlust. Das Signal zieht x zu x*; das Rauschen macht den Weg rau.',
      further: {
        title: 'Das Modell',
        parts: [
          'Das Signal ist gleichverteilt auf der Kugelfläche vom Radius √N, das Rauschen normalverteilt mit den Varianzen Δ₂ und Δ₃. Diese Seite misst Vektoren so, dass ihre Einträge von der Größe eins sind; in der Arbeit ist der Radius 1.',
          formulas.observations,
          'Der Verlust ist, bis auf Konstanten, minus der Logarithmus der Likelihood von x:',
          formulas.loss,
          'Die Diagonale und Einträge mit zwei gleichen Indizes werden nicht beobachtet, deshalb sind sie hier leer. Gezeigt ist die Schicht, in der das Signal am stärksten ist.',
        ],
      },
    },
    {
      title: 'Hinab',
      text: 'Gradientenfluss ist Gradientenabstieg in unendlich kleinen Schritten: von einem zufälligen Start geht es stets den Verlust hinab. Sein Überlapp m mit dem Signal ist 0 für eine zufällige Richtung und 1 am Signal. Nehmen Sie acht Systeme mit N = 100 bei 1/Δ₂ = 1.9 und Δ₃ = 1, jedes mit eigenem Rauschen und eigenem Start.',
      act: 'Lassen Sie sie hinab, und beobachten Sie den Überlapp m mit dem Signal.',
      done: 'Jede dünne Linie ist ein System. Die dicke durchgezogene ist ein unendlich großes, das so weit oben beginnt wie sie.',
      question: {
        ask: 'Wie viele der acht finden das Signal?',
        choices: [
          {
            text: 'Keines.',
            because:
              'Ein zufälliger Start ist bei dieser Größe nicht blind: er hat mit dem Signal einen Überlapp m von etwa 0.1, nach oben oder unten, und bei N = 100 reicht das manchen.',
          },
          {
            text: 'Einige.',
            because:
              'Vier. Ein zufälliger Start hat mit dem Signal einen Überlapp m von etwa 0.1, nach oben oder unten: manchen reicht das, um hinübergezogen zu werden.',
          },
          {
            text: 'Alle.',
            because:
              'Vier finden es; drei enden auf der falschen Seite, bei m < 0, und eines ist bei t = 100 unentschieden. Der Tensor der Ordnung 3 unterscheidet x* von −x*, die falsche Seite ist also kein Erfolg.',
          },
        ],
      },
      reveal:
        'Bei dieser Größe ist es Glückssache. In einem großen System schwindet das Glück, denn ein zufälliger Start hat dort m ≈ 1/√N → 0, und ob der Fluss das Signal findet, hat eine scharfe Antwort. Um diese Antwort, für N → ∞, geht es im Rest der Geschichte.',
      further: {
        title: 'Der Fluss',
        parts: [
          'Der Punkt bewegt sich gegen den Gradienten, und der Multiplikator μ(t) hält ihn auf der Kugelfläche:',
          formulas.flow,
          'Acht Systeme sind zu wenige für einen Anteil: das Intervall von 95 % reicht bei vier von acht von etwa 20 bis 80 %. Die Seite „Finite N“ des Labors lässt Sie mehr rechnen.',
        ],
      },
    },
    {
      title: 'Eine Landschaft voller Fallen',
      text: 'Das Rauschen macht den Verlust rau. Weit weg vom Signal, bei m = 0, gibt es zu jeder Energie ε, dem Verlust je Variable, etwa exp(N Σ) stationäre Punkte: Punkte, an denen der Gradient verschwindet. Tief unten sind viele davon Minima: Fallen. Bei 1/Δ₂ = 1.5 und großem N sind es exponentiell viele, in einem ganzen Band von Energien.',
      act: 'Schauen Sie nun auf das andere Ende: wählen Sie links die Energie, bei der die Kurve auf Σ = 0 trifft, die der tiefsten Minima.',
      done: 'Hier unten sind Minima viel seltener als an der Schwelle, und bei ε₀ gibt es wenige.',
      question: {
        ask: 'Der Fluss beginnt hoch oben und geht hinab. Wo, erwarten Sie, endet er?',
        choices: [
          {
            text: 'Bei den tiefsten Minima: diese ziehen am stärksten an.',
            because:
              'Die tiefsten sind die wenigsten. An der Schwelle εₜₕ gibt es etwa exp(0.00062 N) stationäre Punkte auf jeden der tiefsten: e⁶² bei N = 100 000. Von einem zufälligen Start kommt der Fluss den tiefsten gar nicht nahe.',
          },
          {
            text: 'Irgendwo: das hängt vom Start ab.',
            because:
              'Für ein einzelnes kleines System schon. Für N → ∞ kommen praktisch alle zufälligen Starts zur selben Energie, εₜₕ.',
          },
          {
            text: 'Bei der höchsten Energie, bei der typische stationäre Punkte Minima sind.',
            because:
              'Über der Schwelle εₜₕ haben fast alle stationären Punkte viele Wege hinab. Bei εₜₕ gehen diese aus, und es gibt dort exponentiell mehr Punkte als darunter: etwa exp(0.00062 N) auf jeden der tiefsten.',
          },
        ],
      },
      reveal:
        'Der Fluss endet nahe εₜₕ, am oberen Rand der Fallen und nicht an ihrem Grund. Das war die Vermutung der Theorie der Gläser; für dieses Modell bestätigen es Lösungen der exakten Gleichungen.',
      further: {
        title: 'Stationäre Punkte zählen',
        parts: [
          'Die Zahl der Punkte, an denen der Gradient verschwindet, zählt die Formel von Kac und Rice, gemittelt über das Rauschen:',
          formulas.kacRice,
          'Die Kurve ist der Logarithmus dieser mittleren Zahl. Bei m = 0 und p = 3 ist sie auch die eines typischen Systems.',
          'Auch über εₜₕ gibt es Minima, sogar noch mehr, aber unter den stationären Punkten ihrer Energie sind sie selten: diese haben fast alle viele Wege hinab. Dass der Fluss an ihnen vorbeigeht, folgt nicht aus dem Zählen; es ist ein Teil dessen, was bestätigt ist.',
        ],
      },
    },
    {
      title: 'Wo das Spektrum die Null berührt',
      text: 'Die Krümmungen des Verlusts sind die Eigenwerte seiner Hesse-Matrix, der Matrix der zweiten Ableitungen; ein negativer ist ein Weg hinab. Gezeigt ist ihre Verteilung dort, wo der Fluss ist, auf seinem Weg hinab bei 1/Δ₂ = 1.5, gelöst für N → ∞.',
      act: 'Spielen Sie das Surfen bis zum Ende ab, und achten Sie auf den linken Rand der Verteilung.',
      done: 'Der linke Rand ist so gut wie bei null angekommen.',
      question: {
        ask: 'Warum wird der Fluss langsamer?',
        choices: [
          {
            text: 'Der linke Rand kommt zur Null: es gibt kaum noch einen Weg hinab.',
            because:
              'An der Schwelle berührt der Bulk des Spektrums gerade die Null. Darüber führen viele Wege hinab, darunter keiner: der Fluss bleibt stehen, wo sie ausgehen.',
          },
          {
            text: 'Er ist in einem guten Minimum, alle Krümmungen liegen deutlich über null.',
            because:
              'Dort käme er exponentiell schnell zur Ruhe. Hier gehen die kleinsten Krümmungen gegen null, und der Fluss wird immer langsamer, wie eine Potenz der Zeit: er altert.',
          },
          {
            text: 'Seine Energie ist genau εₜₕ geworden.',
            because:
              'Die Energie kommt εₜₕ immer näher und erreicht es nie: bei t = 10 000 liegt sie noch etwas darüber. Langsam wird der Fluss, weil die Wege hinab ausgehen.',
          },
        ],
      },
      reveal:
        'Es kommt also auf die marginalen Fallen an, die in ihren weichsten Richtungen flach sind. Was braucht es, um eine solche Falle zum Signal hin zu öffnen?',
      further: {
        title: 'Die Hesse-Matrix an einem stationären Punkt',
        parts: [
          'An einem stationären Punkt mit m = 0 ist die Hesse-Matrix auf der Kugelfläche eine Zufallsmatrix, um κ verschoben, weniger ein Stoß längs des Signals:',
          formulas.hessian,
          'Die Eigenwerte von W bilden einen Halbkreis von −2 bis 2, so dass der Bulk die Null bei κ = 2 berührt. Längs des Flusses ist κ = μ(t)/√Q″(1), und μ geht gegen 2√Q″(1).',
          'Mit einer Matrix fällt die überschüssige Energie langsamer als ohne: dort geht sie wie t hoch −2/3.',
        ],
      },
    },
    {
      title: 'Ein Signal in einer Zufallsmatrix',
      text: 'An der Schwelle ist die Hesse-Matrix eine Zufallsmatrix, deren Hügel von Eigenwerten, der Bulk, so verschoben ist, dass er die Null berührt, und ein Stoß nach unten längs des Signals, von der Stärke θ. θ wächst mit 1/Δ₂. Die Stufen sind eine solche Matrix mit N = 300, die glatte Kurve ist N → ∞.',
      act: 'Erhöhen Sie 1/Δ₂, bis ein Eigenwert den Bulk verlassen hat.',
      done: 'Ein Eigenwert steht nun allein, unter null: ein Weg hinab hat sich geöffnet.',
      question: {
        ask: 'Der Bulk reicht von −2 bis 2 um seine Mitte. Bei welcher Stärke θ des Stoßes verlässt ihn ein Eigenwert?',
        choices: [
          {
            text: 'Bei jedem θ > 0, wenn auch nur ein wenig.',
            because:
              'Unter θ = 1 geht der Stoß im Rauschen unter: kein Eigenwert tritt aus, und für N → ∞ weiß kein Eigenvektor vom Signal.',
          },
          {
            text: 'Bei θ = 1, auf halbem Weg zum Rand des Bulks.',
            because:
              'Der Eigenwert steht dann θ + 1/θ unter der Mitte: bei θ = 1 ist das der Rand, 2, und jenseits davon für jedes größere θ. Rauschen und Stoß wirken zusammen. Hier ist θ = 1 bei 1/Δ₂ = 2.',
          },
          {
            text: 'Bei θ = 2, wenn er so stark ist wie der Rand.',
            because:
              'Er muss es nicht allein schaffen: das Rauschen gibt 1/θ dazu. Der Eigenwert steht θ + 1/θ unter der Mitte, und das ist der Rand, 2, schon bei θ = 1.',
          },
        ],
      },
      reveal:
        'Das ist der Übergang von Baik, Ben Arous und Péché. Jenseits von 1/Δ₂ = 2 sind die Minima an der Schwelle keine Minima mehr: sie sind Sättel mit einem einzigen Weg hinab, und der neigt sich zum Signal.',
      further: {
        title: 'Wo der Eigenwert liegt',
        parts: [
          'Ein Eigenwert λ von W − θ e eᵀ außerhalb des Bulks löst 1 = −θ G(λ). Dabei ist G die Resolvente von W längs e, für N → ∞ die des Halbkreises:',
          formulas.resolvent,
          'Für λ < −2 liegt G zwischen −1 und 0, so dass es nur für θ > 1 eine Lösung gibt. Ihr Eigenvektor v hat den Überlapp',
          formulas.eigenvector,
          'Die Bildunterschrift von Fig. 4 der Arbeit sagt, er erscheine, wenn 1/Δ₂ kleiner wird als 2; es muss größer werden.',
        ],
      },
    },
    {
      title: 'Aus Minima werden Sättel',
      text: 'Eine Skizze der Landschaft, mit berechneten Energien und Krümmungen: falsche Minima über der Schwelle, an ihr und darunter, bis zu den tiefsten bei ε₀; das Signal liegt abseits. Eine Wand trennt jedes davon vom Signal. Bei 1/Δ₂ = 1.95 stehen alle Wände.',
      act: 'Erhöhen Sie 1/Δ₂ langsam über 2 hinaus, und sehen Sie, welche Wände zuerst fallen.',
      done: 'An der Schwelle sind die Wände gefallen; bei ε₀ stehen sie noch.',
      question: {
        ask: 'Welche Minima verlieren zuerst ihre Wand, wenn 1/Δ₂ wächst?',
        choices: [
          {
            text: 'Die tiefsten: zwischen ihnen und dem Signal liegt nichts.',
            because:
              'Sie sind die letzten. Bei tiefen Minima liegen alle Krümmungen deutlich über null, der Eigenwert, der den Bulk verlässt, hat also einen weiten Weg, bis er negativ ist.',
          },
          {
            text: 'Alle zugleich.',
            because:
              'In allen verlässt ein Eigenwert den Bulk beim selben 1/Δ₂. Aber um einen Weg hinab zu öffnen, muss er negativ werden, und nur an der Schwelle beginnt der Bulk bei null.',
          },
          {
            text: 'Die an der Schwelle, wo der Fluss ankommt.',
            because:
              'Ihr Bulk berührt die Null schon, so dass der Eigenwert, der ihn verlässt, sogleich negativ ist. In tieferen Minima ist er noch positiv.',
          },
        ],
      },
      reveal:
        'Gerade die Minima, die den Fluss festhalten würden, öffnen sich zuerst. Die tiefsten folgen wenig später, und auch dann bleiben exponentiell viele seltenere, bei Energien, deren typischer Punkt schon offen ist: zu ihnen kommt der Fluss nie.',
      further: {
        title: 'Niveau für Niveau',
        parts: [
          'Auf einem Niveau, dessen Bulk um κ liegt, ist der isolierte Eigenwert √Q″(1)(κ − θ − 1/θ). Negativ ist er, sobald θ + 1/θ > κ: für κ = 2 gleich ab θ > 1, auf tieferen Niveaus, mit größerem κ, später. Für p = 3 und Δ₃ = 1 öffnen sich die typischen Minima an der Schwelle bei 1/Δ₂ = 2, die tiefsten bei 2.06.',
          'Neben den typischen Punkten einer Energie gibt es seltenere, darunter Minima, deren Eigenwert zufällig positiv ist. Auch ihre Zahl ist exponentiell, bis zur Trivialisierung bei 1/Δ₂ = 2.463.',
        ],
      },
    },
    {
      title: 'Das Surfen',
      text: 'Nun der Fluss selbst, für N → ∞, mit einem winzigen anfänglichen Überlapp m₀ = 10⁻¹⁰ mit dem Signal: Lauf 1 bei 1/Δ₂ = 1.9, Lauf 2 bei 2.3, beide bei Δ₃ = 1. Beide Landschaften haben exponentiell viele Minima.',
      act: 'Spielen Sie das Surfen bei 2.3 ab, bis ganz zum Ende.',
      done: 'Er ging hinab, ruhte auf der Schwelle und brach auf zum Signal.',
      question: {
        ask: 'Wetten Sie: welcher der beiden findet das Signal?',
        choices: [
          {
            text: 'Keiner: beide werden von ihren Minima gefangen.',
            because:
              'Bei 2.3 sind die Minima, die ihn fangen würden, Sättel geworden (θ = 1.11). Er ruht dort lange, bricht dann auf und kommt zu m = 0.81.',
          },
          {
            text: 'Nur der bei 2.3.',
            because:
              'Bei 2.3 sind die Minima an der Schwelle Sättel geworden (θ = 1.11): er ruht dort lange, bricht dann auf und kommt zu m = 0.81. Bei 1.9 (θ = 0.96) sind sie noch Minima: m kriecht hinauf wie eine Potenz der Zeit und liegt bei t = 10 000 unter 0.0001.',
          },
          {
            text: 'Beide, nur dauert es bei 1.9 länger.',
            because:
              'Bei 1.9 (θ = 0.96) führt von den Minima an der Schwelle kein Weg hinab zum Signal: m wächst nur wie eine Potenz der Zeit und liegt bei t = 10 000 noch unter 0.0001. Je kleiner der Start, desto länger dauert es: für N → ∞ kommt er in keiner Zeit an, die nicht mit N wächst.',
          },
        ],
      },
      reveal:
        'Das ist das Surfen: die Schwelle entlang, über Sättel, die Fallen gewesen wären, auf dem einen Weg hinab, der zum Signal führt, vorbei an exponentiell vielen Minima darüber und darunter.',
      further: {
        title: 'Wie lange er ruht',
        parts: [
          'Auf der Schwelle wächst der Überlapp wie exp(Λt) mit',
          formulas.growthRate,
          'so dass er spätestens etwa bei t = ln(1/m₀)/Λ aufbricht. Bei 2.3 ist Λ = 0.0223. Während m wächst, ist der Fluss noch nicht ganz an der Schwelle, was ihn schneller macht.',
          'Energie und Überlapp lösen für N → ∞ geschlossene Gleichungen (Crisanti, Horner, Sommers; Cugliandolo, Kurchan), hier mit Fehlerschätzungen berechnet.',
        ],
      },
    },
    {
      title: 'Eine Formel',
      text: 'Wo beginnt das Surfen bei anderem Rauschen des Tensors? Die Kreuze wurden an Lösungen der Gleichungen gemessen: dort verschwindet das Wachstum von m auf der Schwelle. Angenommen, dort hält der Zug des Signals, 1/Δ₂, einer Potenz der Rauheit, (2/Δ₃ + 1/Δ₂)^α, die Waage. (In der Arbeit heißen sie Q″(0) und Q″(1).)',
      act: 'Finden Sie den Exponenten, dessen Linie durch die Kreuze geht.',
      done: 'Es ist α = ½: der Zug hält der Wurzel der Rauheit die Waage.',
      question: {
        ask: 'Was sagt die Linie durch die Kreuze?',
        choices: [
          {
            text: 'Der Zug muss den halben Radius des Bulks übertreffen: θ = 1.',
            because:
              'Der Bulk der Hesse-Matrix hat den Radius 2√Q″(1). Mit Q″(0) = √Q″(1) hat der Stoß aus Schritt 5 die Stärke θ = 1: dort verlässt der Eigenwert den Bulk.',
          },
          {
            text: 'Der Zug muss die ganze Rauheit übertreffen.',
            because:
              'Das wäre α = 1. Der Zug, 1/Δ₂, ist ein Teil der Rauheit, 2/Δ₃ + 1/Δ₂, und könnte sie nie übertreffen.',
          },
          {
            text: 'Die tiefsten Minima müssen verschwunden sein.',
            because:
              'Sie sind noch da. Die Kreuze wurden am Fluss allein gemessen, und die Linie durch sie ist die der Minima an der Schwelle: Q″(0) = √Q″(1).',
          },
        ],
      },
      reveal:
        'Q″(0) = √Q″(1): eine Linie sagt, wo der Gradientenfluss das Signal findet. Die Landschaft liefert sie als den Ort, wo sich die Minima an der Schwelle öffnen, und die Gleichungen des Flusses liefern sie auch, als den Ort, wo m zu wachsen beginnt.',
      further: {
        title: 'Dasselbe aus der Dynamik',
        parts: [
          'Nehmen wir ein kleines m auf der Schwelle. Was nach langer Zeit von der Gleichung für m bleibt, ist',
          formulas.smallOverlap,
          'wobei R̄ der schnelle Teil der Antwort ist. Der langsame, alternde Teil fällt heraus, da er sich über immer längere Zeiten verteilt. Mit μ∞ = 2√Q″(1) und R̄ = 1/√Q″(1) verschwindet die Klammer bei',
          formulas.line,
          'Gemessen bei Δ₃ = 1: 1/Δ₂ = 2.0022 ± 0.0047, wo die Formel 2 sagt. Die Messung benutzt die Formel nicht. Im Labor wiederholt sie „Measure the threshold here“.',
        ],
      },
    },
    {
      title: 'Keine Angst',
      text: 'Bei 1/Δ₂ = 2.3 und Δ₃ = 1 findet der Fluss das Signal, wie Sie gesehen haben. Zählen Sie nun, woran er vorbeigesurft ist.',
      act: 'Erhöhen Sie 1/Δ₂, bis die letzten der schlechten Minima verschwunden sind.',
      done: 'Erst ab 1/Δ₂ = 2.463 ist die Landschaft trivial, weit jenseits der Linie bei 2.',
      question: {
        ask: 'Wie viele schlechte Minima sind bei 2.3 noch da?',
        choices: [
          {
            text: 'Keines: sonst hätte der Fluss keinen Erfolg.',
            because:
              'Das hielt man lange für nötig, und es ist es nicht: etwa exp(0.00057 N) schlechte Minima sind noch da. Der Fluss kommt nur nicht zu ihnen.',
          },
          {
            text: 'Wenige, von denen eines ihn fangen kann.',
            because:
              'Es sind exponentiell viele, etwa exp(0.00057 N), und keines fängt ihn: von einem zufälligen Start kommt der Fluss zur Schwelle, und die ist offen.',
          },
          {
            text: 'Exponentiell viele.',
            because:
              'Etwa exp(0.00057 N). Bei ihren Energien, deren typischer Punkt sich geöffnet hat, sind sie selten, und sie liegen abseits vom Weg des Flusses.',
          },
        ],
      },
      reveal:
        'Zwischen der Linie, ab der der Fluss Erfolg hat, und der, ab der die Landschaft trivial ist, bleiben exponentiell viele schlechte Minima, und sie spielen keine Rolle. Es zählt nicht, ob es schlechte Minima gibt, sondern ob sich die öffnen, zu denen ein zufälliger Start führt.',
      further: {
        title: 'Welche Minima zählen',
        parts: [
          'Dass es keine schlechten Minima gibt, reicht für den Erfolg, ist aber bei Weitem nicht nötig. Nötig ist, dass sich die öffnen, zu denen ein zufälliger Start führt: die typischen an der Schwelle, nicht die tiefsten.',
          'In wenigen Dimensionen wäre das anders: dort kann ein zufälliger Start im Einzugsgebiet jedes Minimums liegen.',
          'Bruchteile eines Tausendstels sind kleine Zahlen: N Σ erreicht 1 erst bei N = 1 760. „Exponentiell viele“ ist eine Aussage über große Systeme.',
        ],
      },
    },
    {
      title: 'Wo die Grenzen liegen',
      text: 'Die Linie ist eine Aussage über große Systeme, zuerst N → ∞, dann lange Zeiten, und über einen Fluss ohne Rauschen in seiner Bewegung. Tensoren höherer Ordnung bringen Neues: für p ≥ 4 und schwaches Rauschen der Matrix wird der Fluss auf vielen Zeitskalen zugleich langsamer.',
      act: 'Setzen Sie die Ordnung auf p = 4, und suchen Sie, wo das ist.',
      done: 'Im markierten Gebiet genügt eine Schwellenenergie nicht. Die Formel der Linie gilt auch dort.',
      question: {
        ask: 'Eine Kollegin rechnet N = 100 bei 1/Δ₂ = 1.5, unter der Linie, und findet das Signal. Ist die Theorie widerlegt?',
        choices: [
          {
            text: 'Nein: bei N = 100 mischen sich Erfolg und Misserfolg auf beiden Seiten der Linie.',
            because:
              'Ein zufälliger Start hat m ≈ 1/√N, hier 0.1. Die Linie zeigt sich erst, wenn N wächst, und langsam. Kleine Systeme zeigen das Phasendiagramm nicht.',
          },
          {
            text: 'Ja: ein Gegenbeispiel genügt.',
            because:
              'Nicht gegen eine Aussage über N → ∞. Bei N = 100 hat ein zufälliger Start einen Überlapp von etwa 0.1, und einer mit m > 0 wird auf beiden Seiten der Linie oft hinübergezogen.',
          },
          {
            text: 'Nein: die Rechnung war sicher nicht lang genug.',
            because:
              'Längere Rechnungen hülfen nicht: sie hat das Signal gefunden. Das System ist klein, und sein Start von etwa m = 0.1 ist kein kleiner Überlapp.',
          },
        ],
      },
      reveal:
        'Bewiesen, in eng verwandten Modellen: die Zahl der stationären Punkte und die Gleichungen des Flusses. Durch Rechnung geprüft: dass der Fluss zur Schwelle kommt, und die Linie. Vermutet: die Linie als Satz. Jetzt gehört sie Ihnen.',
      further: {
        title: 'Was wie gut bekannt ist',
        parts: [
          'Die Arbeit leitet die Linie auf zwei Wegen der theoretischen Physik her und nennt einen strengen Beweis offen. Die Zählung von Kac und Rice ist für den Tensor mit Signal streng gemacht worden, die Gleichungen des Flusses für sphärische Spingläser.',
          'Für ungerades p muss der Fluss mit m > 0 beginnen, wie die Hälfte der zufälligen Starts; sonst kann er in einem Zustand enden, der vom Signal wegzeigt.',
          'Unter der Linie wächst m noch, als Potenz der Zeit, bis hinab zu einer zweiten Linie (eine Vermutung): auch dort finden große, aber endliche Systeme das Signal, in einer Zeit, die mit N wächst.',
          'Für Δ₂ < (p − 3) Δₚ altert der Fluss auf einem Kontinuum von Zeitskalen. Die Formel der Linie ändert sich nicht; die der Schwellenenergie schon.',
          'Mit Rauschen in der Bewegung (Temperatur; verwandt ist das Rauschen des stochastischen Gradientenabstiegs) ist es ein anderer Fluss, der von Langevin, mit einer eigenen Linie.',
        ],
      },
    },
  ],
};
