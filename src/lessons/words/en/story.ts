/**
 * All words of the story. Numbers in them are checked against computed values (tests/lessons/claims.test.ts); which
 * choice of a question is right stands in story/solutions.ts.
 */
import { formulas } from '../formulas';
import type { StoryShape } from '../shapes';

export const story = {
  ui: {
    progress: 'Step {step} of {count}',
    steps: 'Steps of the story',
    stepName: 'Step {step}: {title}',
    back: 'Back',
    next: 'Next',
    explore: 'Explore the lab',
    lab: 'Open this view in the lab',
    again: 'Set this step up again',
    doFirst: 'To do',
    doneBefore: 'Done.',
    revealWaits: 'The conclusion follows once you have done what stands under “To do”.',
    guessWaits:
      'Whether your guess is right stands here once you have done what stands under “To do”.',
    askFirst: 'Your guess first',
    hidden: 'Answer the question: then the picture is shown.',
    right: 'Right.',
    wrong: 'Not quite.',
    further: 'Further',
    launch: 'Let the eight go down',
    surf: 'Press Surf: every picture follows the flow on one clock.',
    matrixNoise: 'noise of the matrix',
    tensorNoise: 'noise of the tensor',
    signalToNoise: 'signal strength: signal-to-noise ratio of the matrix',
    exponent: 'exponent of the balance',
    finer: 'Alt: finer',
    finerByFinger: 'finger above: finer',
    misfit: 'The line misses the crosses by {misfit} error bars on average.',
    picture: 'The picture',
    matrixPicture: 'The matrix',
    tensorPicture: 'One slice of the tensor',
    entry: 'one entry: signal\u00a0{signal}, noise\u00a0{noise}',
    sorted: 'row and column, sorted by the signal',
    crosses: 'crosses: measured thresholds with their errors; line: Q″(0) = Q″(1) to the power α',
  },
  steps: [
    {
      title: 'A signal, seen twice',
      text: 'A hidden vector x* of N = 100 numbers is observed twice: in a matrix, through products of two of them, and in a tensor, through products of three. Both are noisy. Here rows and columns are sorted by the signal, to help your eye; nobody who looks for it could do that.',
      act: 'Turn up both noises, to Δ₂ = 0.5 and Δ₃ = 1. When does your eye lose the signal?',
      done: 'Here the eye has lost it, or nearly so. These are noises like those of the paper.',
      question: {
        ask: 'Is the signal gone?',
        choices: [
          {
            text: 'Yes: what no entry shows is lost.',
            because:
              'One entry says next to nothing, but the 4 950 of the matrix and the 161 700 of the tensor were all made from the same 100 numbers. Together they can still give them away.',
          },
          {
            text: 'No: it is spread over all entries, and all of them together may give it away.',
            because:
              'At Δ₂ = 0.5 the signal in one entry of the matrix is 0.1 and the noise 0.71. But thousands of entries agree about the same 100 numbers; for large N the best known algorithm, message passing, finds them whenever 1/Δ₂ > 1.',
          },
          {
            text: 'In the tensor yes, in the matrix no.',
            because:
              'One slice of the tensor shows nothing, but there are a hundred of them: the tensor knows the signal too, and the best algorithms use both.',
          },
        ],
      },
      reveal:
        'To find it, take a guess x and measure how badly it explains both observations: the loss. The signal pulls x towards x*; the noise makes the way rough.',
      further: {
        title: 'The model',
        parts: [
          'The signal is uniform on the sphere of radius √N, the noises are normal with variances Δ₂ and Δ₃. This page scales vectors so that their entries are of order one; the paper has radius 1.',
          formulas.observations,
          'The loss is minus the logarithm of the likelihood of x, up to constants:',
          formulas.loss,
          'The diagonal and entries with two equal indices are not observed, so they are blank here. The slice is the one in which the signal is strongest.',
        ],
      },
    },
    {
      title: 'Going down',
      text: 'Gradient flow is gradient descent in infinitely small steps: from a random start it always goes down the loss. Its overlap m with the signal is 0 for a random direction and 1 at the signal. Take eight systems of N = 100 at 1/Δ₂ = 1.9 and Δ₃ = 1, each with noise and a start of its own.',
      act: 'Let them go down, and watch the overlap m with the signal.',
      done: 'Each thin line is one system. The thick solid one is a system of infinite size that starts as far up as they do.',
      question: {
        ask: 'How many of the eight find the signal?',
        choices: [
          {
            text: 'None of them.',
            because:
              'A random start is not blind at this size: it has an overlap m of about 0.1 with the signal, up or down, and at N = 100 that is enough for some.',
          },
          {
            text: 'Some of them.',
            because:
              'Four do. A random start has an overlap m of about 0.1 with the signal, up or down: for some that is enough to be pulled over.',
          },
          {
            text: 'All of them.',
            because:
              'Four do; three end on the wrong side, at m < 0, and one is undecided at t = 100. The tensor of order 3 tells x* from −x*, so the wrong side is no success.',
          },
        ],
      },
      reveal:
        'At this size it is a matter of luck. In a large system luck fades, since a random start then has m ≈ 1/√N → 0, and whether the flow finds the signal has a sharp answer. The rest of the story is about that answer, for N → ∞.',
      further: {
        title: 'The flow',
        parts: [
          'The point moves against the gradient and is kept on the sphere by the multiplier μ(t):',
          formulas.flow,
          'Eight systems are too few to tell a fraction: the 95 % interval for four of eight reaches from about 20 to 80 %. The page “Finite N” of the lab lets you run more.',
        ],
      },
    },
    {
      title: 'A landscape of traps',
      text: 'The noise makes the loss rough. Far from the signal, at m = 0, there are about exp(N Σ) stationary points, where the gradient vanishes, of each energy ε, the loss per variable. Low down many of them are minima: traps. At 1/Δ₂ = 1.5 and large N there are exponentially many, in a whole band of energies.',
      act: 'Now look at the other end: choose the energy at the left where the curve meets Σ = 0, the deepest minima.',
      done: 'Down here minima are far fewer than at the threshold, and at ε₀ they are few.',
      question: {
        ask: 'The flow starts high up and goes down. Where would you expect it to end?',
        choices: [
          {
            text: 'Among the deepest minima: those attract the most.',
            because:
              'The deepest are the fewest. At the threshold εₜₕ there are about exp(0.00062 N) stationary points for each of the deepest: e⁶² at N = 100 000. From a random start the flow does not come near the deepest at all.',
          },
          {
            text: 'Anywhere: it depends on the start.',
            because:
              'For one small system it does. For N → ∞ practically all random starts come to the same energy, εₜₕ.',
          },
          {
            text: 'At the highest energy where typical stationary points are minima.',
            because:
              'Above the threshold εₜₕ nearly all stationary points have many ways down. At εₜₕ these run out, and there are exponentially more points than below: about exp(0.00062 N) for each of the deepest.',
          },
        ],
      },
      reveal:
        'The flow ends near εₜₕ, at the top of the traps and not at their bottom. That this is so was the guess of the theory of glasses; for this model solutions of the exact equations bear it out.',
      further: {
        title: 'Counting stationary points',
        parts: [
          'The number of points where the gradient vanishes is counted by the formula of Kac and Rice, averaged over the noise:',
          formulas.kacRice,
          'The curve is the logarithm of this mean number. At m = 0 and p = 3 it is also that of a typical system.',
          'There are minima above εₜₕ as well, even more of them, but they are rare among the stationary points of their energy, nearly all of which have many ways down. That the flow passes those by is part of what is confirmed, not derived, by counting.',
        ],
      },
    },
    {
      title: 'Where the spectrum touches zero',
      text: 'The curvatures of the loss are the eigenvalues of its Hessian, the matrix of second derivatives; a negative one is a way down. Their distribution is shown where the flow is, on its way down at 1/Δ₂ = 1.5, solved for N → ∞.',
      act: 'Play the surf to its end and watch the left edge of the distribution.',
      done: 'The left edge has all but come to zero.',
      question: {
        ask: 'Why does the flow slow down?',
        choices: [
          {
            text: 'The left edge comes to zero: hardly any way goes down any more.',
            because:
              'At the threshold the bulk of the spectrum just touches zero. Above it many ways go down, below it none: the flow stops where they run out.',
          },
          {
            text: 'It is in a good minimum, with every curvature well above zero.',
            because:
              'There it would come to rest exponentially fast. Here the lowest curvatures tend to zero, and the flow gets slower and slower like a power of time: it ages.',
          },
          {
            text: 'Its energy has become exactly εₜₕ.',
            because:
              'The energy comes ever closer to εₜₕ and never has it: at t = 10 000 it is still a little above. What slows the flow down is that the ways down run out.',
          },
        ],
      },
      reveal:
        'So the traps that matter are the marginal ones, flat in their softest directions. What would it take to open such a trap towards the signal?',
      further: {
        title: 'The Hessian at a stationary point',
        parts: [
          'At a stationary point with m = 0 the Hessian on the sphere is a random matrix, moved by κ, less a push along the signal:',
          formulas.hessian,
          'W has a semicircle of eigenvalues from −2 to 2, so that the bulk touches zero at κ = 2. Along the flow κ = μ(t)/√Q″(1), and μ tends to 2√Q″(1).',
          'With a matrix the excess energy falls more slowly than without: there it is like t to the power −2/3.',
        ],
      },
    },
    {
      title: 'A signal in a random matrix',
      text: 'At the threshold the Hessian is a random matrix, whose hill of eigenvalues, the bulk, is moved until it touches zero, and one push down along the signal, of strength θ. θ grows with 1/Δ₂. The steps are one such matrix of N = 300, the smooth curve is N → ∞.',
      act: 'Raise 1/Δ₂ until one eigenvalue has left the bulk.',
      done: 'One eigenvalue is alone now, below zero: one way down has opened.',
      question: {
        ask: 'The bulk reaches from −2 to 2 about its centre. At which strength θ of the push does an eigenvalue leave it?',
        choices: [
          {
            text: 'At any θ > 0, if only a little.',
            because:
              'Below θ = 1 the push drowns in the noise: no eigenvalue leaves, and for N → ∞ no eigenvector knows of the signal.',
          },
          {
            text: 'At θ = 1, half way to the edge of the bulk.',
            because:
              'The eigenvalue then stands θ + 1/θ below the centre, which is the edge, 2, at θ = 1 and beyond it for every larger θ. Noise and push work together. Here θ = 1 at 1/Δ₂ = 2.',
          },
          {
            text: 'At θ = 2, when it is as strong as the edge.',
            because:
              'It need not do it alone: noise adds 1/θ. The eigenvalue stands θ + 1/θ below the centre, and that is the edge, 2, already at θ = 1.',
          },
        ],
      },
      reveal:
        'This is the transition of Baik, Ben Arous and Péché. Beyond 1/Δ₂ = 2 the threshold minima are minima no more: they are saddles with a single way down, and that way leans towards the signal.',
      further: {
        title: 'Where the eigenvalue is',
        parts: [
          'An eigenvalue λ of W − θ e eᵀ outside of the bulk solves 1 = −θ G(λ), where G is the resolvent of W along e, which for N → ∞ is that of the semicircle:',
          formulas.resolvent,
          'On λ < −2 the function G lies between −1 and 0, so that there is a solution for θ > 1 only. Its eigenvector v has the overlap',
          formulas.eigenvector,
          'The caption of the paper’s Fig. 4 says that it appears when 1/Δ₂ becomes smaller than 2; it is larger.',
        ],
      },
    },
    {
      title: 'Minima become saddles',
      text: 'A cartoon of the landscape, with energies and curvatures as computed: spurious minima above the threshold, at it, and below it down to the deepest at ε₀; the signal lies aside. A wall parts each of them from the signal. At 1/Δ₂ = 1.95 all walls stand.',
      act: 'Raise 1/Δ₂ slowly past 2 and see which walls fall first.',
      done: 'At the threshold the walls have fallen; at ε₀ they still stand.',
      question: {
        ask: 'As 1/Δ₂ grows, which minima lose their wall first?',
        choices: [
          {
            text: 'The deepest: nothing lies between them and the signal.',
            because:
              'They are the last. Deep minima have all their curvatures well above zero, so the eigenvalue that leaves the bulk has a long way to go before it is negative.',
          },
          {
            text: 'All of them at once.',
            because:
              'In all of them an eigenvalue leaves the bulk at the same 1/Δ₂. But it must become negative to open a way down, and only at the threshold does the bulk begin at zero.',
          },
          {
            text: 'Those at the threshold, where the flow arrives.',
            because:
              'Their bulk touches zero already, so that the eigenvalue that leaves it is negative at once. In deeper minima it is still positive.',
          },
        ],
      },
      reveal:
        'Just those minima that would hold the flow are the first to open. The deepest follow a little later, and even then exponentially many rarer minima are left, at energies where the typical point has opened: the flow never comes to them.',
      further: {
        title: 'Level by level',
        parts: [
          'At a level whose bulk is centred at κ the isolated eigenvalue is √Q″(1)(κ − θ − 1/θ). It is negative once θ + 1/θ > κ: for κ = 2 as soon as θ > 1, for deeper levels, with larger κ, later. For p = 3 and Δ₃ = 1 the typical minima at the threshold open at 1/Δ₂ = 2, the deepest at 2.06.',
          'Besides the typical points of an energy there are rarer ones, among them minima whose eigenvalue happens to be positive. Their number is exponential too, until trivialisation at 1/Δ₂ = 2.463.',
        ],
      },
    },
    {
      title: 'The surf',
      text: 'Now the flow itself, for N → ∞, from a tiny overlap m₀ = 10⁻¹⁰ with the signal: run 1 at 1/Δ₂ = 1.9, run 2 at 2.3, both at Δ₃ = 1. Both landscapes have exponentially many minima.',
      act: 'Play the surf at 2.3, all the way to its end.',
      done: 'It went down, rested on the threshold, and left for the signal.',
      question: {
        ask: 'Place your bet: which of the two finds the signal?',
        choices: [
          {
            text: 'Neither: both are caught by their minima.',
            because:
              'At 2.3 the minima that would catch it have become saddles (θ = 1.11). It rests there for long, then leaves and comes to m = 0.81.',
          },
          {
            text: 'Only the one at 2.3.',
            because:
              'At 2.3 the threshold minima have become saddles (θ = 1.11): it rests there for long, then leaves and comes to m = 0.81. At 1.9 (θ = 0.96) they are still minima: m creeps up like a power of time and is below 0.0001 at t = 10 000.',
          },
          {
            text: 'Both, only that 1.9 takes longer.',
            because:
              'At 1.9 (θ = 0.96) the threshold minima have no way down to the signal: m grows only like a power of time, and is still below 0.0001 at t = 10 000. The smaller the start, the longer it takes: for N → ∞ it never gets there in a time that does not grow with N.',
          },
        ],
      },
      reveal:
        'That is the surf: along the threshold, over saddles that would have been traps, down the one way that leads to the signal, past exponentially many minima, above it and below.',
      further: {
        title: 'How long it rests',
        parts: [
          'On the threshold the overlap grows like exp(Λt) with',
          formulas.growthRate,
          'so that it leaves by about t = ln(1/m₀)/Λ at the latest. At 2.3 Λ = 0.0223. The flow is not quite at the threshold yet while m grows, which makes it faster.',
          'Energy and overlap solve closed equations for N → ∞ (Crisanti, Horner, Sommers; Cugliandolo, Kurchan), computed here with error estimates.',
        ],
      },
    },
    {
      title: 'One formula',
      text: 'Where does the surf begin for other noises of the tensor? The crosses were measured on solutions of the equations: there the growth of m on the threshold vanishes. Suppose that there the pull of the signal, 1/Δ₂, balances the roughness, 2/Δ₃ + 1/Δ₂, to some power α. (The paper calls them Q″(0) and Q″(1).)',
      act: 'Find the power whose line goes through the crosses.',
      done: 'It is α = ½: the pull balances the square root of the roughness.',
      question: {
        ask: 'What does the line through the crosses say?',
        choices: [
          {
            text: 'The pull must beat half the radius of the bulk: θ = 1.',
            because:
              'The bulk of the Hessian has radius 2√Q″(1). With Q″(0) = √Q″(1) the push of step 5 has the strength θ = 1: there the eigenvalue leaves the bulk.',
          },
          {
            text: 'The pull must beat the whole roughness.',
            because:
              'That would be α = 1. The pull, 1/Δ₂, is a part of the roughness, 2/Δ₃ + 1/Δ₂, and could never beat it.',
          },
          {
            text: 'The deepest minima must have vanished.',
            because:
              'They are still there. The crosses were measured on the flow alone, and the line through them is that of the threshold minima: Q″(0) = √Q″(1).',
          },
        ],
      },
      reveal:
        'Q″(0) = √Q″(1): one line says where gradient flow finds the signal. The landscape gives it, as the place where the threshold minima open, and so do the equations of the flow, as the place where m begins to grow.',
      further: {
        title: 'The same from the dynamics',
        parts: [
          'Take a small m on the threshold. What is left of the equation of m after a long time is',
          formulas.smallOverlap,
          'where R̄ is the response that is fast. The slow, aging part of the response drops out, since it is spread over ever longer times. With μ∞ = 2√Q″(1) and R̄ = 1/√Q″(1) the bracket vanishes at',
          formulas.line,
          'Measured at Δ₃ = 1: 1/Δ₂ = 2.0022 ± 0.0047, where the formula says 2. The measurement does not use the formula. In the lab, “Measure the threshold here” repeats it.',
        ],
      },
    },
    {
      title: 'Not afraid',
      text: 'At 1/Δ₂ = 2.3 and Δ₃ = 1 the flow finds the signal, as you saw. Now count what it surfed past.',
      act: 'Raise 1/Δ₂ until the last of the bad minima are gone.',
      done: 'Only from 1/Δ₂ = 2.463 on is the landscape trivial, well beyond the line at 2.',
      question: {
        ask: 'How many bad minima are left at 2.3?',
        choices: [
          {
            text: 'None: else the flow would not succeed.',
            because:
              'That was long thought necessary, and it is not: about exp(0.00057 N) bad minima are left. The flow just does not come to them.',
          },
          {
            text: 'A few, of which one may trap it.',
            because:
              'There are exponentially many, about exp(0.00057 N), and none of them traps it: from a random start the flow comes to the threshold, and that is open.',
          },
          {
            text: 'Exponentially many.',
            because:
              'About exp(0.00057 N). They are rare at their energies, where the typical point has opened, and lie aside of the way of the flow.',
          },
        ],
      },
      reveal:
        'Between the line where the flow begins to succeed and the one where the landscape is trivial, exponentially many bad minima remain, and do not matter. What counts is not whether there are bad minima, but whether those open to which a random start leads.',
      further: {
        title: 'Which minima count',
        parts: [
          'That no bad minima exist is enough for success, but far from needed. What is needed is that those open to which a random start leads: the typical ones at the threshold, not the deepest.',
          'In few dimensions this would be different: there a random start has some chance to begin in the basin of any minimum.',
          'Fractions of a thousandth are small numbers: N Σ reaches 1 at N = 1 760 only. “Exponentially many” is a statement for large systems.',
        ],
      },
    },
    {
      title: 'Where it breaks',
      text: 'The line is a statement about large systems, first N → ∞ and then long times, and about flow without noise in its motion. Tensors of higher order bring something new: for p ≥ 4 and weak matrix noise, the flow slows down on many time scales at once.',
      act: 'Set the order to p = 4 and look for where that is.',
      done: 'In the marked region one threshold energy is not enough. The formula of the line holds there too.',
      question: {
        ask: 'A colleague runs N = 100 at 1/Δ₂ = 1.5, below the line, and finds the signal. Is the theory refuted?',
        choices: [
          {
            text: 'No: at N = 100 success and failure mix on both sides of the line.',
            because:
              'A random start has m ≈ 1/√N, here 0.1. The line appears only as N grows, and slowly. Small systems do not show the phase diagram.',
          },
          {
            text: 'Yes: one example against it is enough.',
            because:
              'Not against a statement about N → ∞. At N = 100 a random start has an overlap of about 0.1, and one with m > 0 is often pulled over on both sides of the line.',
          },
          {
            text: 'No: the run was surely not long enough.',
            because:
              'Longer runs would not help: it has found the signal. The system is small, and its start of about m = 0.1 is no small overlap.',
          },
        ],
      },
      reveal:
        'Proved, in closely related models: the count of stationary points and the equations of the flow. Checked by computation: that the flow comes to the threshold, and the line. Conjectured: the line as a theorem. Now it is yours.',
      further: {
        title: 'What is known how well',
        parts: [
          'The paper derives the line in two ways of theoretical physics and calls its rigorous proof open. Kac and Rice’s count has been made rigorous for the spiked tensor, the equations of the flow for spherical spin glasses.',
          'For odd p the flow must start with m > 0, as half of the random starts do; else it may end in a state that points away from the signal.',
          'Below the line m still grows, as a power of time, down to a second line (a conjecture): large but finite systems find the signal there too, in a time that grows with N.',
          'For Δ₂ < (p − 3) Δₚ aging has a continuum of time scales. The formula of the line does not change; that of the threshold energy does.',
          'With noise in the motion (temperature; the noise of stochastic gradient descent is a relative) the flow is another one, Langevin’s, with a line of its own.',
        ],
      },
    },
  ],
} as const satisfies StoryShape;
