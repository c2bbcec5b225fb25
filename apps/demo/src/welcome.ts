import type { Settings } from "./environment.ts"
import { occupation } from "./page/texts.ts"
import { everybody, type Person } from "./persons.ts"

const widest = Math.max(...everybody.map(({ name }) => name.length))

const personLine = (person: Person): string =>
  `  ${person.name.padEnd(widest)}  ${occupation(person, "sv")} (${occupation(person, "en")})`

/** What the terminal says once everything answers: the address, and in the demo whom one can log in as. */
export function welcome({ baseUrl, demo }: Settings): string {
  const address = [`Trygglogg är igång:   ${baseUrl}/`, `Trygglogg is running: ${baseUrl}/`]
  const city = [
    `Mejlen i demon / The demo's mail: ${baseUrl}/demo/post`,
    "Du kan logga in som / You can log in as:",
    ...everybody.map(personLine)
  ]
  return ["", ...address, ...(demo === "off" ? [] : city), "Avsluta med Ctrl+C / Stop with Ctrl+C", ""].join("\n")
}
