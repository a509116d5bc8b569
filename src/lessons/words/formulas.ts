/** Formulas of the story, the same in every language: as TeX and in plain characters. */
export const formulas = {
  observations: {
    tex: 'Y_{ij}=\\frac{x^*_ix^*_j}{\\sqrt N}+\\eta_{ij},\\qquad T_{ijk}=\\frac{\\sqrt2\\,x^*_ix^*_jx^*_k}{N}+\\eta_{ijk}',
    text: 'Yᵢⱼ = xᵢ*xⱼ*/√N + ηᵢⱼ,  Tᵢⱼₖ = √2 xᵢ*xⱼ*xₖ*/N + ηᵢⱼₖ',
  },
  loss: {
    tex: 'E(x)=-\\frac{1}{\\Delta_2\\sqrt N}\\sum_{i<j}Y_{ij}x_ix_j-\\frac{\\sqrt2}{\\Delta_3N}\\sum_{i<j<k}T_{ijk}x_ix_jx_k',
    text: 'E(x) = −Σ Yᵢⱼxᵢxⱼ/(Δ₂√N) − √2 Σ Tᵢⱼₖxᵢxⱼxₖ/(Δ₃N)',
  },
  flow: {
    tex: '\\dot x_i=-\\frac{\\partial E}{\\partial x_i}-\\mu(t)\\,x_i,\\qquad |x|^2=N,\\qquad m=\\frac1N\\sum_i x_ix^*_i',
    text: 'dxᵢ/dt = −∂E/∂xᵢ − μ(t) xᵢ,  |x|² = N,  m = Σ xᵢxᵢ*/N',
  },
  kacRice: {
    tex: '\\mathcal N(\\varepsilon)=\\int dx\\,\\Big\\langle\\delta(\\nabla E)\\,|\\det\\nabla^2E|\\,\\delta\\big(\\tfrac EN-\\varepsilon\\big)\\Big\\rangle\\approx e^{N\\Sigma(\\varepsilon)}',
    text: 'N(ε) = ∫ ⟨ δ(∇E) |det ∇²E| δ(E/N − ε) ⟩ ≈ exp(N Σ(ε))',
  },
  hessian: {
    tex: "\\mathcal H=\\sqrt{Q''(1)}\\,\\big[W+\\kappa\\,I-\\theta\\,e\\,e^{\\mathsf T}\\big],\\qquad Q(x)=\\frac{x^3}{3\\Delta_3}+\\frac{x^2}{2\\Delta_2}",
    text: 'H = √Q″(1) [W + κ I − θ e eᵀ],  Q(x) = x³/(3Δ₃) + x²/(2Δ₂)',
  },
  resolvent: {
    tex: 'G(\\lambda)=e^{\\mathsf T}(\\lambda-W)^{-1}e\\to\\frac{\\lambda+\\sqrt{\\lambda^2-4}}2\\ (\\lambda<-2)\\ \\Rightarrow\\ \\lambda=-\\theta-\\frac1\\theta',
    text: 'G(λ) = eᵀ(λ − W)⁻¹e → (λ + √(λ²−4))/2 (λ < −2) ⇒ λ = −θ − 1/θ',
  },
  eigenvector: {
    tex: "\\langle v,e\\rangle^2=1-\\frac1{\\theta^2},\\qquad\\theta=\\frac{Q''(0)}{\\sqrt{Q''(1)}}=\\frac{1/\\Delta_2}{\\sqrt{2/\\Delta_3+1/\\Delta_2}}",
    text: '⟨v,e⟩² = 1 − 1/θ²,  θ = Q″(0)/√Q″(1) = (1/Δ₂)/√(2/Δ₃ + 1/Δ₂)',
  },
  growthRate: {
    tex: "\\Lambda=\\sqrt{Q''(1)}\\,\\frac{(\\theta-1)^2}{\\theta}",
    text: 'Λ = √Q″(1) (θ − 1)²/θ',
  },
  smallOverlap: {
    tex: "\\dot m=\\big[-\\mu_\\infty+Q''(0)+Q''(1)\\bar R\\big]\\,m",
    text: 'dm/dt = [−μ∞ + Q″(0) + Q″(1) R̄] m',
  },
  line: {
    tex: "Q''(0)=\\sqrt{Q''(1)}\\quad\\Leftrightarrow\\quad\\Delta_2^{\\mathrm{GF}}=\\frac{-\\Delta_3+\\sqrt{\\Delta_3^2+8\\Delta_3}}4",
    text: 'Q″(0) = √Q″(1) ⇔ Δ₂ = (−Δ₃ + √(Δ₃² + 8Δ₃))/4',
  },
} as const;
