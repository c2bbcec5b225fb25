/**
 * A parking wardens' app with Trygglogg inside: its own staff list is the directory, its own button reports a threat.
 *
 * Everything lies in memory here. `layerCity` of `@trygglogg/store-sqlite` takes the place of the layers at the end to keep it in files.
 */
import { guard, permitOpening } from "@trygglogg/core/access"
import { CloseIncident, ReportIncident } from "@trygglogg/core/incident"
import { AppointManager, JoinMember, members, RegisterUnit, units, unitsById } from "@trygglogg/core/organisation"
import { cases } from "@trygglogg/core/overview"
import { mailOf, noticesOf } from "@trygglogg/core/reaction"
import { refusalText } from "@trygglogg/core/refusals"
import {
  Day,
  ExposureId,
  IncidentId,
  Narrative,
  occurringAt,
  PersonRef,
  ReportId,
  ReportNumber,
  UnitId
} from "@trygglogg/core/vocabulary"
import { ActorRef, CommandId, handle, layerMemoryOf, layerViewsMemory, ViewStore } from "@trygglogg/log"
import { byName, Directory, type DirectoryEntry, matchesName, nameFor } from "@trygglogg/vault/directory"
import { layerKek, newKekText } from "@trygglogg/vault/kek"
import { layerMemory as layerKeys } from "@trygglogg/vault/keyStore"
import { StorageUnavailable } from "@trygglogg/vault/storageUnavailable"
import { layerVault, Vault } from "@trygglogg/vault/vault"
import { DateTime, Effect, Layer } from "effect"

/** The app's own staff list. Only the pseudonym in `ref` ever reaches the log. */
const warden = (ref: string, name: string): DirectoryEntry => ({
  ref,
  name,
  email: `${ref}@example.test`,
  lang: "en",
  identityProtected: false
})
const staff = [warden("w-17", "Noor Dahl"), warden("w-21", "Siv Krans"), warden("w-3", "Tor Hammar")]

/** Its names are kept by whoever employs people, so this directory is only read. */
const readOnly = Effect.fail(new StorageUnavailable({ store: "directory", reason: "readOnly" }))
const layerStaff = Layer.succeed(
  Directory,
  Directory.of({
    byIdentity: () => Effect.succeed(undefined),
    byRef: (ref) => Effect.succeed(staff.find((one) => one.ref === ref)),
    many: (refs) => Effect.succeed(new Map(staff.filter(({ ref }) => refs.includes(ref)).map((one) => [one.ref, one]))),
    put: () => readOnly,
    erase: () => readOnly,
    search: (typed, limit) =>
      Effect.succeed(
        staff
          .filter((one) => matchesName(typed, one))
          .toSorted(byName)
          .slice(0, limit)
      )
  })
)

const city = UnitId.make("city")
const parking = UnitId.make("parking")
const [noor, siv, tor] = [PersonRef.make("w-17"), PersonRef.make("w-21"), PersonRef.make("w-3")]
const from = Day.make("2024-01-01")
const incidentId = IncidentId.make("i-1")

/** The app makes an id for everything it asks, and sends the same id when it asks again. */
const asked = (actor: string, what: string) => ({ actor: ActorRef.make(actor), commandId: CommandId.make(what) })

/** Set-up gives the bare commands: there is nobody yet who could be allowed to. */
const setUp = Effect.gen(function* () {
  yield* handle(RegisterUnit)({ unitId: city, kind: "city", name: "Staden", from }, asked("setup", "city"))
  const unit = { unitId: parking, kind: "unit", name: "Parkering", parent: city, from } as const
  yield* handle(RegisterUnit)(unit, asked("setup", "parking"))
  for (const memberRef of [noor, siv, tor]) {
    const member = { memberRef, unitId: parking, roleFamily: "other", employmentForm: "permanent", from } as const
    yield* handle(JoinMember)(member, asked("setup", `join-${memberRef}`))
  }
  yield* handle(AppointManager)({ memberRef: tor, unitId: parking, from }, asked("setup", "manager"))
})

/** The button in the handheld: the words are sealed before anything else sees them. */
const pressButton = Effect.fn("pressButton")(function* (words: string) {
  const vault = yield* Vault
  const now = yield* DateTime.now
  const report = {
    incidentId,
    reportId: ReportId.make("r-1"),
    reportNumber: ReportNumber.make("H-2025-PARK1"),
    reporter: { mode: "named", kind: "exposedPerson", memberRef: noor },
    unitPath: [parking, city],
    occurred: occurringAt(now),
    place: "publicPlace",
    placeRelation: "outsideWorkplaceOnDuty",
    channel: "physical",
    affectedObjects: ["person"],
    forms: ["threat"],
    linkToRole: "certain",
    narrative: yield* vault.seal(Narrative, incidentId, words),
    evidence: [],
    entryRoute: "app",
    exposures: [{ exposureId: ExposureId.make("e-1"), personRef: noor, exposedKind: "employee" }]
  } as const
  return yield* handle(guard(ReportIncident))(report, asked(noor, "press-1"))
})

const program = Effect.gen(function* () {
  yield* setUp
  const { recorded } = yield* pressButton("He said he knows which way I cycle home.")
  const again = yield* pressButton("He said he knows which way I cycle home.")
  console.log(`pressed twice, recorded ${again.recorded.length} events once: ${again.repeated}`)

  const views = yield* ViewStore
  const row = yield* views.get(cases, incidentId)
  if (row === undefined) return
  const surroundings = {
    units: unitsById((yield* views.list(units)).rows),
    members: (yield* views.list(members)).rows,
    editions: []
  }
  const directory = yield* Directory
  for (const notice of recorded.flatMap((event) => noticesOf(event, row, surroundings))) {
    const name = nameFor(yield* directory.byRef(notice.to), { ref: notice.to, lang: "en", mayKnowProtected: false })
    console.log(`to ${name}: ${mailOf(notice, { baseUrl: "https://parking.example.test" }, "en").subject}`)
  }

  const close = handle(guard(CloseIncident))
  const curious = yield* Effect.flip(close({ incidentId, outcome: "handled" }, asked(siv, "close-1")))
  const hasty = yield* Effect.flip(close({ incidentId, outcome: "handled" }, asked(tor, "close-2")))
  console.log(`a colleague closes it: ${refusalText(curious, "en").text}`)
  console.log(`the manager closes it: ${refusalText(hasty, "en").text}`)
})

const keys = Layer.unwrap(Effect.map(newKekText, layerKek))
const origin = "parking.example.test"
const vault = layerVault({ origin, permit: permitOpening }).pipe(Layer.provide([layerKeys, keys]))
const log = layerViewsMemory.pipe(Layer.provideMerge(layerMemoryOf(origin)))
await program.pipe(Effect.provide([vault, log, layerStaff]), Effect.runPromise)
