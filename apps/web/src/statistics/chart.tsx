/**
 * Horizontal bars, drawn on the server: each with its name and its number above it, so that nothing rests on colour or length alone, and
 * in the page's own letters, so that they can be read on the smallest phone.
 */
export interface Bar {
  readonly name: string
  readonly value: number | undefined
  readonly text: string
}

interface BarsProps {
  readonly bars: ReadonlyArray<Bar>
  /** What a reader who does not see it is told. */
  readonly label: string
}

/** Bars from zero. A hidden number has no bar, only its word. */
export const Bars = ({ bars, label }: BarsProps) => {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  return (
    <div class="bars" role="img" aria-label={label}>
      {bars.map(({ name, text, value = 0 }) => (
        <div key={name}>
          {name}: <strong>{text}</strong>
          <svg width="100%" height="14" aria-hidden="true" focusable="false">
            <rect height="14" width={`${((value / most) * 100).toFixed(1)}%`} />
          </svg>
        </div>
      ))}
    </div>
  )
}
