/**
 * What the mails say. Plain words (LIX at most 30, sentences of at most 15 words: `test/reaction/mail.test.ts`), and nothing of what
 * happened, where, or to whom. A mail names at most the contact.
 */
import { englishMails } from "./englishMails.ts"
import { swedishMails } from "./swedishMails.ts"

export const mailTexts = { sv: swedishMails, en: englishMails }
