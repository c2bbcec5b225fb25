/** The forms of a case toward the police. A case has one report here, known by the case's own id. */
import {
  complainantKinds,
  complainantStances,
  disclosureGrounds,
  filingDecisions,
  label,
  notFiledReasons,
  offencesFor,
  policeChannels,
  policeInitiators
} from "@trygglogg/core/catalogue"
import { formsOf } from "@trygglogg/core/overview"
import { AssessDisclosure, ConsiderPoliceReport, DecideFiling, FilePoliceReport } from "@trygglogg/core/police-report"
import {
  ComplainantKind,
  dayOccurred,
  DisclosureGround,
  type FiledBy,
  FilingDecision,
  NotFiledReason,
  PersonRef,
  PoliceChannel,
  PoliceInitiator,
  Reason
} from "@trygglogg/core/vocabulary"
import { Effect, Schema } from "effect"
import { idIn } from "../../server/visit.ts"
import { choicesOf, wordsIn } from "../form/fields.tsx"
import { exposedNames, sealing } from "../form/frame.tsx"
import { paperRoutes } from "../form/paper.tsx"
import type { StaffCase } from "../staffCase.ts"
import { consultRoutes } from "./consulting.ts"
import { policeTexts } from "./texts.ts"
import { ownReport, reportOf, whichReport } from "./which.ts"

const { en, sv } = policeTexts
/** In which capacity the visitor acts: the rules of the city say whether that is enough. */
const capacityOf = ({ relation: { grants } }: StaffCase): FiledBy => {
  if (grants.has("handler") || grants.has("closestManager")) return "closestManager"
  if (grants.has("managerAbove")) return "unitManager"
  return grants.has("securityCoordinator") ? "securityCoordinator" : "exposedPerson"
}
const isInitiator = Schema.is(PoliceInitiator)
const isGround = Schema.is(DisclosureGround)
const isDecision = Schema.is(FilingDecision)
const isNotFiled = Schema.is(NotFiledReason)
const isComplainant = Schema.is(ComplainantKind)
const isChannel = Schema.is(PoliceChannel)

const raise = paperRoutes({
  command: ConsiderPoliceReport,
  texts: { sv: sv.raise, en: en.raise },
  questions: ({ lang }) => {
    const { by, missing } = policeTexts[lang].raise
    return Effect.succeed([
      { name: "vem", type: "radio", legend: by, choices: choicesOf(policeInitiators, lang), missing }
    ])
  },
  input: (form, seen) => {
    const initiatedBy = form.one("vem")
    const exposures = seen.row.exposures.map(({ exposureId }) => exposureId)
    return Effect.succeed(
      isInitiator(initiatedBy) ? { ...ownReport(seen), alsoIncidents: [], exposures, initiatedBy } : undefined
    )
  }
})

const disclose = paperRoutes({
  command: AssessDisclosure,
  texts: { sv: sv.disclose, en: en.disclose },
  questions: ({ lang }, seen) => {
    const texts = policeTexts[lang].disclose
    return Effect.succeed([
      ...whichReport(lang, seen),
      {
        name: "grund",
        type: "radio",
        legend: texts.ground,
        choices: choicesOf(disclosureGrounds, lang),
        missing: texts.missingGround
      },
      { name: "klient", type: "checkbox", legend: texts.client, choices: [{ value: "ja", label: texts.included }] },
      { name: "skal", type: "words", legend: texts.reason, missing: texts.missingReason }
    ])
  },
  input: Effect.fnUntraced(function* (form, seen) {
    const ground = form.one("grund")
    const reason = yield* sealing(Reason, seen.row.incidentId, wordsIn(form, "skal"))
    if (!isGround(ground) || reason === undefined) return undefined
    return { ...reportOf(seen, form), ground, clientDataIncluded: form.one("klient") === "ja", reason }
  })
})

