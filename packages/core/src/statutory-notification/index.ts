export { AssessDuty, MarkNotificationNotRequired } from "./command/duty.ts"
export { RecordNotificationSent, StoreNotificationReceipt, SupplementNotification } from "./command/notification.ts"
export { ReferToLexSarah, ReferToWhistleblowing } from "./command/referral.ts"
export * from "./error.ts"
export {
  DutyAssessed,
  LexSarahReferralMade,
  NotificationNotRequired,
  NotificationReceiptStored,
  NotificationSent,
  NotificationSupplemented,
  WhistleblowingReferralMade
} from "./event.ts"
