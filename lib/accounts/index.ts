export {
  acceptInvitation,
  beginTotp,
  confirmTotp,
  readInvitation,
} from './commands/accept.ts';
export { assignRole } from './commands/assign.ts';
export { invitePerson } from './commands/invite.ts';
export { erasePerson, restoreAccount, suspendAccount } from './commands/manage.ts';
export {
  requestReset,
  resetIsOpen,
  resetPassword,
} from './commands/password.ts';
export { renewRecoveryCodes, resetSecondFactor } from './commands/second-factor.ts';
export { checkCode, checkPassword, enter } from './commands/sign-in.ts';
export { hashPassword } from './passwords.ts';
export {
  listPeople,
  type OwnAccount,
  type PersonRow,
  type PersonView,
  readOwnAccount,
  readPerson,
  rolesToInvite,
} from './queries.ts';
export { sealTotp, totpAddress } from './totp.ts';
