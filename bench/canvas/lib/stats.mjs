export const quantile = (xs, q) => {
  if (!xs.length) return null
  const s = [...xs].sort((a, b) => a - b),
    p = (s.length - 1) * q,
    i = Math.floor(p)
  return s[i] + (s[Math.min(i + 1, s.length - 1)] - s[i]) * (p - i)
}
export const median = (xs) => quantile(xs, 0.5)
export const round = (x, d = 1) => (x == null || Number.isNaN(x) ? null : Math.round(x * 10 ** d) / 10 ** d)
