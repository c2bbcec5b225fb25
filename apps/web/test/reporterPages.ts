/** Every page that a reporter meets, in each of its states: as it comes, and with something to correct. */
import { close, offerSupport } from "./handler.ts"
import type { House } from "./house.ts"
import { caseBy, draftOn, goOn, reported } from "./report/walk.ts"
import type { Answer, Visitor } from "./visitor.ts"

export interface ReporterPage {
  readonly name: string
  readonly family: "wizard" | "receipt" | "mine"
  readonly state: "normal" | "error"
  readonly answer: Answer
}

const wizardPages = async (sara: Visitor): Promise<ReadonlyArray<ReporterPage>> => {
  const pages: Array<ReporterPage> = []
  const note = async (name: string, asked: Promise<Answer>) => {
    const answer = await asked
    pages.push({ name, family: "wizard", state: answer.status === 200 ? "normal" : "error", answer })
    return answer
  }
  await note("start", sara.open("/"))
  const begin = await note("rapportera", sara.open("/rapportera"))
  await note("larm", sara.open("/rapportera/larm"))
  const safety = await note("sakerhet", goOn(sara, begin, { vem: "jag" }))
  await note("sakerhet, råd", goOn(sara, safety, { svar: "no" }))
  const event = await note("handelse", goOn(sara, safety, { svar: "yes" }))
  await note("handelse", sara.send(event, {}))
  const story = await note("berattelse", goOn(sara, event, { handelse: ["threat", "harassment"] }))
  const check = await note("skicka", goOn(sara, story, { val: "hoppa" }))
  const at = (page: string) => note(page, sara.open(`/rapportera/${page}?utkast=${draftOn(check)}`))
  const when = await at("tid")
  await note("tid", sara.send(when, { datum: "", klocka: "" }))
  await note("tid, sent", sara.send(when, { datum: "2025-01-02", klocka: "" }))
  const unit = await at("enhet")
  await note("enhet", sara.send(unit, {}))
  await at("mottagare")
  const who = await note("vem", goOn(sara, begin, { vem: "annan" }))
  await note("vem, sökt", sara.send(who, { namn: "om", val: "sok" }))
  await note("vem, ingen", sara.send(who, { namn: "zz", val: "sok" }))
  await note("vem", sara.send(who, { val: "fortsatt" }))
  return pages
}

const ownPages = async (house: House, sara: Visitor, elin: Visitor): Promise<ReadonlyArray<ReporterPage>> => {
  const pages: Array<ReporterPage> = []
  const note = async (name: string, asked: Promise<Answer>, family: ReporterPage["family"] = "mine") => {
    const answer = await asked
    pages.push({ name, family, state: answer.status === 200 ? "normal" : "error", answer })
    return answer
  }
  await note("mina, inga", elin.open("/mina"))
  const number = await reported(sara)
  const at = (path: string) => sara.open(`/mina/${number}${path}`)
  await note("klart", sara.open(`/rapportera/klart/${number}`), "receipt")
  await note("mina", sara.open("/mina"))
  await note("rapport", at(""))
  for (const path of ["/komplettera", "/upplevelse"]) await note(path, sara.send(await note(path, at(path)), {}))
  await note("/stod, inget", at("/stod"))
  await note("/dra-tillbaka", at("/dra-tillbaka"))
  await note("/vem-har-last, ingen", at("/vem-har-last"))
  await offerSupport(house, await caseBy(house, number))
  const offer = await note("/stod", at("/stod"))
  await note("/stod", sara.send(offer, {}, `/mina/${number}/stod/ja`))
  await note("/stod/svar", sara.send(await note("/stod/svar", at("/stod/svar")), {}))
  await (await house.as("anna")).open(`/arenden/${number}`)
  await note("/vem-har-last", at("/vem-har-last"))
  await note("/stod, nej", goOn(sara, offer, {}, `/mina/${number}/stod/nej`))
  await close(house, await caseBy(house, number), "Vi har pratat med dig.")
  await note("rapport, klar", at(""))
  return pages
}

/** The pages, in a language. */
export const reporterPages = async (house: House, sprak: "sv" | "en"): Promise<ReadonlyArray<ReporterPage>> => {
  const sara = await house.as("sara", { sprak })
  return [...(await wizardPages(sara)), ...(await ownPages(house, sara, await house.as("elin", { sprak })))]
}
