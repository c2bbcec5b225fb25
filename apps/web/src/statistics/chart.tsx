/**
 * Horizontal bars, drawn on the server: each with its name and its number beside it, so that nothing rests on colour or length alone.
 */
export interface Bar {
  readonly name: string
  readonly value: number | undefined
  readonly text: string
}

const row = 44
const width = 640
const longest = 420

/** Bars from zero. A hidden number has no bar, only its word. */
export const Bars = ({ bars, label }: { readonly bars: ReadonlyArray<Bar>; readonly label: string }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0))
  const height = bars.length * row
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} width="100%">
      {bars.map(({ name, text, value = 0 }, index) => (
        <g key={name} transform={`translate(0 ${index * row})`}>
          <text x="0" y="16">
            {name}
          </text>
          <rect class="bar" x="0" y="22" height="14" width={Math.round((value / most) * longest)} />
          <text x={Math.round((value / most) * longest) + 8} y="34">
            {text}
          </text>
        </g>
      ))}
    </svg>
  )
}
