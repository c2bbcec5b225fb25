/** A real mail server on the loopback address, which keeps what it took and answers as it is told. */
import { SMTPServer } from "smtp-server"
import PostalMime from "postal-mime"

export interface Mail {
  readonly to: ReadonlyArray<string>
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly header: (name: string) => string | undefined
  /** As it came over the wire. */
  readonly raw: string
}

/** What the server says to a mail for somebody; nothing is yes. */
export type Answer = (to: string) => { readonly code: number; readonly text: string } | undefined

export interface MailServer {
  readonly url: string
  /** Everything taken, oldest first. */
  readonly mails: () => ReadonlyArray<Mail>
  /** How often a receiver was asked for, taken or not. */
  readonly asked: () => number
  readonly answer: (answer: Answer) => void
  /** Milliseconds before it says that it has taken a mail. */
  readonly delay: (milliseconds: number) => void
  readonly clear: () => void
  readonly stop: () => Promise<void>
}

const read = async (raw: Buffer, from: string, to: ReadonlyArray<string>): Promise<Mail> => {
  const mail = await PostalMime.parse(raw)
  return {
    to,
    from,
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    messageId: mail.messageId ?? "",
    header: (name) => mail.headers.find(({ key }) => key === name)?.value,
    raw: raw.toString("utf8")
  }
}

class Refused extends Error {
  readonly responseCode: number
  constructor(code: number, text: string) {
    super(text)
    this.responseCode = code
  }
}

/** @param port where it was before, to come back after it was stopped; any free one when left out */
export const startMailServer = async (port = 0): Promise<MailServer> => {
  let taken: Array<Mail> = []
  let asked = 0
  let waits = 0
  let answer: Answer = () => undefined
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, done) => {
      asked++
      const said = answer(address)
      done(said === undefined ? null : new Refused(said.code, said.text))
    },
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const parts: Array<Uint8Array> = []
      stream.on("data", (part: Uint8Array) => void parts.push(part))
      stream.on("end", () => {
        const from = mailFrom === false ? "" : (mailFrom?.address ?? "")
        const to = rcptTo.map(({ address }) => address)
        void read(Buffer.concat(parts), from, to).then((mail) => {
          taken.push(mail)
          return setTimeout(() => done(), waits)
        })
      })
    }
  })
  // A client that is killed breaks its connection; that is no fault of the server's.
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  const address = server.server.address()
  if (address === null || typeof address === "string") throw new Error("the mail server has no port")
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails: () => taken,
    asked: () => asked,
    answer: (given) => void (answer = given),
    delay: (milliseconds) => void (waits = milliseconds),
    clear: () => {
      taken = []
      asked = 0
      answer = () => undefined
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  }
}
