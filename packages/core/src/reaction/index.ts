export { type Mail, type MailContext, mailOf } from "./mail.ts"
export type { Notice, NotifiedCase, Surroundings, Template } from "./notice.ts"
export { noticesOf } from "./noticesOf.ts"
export { remindersOf } from "./reminders.ts"
