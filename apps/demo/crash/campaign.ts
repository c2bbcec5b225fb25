/** Starts the house, lets people report, kills web at random moments, and looks whether every receipt was kept. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { eventually } from "../e2e/eventually.ts"
import { type House, startHouse } from "../e2e/house.ts"
import type { persons } from "../src/persons.ts"
import { check } from "./check.ts"
import { makeRandom, type Random } from "./random.ts"
import { logIn, nothingHeard, reportOn } from "./reporter.ts"

export interface Campaign {
  readonly kills: number
  /** Decides the moments of the kills and who taps twice. What runs in between is up to the machine. */
  readonly seed: number
}

/** The whole campaign in numbers; all is well when there are no faults. */
export interface Outcome extends Campaign {
  readonly persons: number
  /** In the log, beside those of the demo city. */
  readonly reports: number
  readonly acknowledged: number
  /** Sent without an answer, and then sent again. */
  readonly again: number
  /** Sent, never answered and not sent again: there once, or not at all. */
  readonly unknown: number
  readonly faults: ReadonlyArray<string>
}

const reporters: ReadonlyArray<keyof typeof persons> = ["sara", "omar", "elin", "anna", "jonas", "maja"]
const longestLifeMillis = 1_500

/** Kills web a random time after it is well, or, one time in ten, while it starts. */
async function killOnce(house: House, random: Random): Promise<void> {
  const before = (await house.pids()).web
  const starting = random(10) === 0
  await house.kill("web")
  await eventually("another web", async () => ((await house.pids()).web === before ? undefined : true))
  if (!starting) await house.healthy()
  await pause(random(starting ? 500 : longestLifeMillis))
}

const positionOf = async ({ baseUrl }: House): Promise<number> => {
  const health: unknown = await (await fetch(`${baseUrl}/health`)).json()
  return Number(Reflect.get(Object(health), "position"))
}

/** Runs a campaign in a folder of its own. `onKill` is told after each kill. */
export async function run(
  { kills, seed }: Campaign,
  onKill: (nth: number) => void = () => undefined
): Promise<Outcome> {
  const random = makeRandom(seed)
  const folder = await mkdtemp(join(tmpdir(), "trygglogg crash "))
  const house = await startHouse({ folder })
  const heard = nothingHeard()
  let stopped = false
  try {
    const from = await positionOf(house)
    const people = await Promise.all(
      reporters.map(async (who, nth) => {
        const guest = await logIn(house, who)
        return { guest, house, heard, random: makeRandom(seed + nth + 1), stopped: () => stopped }
      })
    )
    const reporting = Promise.all(people.map((person, nth) => reportOn(person, `report-${nth}`)))
    for (let nth = 1; nth <= kills; nth++) {
      await killOnce(house, random)
      onKill(nth)
    }
    stopped = true
    await house.healthy()
    await reporting
    await house.stop()
    const { faults, reports } = await check({ databaseUrl: house.databaseUrl, from }, heard)
    const { acknowledged, again, unknown } = heard
    return {
      kills,
      seed,
      persons: people.length,
      reports,
      acknowledged: acknowledged.size,
      again: again.size,
      unknown: unknown.size,
      faults
    }
  } finally {
    stopped = true
    await house.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