const decide = paperRoutes({
  command: DecideFiling,
  texts: { sv: sv.decide, en: en.decide },
  questions: Effect.fnUntraced(function* (visit, seen) {
    const { lang } = visit
    const texts = policeTexts[lang].decide
    const nameOf = yield* exposedNames(visit, seen)
    const exposed = seen.row.exposures.map((exposure) => {
      const stance = label(complainantStances, exposure.progress.stance ?? "notAsked", lang)
      return { value: exposure.exposureId, label: `${nameOf(exposure)}: ${stance}` }
    })
    return [
      ...whichReport(lang, seen),
      {
        name: "beslut",
        type: "radio",
        legend: texts.decision,
        choices: choicesOf(filingDecisions, lang),
        missing: texts.missing
      },
      { name: "varfor", type: "radio", legend: texts.notFiled, choices: choicesOf(notFiledReasons, lang) },
      { name: "skal", type: "words", legend: texts.reason },
      {
        name: "lage",
        type: "checkbox",
        legend: texts.more,
        choices: [
          { value: "bradskande", label: texts.urgent },
          { value: "klient", label: texts.client }
        ]
      },
      ...(exposed.length === 0
        ? []
        : [{ name: "bett", type: "checkbox" as const, legend: texts.asked, hint: texts.askedHint, choices: exposed }])
    ] as const
  }),
  input: Effect.fnUntraced(function* (form, seen) {
    const decision = form.one("beslut")
    if (!isDecision(decision)) return undefined
    const notFiledReason = form.one("varfor")
    const reason = yield* sealing(Reason, seen.row.incidentId, wordsIn(form, "skal"))
    const covered = seen.row.exposures.map(({ exposureId }) => exposureId)
    return {
      ...reportOf(seen, form),
      decision,
      decidedBy: capacityOf(seen),
      ...(decision === "notFile" && isNotFiled(notFiledReason) ? { notFiledReason } : {}),
      ...(reason === undefined ? {} : { reason }),
      urgent: form.all("lage").includes("bradskande"),
      clientDataIncluded: form.all("lage").includes("klient"),
      askedNotToFile: covered.filter((exposureId) => form.all("bett").includes(exposureId)),
      exposuresCovered: covered
    }
  })
})

const file = paperRoutes({
  command: FilePoliceReport,
  texts: { sv: sv.file, en: en.file },
  questions: ({ lang }, seen) => {
    const texts = policeTexts[lang].file
    const { row } = seen
    const then = new Map(formsOf(row).flatMap((form) => offencesFor(form, dayOccurred(row.occurred))))
    return Effect.succeed([
      ...whichReport(lang, seen),
      {
        name: "malsagande",
        type: "radio",
        legend: texts.complainant,
        choices: choicesOf(complainantKinds, lang),
        missing: texts.missingComplainant
      },
      {
        name: "kanal",
        type: "radio",
        legend: texts.channel,
        choices: choicesOf(policeChannels, lang),
        missing: texts.missingChannel
      },
      { name: "brott", type: "checkbox", legend: texts.offences, choices: choicesOf(Object.fromEntries(then), lang) },
      {
        name: "mer",
        type: "checkbox",
        legend: texts.more,
        choices: [
          { value: "skydd", label: texts.protection },
          { value: "klient", label: texts.client }
        ]
      }
    ])
  },
  input: (form, seen, { member }) => {
    const complainantKind = form.one("malsagande")
    const channel = form.one("kanal")
    const filedByMember = idIn(PersonRef, member.ref)
    if (!isComplainant(complainantKind) || !isChannel(channel) || filedByMember === undefined) {
      return Effect.succeed(undefined)
    }
    return Effect.succeed({
      ...reportOf(seen, form),
      filedBy: capacityOf(seen),
      filedByMember,
      onBehalfOf: "organisation" as const,
      complainantKind,
      accessProtectionRequested: form.all("mer").includes("skydd"),
      preliminaryOffences: form.all("brott"),
      channel,
      clientDataIncluded: form.all("mer").includes("klient")
    })
  }
})

export const policeRoutes = [...raise, ...consultRoutes, ...disclose, ...decide, ...file]
