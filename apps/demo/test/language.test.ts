import { assert, describe, it } from "vitest"
import { languageOf } from "../src/page/language.ts"

const nothing = { chosen: undefined, uiLocales: undefined, acceptLanguage: undefined }

describe("the language of a page", () => {
  it.each([
    { when: "nobody wishes anything", wishes: nothing, gives: "sv" },
    {
      when: "the browser wishes English",
      wishes: { ...nothing, acceptLanguage: "en-GB,en;q=0.9,sv;q=0.8" },
      gives: "en"
    },
    {
      when: "the browser prefers Swedish last named",
      wishes: { ...nothing, acceptLanguage: "en;q=0.5, sv" },
      gives: "sv"
    },
    { when: "the browser refuses English", wishes: { ...nothing, acceptLanguage: "de, en;q=0" }, gives: "sv" },
    { when: "the browser knows neither", wishes: { ...nothing, acceptLanguage: "de, fi;q=0.7" }, gives: "sv" },
    {
      when: "the application wishes English",
      wishes: { ...nothing, uiLocales: "fi en", acceptLanguage: "sv" },
      gives: "en"
    },
    { when: "the reader chose Swedish", wishes: { chosen: "sv", uiLocales: "en", acceptLanguage: "en" }, gives: "sv" },
    { when: "the reader chose nonsense", wishes: { ...nothing, chosen: "english", acceptLanguage: "en" }, gives: "en" }
  ])("is $gives when $when", ({ gives, wishes }) => assert.strictEqual(languageOf(wishes), gives))
})
