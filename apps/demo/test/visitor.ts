/** Somebody with a browser that keeps cookies, follows nothing by itself and runs no script. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
  readonly headers: Headers
}

export interface Visitor {
  readonly open: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly send: (url: string, fields: Readonly<Record<string, string>>) => Promise<Answer>
}

/** A new visitor without cookies. Cookies are kept by name, which is enough with one site. */
export function visitor(): Visitor {
  const jar = new Map<string, string>()
  const ask = async (url: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const answer = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie }
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const at = pair.indexOf("=")
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const to = answer.headers.get("location")
    return {
      status: answer.status,
      body: await answer.text(),
      location: to === null ? undefined : new URL(to, url).href,
      headers: answer.headers
    }
  }
  return {
    open: (url, headers = {}) => ask(url, { headers }),
    send: (url, fields) => ask(url, { method: "POST", body: new URLSearchParams(fields) })
  }
}
