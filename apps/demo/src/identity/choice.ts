/** The page where one chooses whom to log in as. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { errors, type Provider } from "oidc-provider"
import { type Html, html } from "../page/html.ts"
import type { Language } from "../page/language.ts"
import { addressOf, replyPage, wishedLanguage } from "../page/reply.ts"
import { occupation, texts } from "../page/texts.ts"
import { everybody, personOf } from "../persons.ts"
import { assurance } from "./provider.ts"

export const choicePath = /^\/interaction\/[\w-]+$/

/** A form with one field needs no more; longer bodies are not read. */
const longestBody = 1024

async function fieldsOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ""
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > longestBody) return new URLSearchParams()
  }
  return new URLSearchParams(body)
}

const choiceForm = (language: Language): Html => {
  const rows = everybody.map(
    (person) =>
      html`<li>
        <button name="person" value="${person.subject}">
          <b>${person.name}</b><span>${occupation(person, language)}</span>
        </button>
      </li>`
  )
  const { cancel, chooseIntro } = texts[language]
  return html`<p>${chooseIntro}</p>
    <form method="post">
      <ul>
        ${rows}
      </ul>
      <p>
        <button name="cancel" value="yes"><b>${cancel}</b></button>
      </p>
    </form>`
}

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse, language: Language) {
  const fields = await fieldsOf(request)
  if (fields.has("cancel")) {
    return provider.interactionFinished(request, response, { error: "access_denied" })
  }
  const person = personOf(fields.get("person") ?? "")
  if (person === undefined) {
    const { unknownPerson, unknownPersonHelp } = texts[language]
    const page = { language, title: unknownPerson, body: html`<p>${unknownPersonHelp}</p>`, repeatable: false }
    return replyPage(response, 400, page)
  }
  const login = { accountId: person.subject, acr: assurance, remember: false }
  return provider.interactionFinished(request, response, { login })
}

/**
 * Shows the persons (GET), logs the chosen one in (POST), or lets go of the login (POST with `cancel`: web is told
 * `access_denied`). A choice that is no longer under way, or was started in another browser, is answered with 400.
 */
export async function answerChoice(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  try {
    const { params } = await provider.interactionDetails(request, response)
    const uiLocales = params["ui_locales"]
    const language = wishedLanguage(request, typeof uiLocales === "string" ? uiLocales : undefined)
    if (request.method === "POST") return await finish(provider, request, response, language)
    const title = texts[language].choosePerson
    return replyPage(response, 200, { language, title, body: choiceForm(language), repeatable: true })
  } catch (cause) {
    if (!(cause instanceof errors.SessionNotFound)) throw cause
    const language = wishedLanguage(request)
    const { loginExpired, loginExpiredHelp } = texts[language]
    return replyPage(response, 400, {
      language,
      title: loginExpired,
      body: html`<p>${loginExpiredHelp}</p>`,
      repeatable: false
    })
  }
}

/** Whether a request asks for that page. */
export const asksForChoice = (request: IncomingMessage): boolean => choicePath.test(addressOf(request).pathname)
