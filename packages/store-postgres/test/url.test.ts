import { assert, describe, it } from "@effect/vitest"
import { Redacted, Result } from "effect"
import { Client } from "pg"
import { afterEach } from "vitest"
import { DatabaseUrlRefused, placeOf } from "../src/url.ts"

const found = (url: string) => {
  const place = placeOf(Redacted.make(url))
  return Result.isSuccess(place) ? { ...place.success, url: Redacted.value(place.success.url) } : place.failure
}

describe("the password", () => {
  const before = process.env["PGPASSWORD"]
  afterEach(() => {
    if (before === undefined) delete process.env["PGPASSWORD"]
    else process.env["PGPASSWORD"] = before
  })

  const given = (url: string): unknown => {
    const { url: forDriver } = Result.getOrThrow(placeOf(Redacted.make(url)))
    return new Client({ connectionString: Redacted.value(forDriver) }).password
  }

  it("is the one in the address, or else the one in PGPASSWORD", () => {
    process.env["PGPASSWORD"] = "from the environment"
    assert.strictEqual(given("postgres://app@db/city?schema=stad"), "from the environment")
    assert.strictEqual(given("postgres://app:from%20the%20address@db/city?schema=stad"), "from the address")
  })
})

describe("a database URL", () => {
  it("names a family of schemas, and keeps what is the driver's", () => {
    assert.deepStrictEqual(
      found("postgres://app:s%2Fecret@db.example.se:5433/city?schema=stockholm&sslmode=verify-full"),
      {
        url: "postgres://app:s%2Fecret@db.example.se:5433/city?sslmode=verify-full",
        schemas: {
          log: "stockholm",
          access: "stockholm_access",
          views: "stockholm_views",
          keys: "stockholm_keys",
          state: "stockholm_state"
        },
        shown: "postgres://db.example.se:5433/city?schema=stockholm"
      }
    )
  })

  it("has a schema of its own accord, and may name a socket's folder", () => {
    assert.propertyVal(found("postgresql://db/city"), "shown", "postgres://db/city?schema=trygglogg")
    assert.propertyVal(found("postgres:///city?host=/run/pg"), "shown", "postgres:///run/pg/city?schema=trygglogg")
  })

  it.each([
    ["sqlite:./trygglogg.db", "OtherDatabase"],
    ["mysql://db/city", "OtherDatabase"],
    ["postgres:/db/city", "OtherDatabase"],
    ["postgres://app:a/b@db/city", "NotAnAddress"],
    ["postgres://app:a#b@db/city", "NotAnAddress"],
    ["postgres:///city", "NotAnAddress"],
    ["postgres://db", "NoDatabase"],
    ["postgres://db/", "NoDatabase"],
    ["postgres://db/city/more", "NoDatabase"],
    ["postgres://db/city?schema=", "MalformedSchema"],
    ["postgres://db/city?schema=Stad", "MalformedSchema"],
    ["postgres://db/city?schema=pg_stad", "MalformedSchema"],
    [`postgres://db/city?schema=${"a".repeat(41)}`, "MalformedSchema"],
    ["postgres://db/city?schema=a;drop", "MalformedSchema"]
  ] as const)("is refused as %s (%s)", (url, reason) =>
    assert.deepStrictEqual(found(url), new DatabaseUrlRefused({ reason }))
  )

  it("shows no user and no password, whatever is printed of it", () => {
    const place = placeOf(Redacted.make("postgres://app:hemligt@db/city"))
    assert.notMatch(JSON.stringify(place), /hemligt|app/)
    assert.notMatch(String(Result.getOrThrow(place).url), /hemligt|app/)
  })
})
