/**
 * Somebody with a browser that keeps cookies, follows nothing by itself and runs no script: what the server sees of a person.
 */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly headers: Headers
  /** Where it leads, as path and query; the whole address when it is somebody else's. Empty when it leads nowhere. */
  readonly location: string
}

/** Values of a form; a list stands for boxes ticked together. */
export type Fields = Readonly<Record<string, string | ReadonlyArray<string>>>

export interface Visitor {
  readonly open: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** A request as somebody with tools would send it. */
  readonly ask: (path: string, init: RequestInit) => Promise<Answer>
  /** The fields as a form sends them, and nothing else: no token. */
  readonly post: (path: string, fields: Fields, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /**
   * Fills in the form of a page and sends it: with the hidden fields that stand in it, to where it leads.
   *
   * @param action the form's, where the page has several; the first that is not for logging out otherwise
   */
  readonly send: (page: Answer, fields: Fields, action?: string) => Promise<Answer>
}

/** The text as a reader of HTML gets it. */
const unescaped = (html: string): string =>
  html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")

export interface PageForm {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly html: string
}

/** The forms of a page that are sent by POST, in order. */
export const formsOf = ({ body }: Answer): ReadonlyArray<PageForm> =>
  [...body.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(([, action = "", html = ""]) => ({
    action: unescaped(action),
    html,
    hidden: Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
        name,
        unescaped(value)
      ])
    )
  }))

/** The form that leads there, or the page's first own. */
export const formOn = (page: Answer, action?: string): PageForm => {
  const forms = formsOf(page)
  const found = forms.find((form) => (action === undefined ? form.action !== "/logga-ut" : form.action === action))
  if (found === undefined) throw new Error(`No form ${action ?? ""} on a page of status ${page.status}:\n${page.body}`)
  return found
}

/** What a reader hears of a page: the words of its main part. */
export const wordsOn = ({ body }: Answer): string =>
  unescaped(
    (/<main[^>]*>(.*)<\/main>/s.exec(body)?.[1] ?? "")
      .replaceAll(/<(style|svg)\b.*?<\/\1>/gs, " ")
      .replaceAll(/<\/?(strong|b|a|span|code)\b[^>]*>/g, "")
      .replaceAll(/<[^>]+>/g, "\n")
      .replaceAll(/[^\S\n]+/g, " ")
      .replaceAll(/ ?\n[\s]*/g, "\n")
  ).trim()

export const titleOf = ({ body }: Answer): string => unescaped(/<title>(.*?)<\/title>/s.exec(body)?.[1] ?? "")

const encoded = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
  )

/**
 * A visitor of a house.
 *
 * @param baseUrl the house's address
 * @param cookies what the browser has already
 */
export const visitorAt = (baseUrl: string, cookies: Readonly<Record<string, string>> = {}): Visitor => {
  const jar = new Map(Object.entries(cookies))
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const url = new URL(path, baseUrl)
    const own = new Headers(init.headers)
    if (!own.has("cookie") && cookie !== "") own.set("cookie", cookie)
    const answer = await fetch(url, { ...init, redirect: "manual", headers: own })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      if (/;\s*max-age=0/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const to = answer.headers.get("location")
    const whole = to === null ? "" : new URL(to, url).href
    const location = whole.startsWith(`${baseUrl}/`) ? whole.slice(baseUrl.length) : whole
    return { status: answer.status, body: await answer.text(), headers: answer.headers, location }
  }
  const open = (path: string, headers: Readonly<Record<string, string>> = {}) => ask(path, { headers })
  const post = (path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, { method: "POST", body: encoded(fields), headers })
  const send = (page: Answer, fields: Fields, action?: string) => {
    const form = formOn(page, action)
    return post(form.action, { ...form.hidden, ...fields })
  }
  return { open, ask, post, send }
}
