/**
 * Text that is known to be HTML. Everything else put into a page is escaped, so what came from a mail or a request can
 * never become markup.
 */
export interface Html {
  readonly _tag: "Html"
  readonly text: string
}

type Insert = Html | string | number | ReadonlyArray<Html>

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const inserted = (value: Insert): string => {
  if (typeof value !== "object") return escaped(String(value))
  return "text" in value ? value.text : value.map(({ text }) => text).join("\n")
}

/** Marks text of our own making (a style sheet, a form another library wrote) as HTML. */
export const markup = (text: string): Html => ({ _tag: "Html", text })

/**
 * A piece of a page.
 *
 * @example
 * html`<p>${"1 < 2"}</p>`.text // "<p>1 &lt; 2</p>"
 */
export function html(parts: TemplateStringsArray, ...values: ReadonlyArray<Insert>): Html {
  return markup(parts.map((part, index) => part + inserted(values[index] ?? "")).join(""))
}
