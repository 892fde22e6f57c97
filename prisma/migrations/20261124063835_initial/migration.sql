-- CreateEnum
CREATE TYPE "Role" AS ENUM ('contributor', 'focal_point', 'secretariat', 'administrator');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('invited', 'active', 'suspended');

-- CreateEnum
CREATE TYPE "OrganisationStatus" AS ENUM ('listed', 'proposed', 'refused');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('queued', 'sent', 'failed', 'kept');

-- CreateEnum
CREATE TYPE "PracticeOrigin" AS ENUM ('submitted', 'filed', 'compiled');

-- CreateEnum
CREATE TYPE "PracticeState" AS ENUM ('draft', 'submitted', 'endorsed', 'in_review', 'changes_requested', 'published', 'declined', 'archived');

-- CreateEnum
CREATE TYPE "TextOrigin" AS ENUM ('original', 'human', 'machine');

-- CreateEnum
CREATE TYPE "ObjectionState" AS ENUM ('open', 'agreed', 'objected', 'settled');

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'account',
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "office" TEXT,
    "locale" VARCHAR(2) NOT NULL DEFAULT 'es',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "erasedAt" TIMESTAMP(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "status" "AccountStatus" NOT NULL DEFAULT 'invited',
    "passwordHash" TEXT,
    "totpSecret" TEXT,
    "totpEnabledAt" TIMESTAMP(3),
    "totpLastStep" INTEGER,
    "digest" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "suspendedAt" TIMESTAMP(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "secondFactor" BOOLEAN NOT NULL DEFAULT false,
    "device" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PasswordReset" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "acronym" TEXT,
    "countryCode" CHAR(2),
    "url" TEXT,
    "status" "OrganisationStatus" NOT NULL DEFAULT 'listed',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "proposedById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorRole" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT 'allowed',
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "href" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMP(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "locale" VARCHAR(2) NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "origin" "PracticeOrigin" NOT NULL DEFAULT 'submitted',
    "organisationId" TEXT NOT NULL,
    "countryCode" CHAR(2),
    "createdById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMP(3),
    "archivedAt" TIMESTAMP(3),
    "illustrative" BOOLEAN NOT NULL DEFAULT false,
    "roundId" UUID,
    "publishedId" UUID,
    "latestId" UUID,
    "state" "PracticeState" NOT NULL DEFAULT 'draft',
    "stateSince" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "title" TEXT NOT NULL DEFAULT '',
    "language" VARCHAR(8) NOT NULL DEFAULT 'es',
    "kind" TEXT,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "namedStates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reviewerId" UUID,

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeVersion" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PracticeState" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL DEFAULT '{}',
    "stepSaves" JSONB NOT NULL DEFAULT '{}',
    "language" VARCHAR(8) NOT NULL DEFAULT 'es',
    "contactId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "submittedAt" TIMESTAMP(3),
    "checklist" JSONB NOT NULL DEFAULT '{}',
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "PracticeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftConflict" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "base" INTEGER NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftConflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PracticeTranslation" (
    "versionId" UUID NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "origin" "TextOrigin" NOT NULL,
    "reviewerId" UUID,
    "sourceHash" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PracticeTranslation_pkey" PRIMARY KEY ("versionId","language","field")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMP(3),
    "resolvedAt" TIMESTAMP(3),

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "state" "ObjectionState" NOT NULL DEFAULT 'open',
    "deadline" TIMESTAMP(3) NOT NULL,
    "reason" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClearanceLink" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "lastSeenAt" TIMESTAMP(3),

    CONSTRAINT "ClearanceLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionRound" (
    "id" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "request" JSONB NOT NULL,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deadline" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "openedById" UUID NOT NULL,

    CONSTRAINT "CollectionRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundResponse" (
    "roundId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "nothingToReport" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "remindedAt" TIMESTAMP(3),
    "answeredById" UUID,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "RoundResponse_pkey" PRIMARY KEY ("roundId","countryCode")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" CHAR(2) NOT NULL,
    "code3" CHAR(3) NOT NULL,
    "name" JSONB NOT NULL,
    "oasMember" BOOLEAN NOT NULL DEFAULT false,
    "oasStatus" TEXT,
    "subregion" TEXT,
    "callingCode" TEXT,
    "requiresEndorsement" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Account_organisationId_status_idx" ON "Account"("organisationId", "status");

-- CreateIndex
CREATE INDEX "Account_role_status_idx" ON "Account"("role", "status");

-- CreateIndex
CREATE INDEX "RecoveryCode_accountId_idx" ON "RecoveryCode"("accountId");

-- CreateIndex
CREATE INDEX "Session_accountId_revokedAt_idx" ON "Session"("accountId", "revokedAt");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_accountId_idx" ON "Invitation"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");

-- CreateIndex
CREATE INDEX "PasswordReset_accountId_idx" ON "PasswordReset"("accountId");

-- CreateIndex
CREATE INDEX "Organisation_countryCode_status_idx" ON "Organisation"("countryCode", "status");

-- CreateIndex
CREATE INDEX "Organisation_status_idx" ON "Organisation"("status");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_outcome_at_idx" ON "AuditEntry"("outcome", "at");

-- CreateIndex
CREATE INDEX "Notification_accountId_readAt_createdAt_idx" ON "Notification"("accountId", "readAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_personId_idx" ON "Mail"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_publishedId_key" ON "Practice"("publishedId");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_latestId_key" ON "Practice"("latestId");

-- CreateIndex
CREATE INDEX "Practice_state_stateSince_idx" ON "Practice"("state", "stateSince");

-- CreateIndex
CREATE INDEX "Practice_organisationId_state_idx" ON "Practice"("organisationId", "state");

-- CreateIndex
CREATE INDEX "Practice_countryCode_state_idx" ON "Practice"("countryCode", "state");

-- CreateIndex
CREATE INDEX "Practice_reviewerId_idx" ON "Practice"("reviewerId");

-- CreateIndex
CREATE INDEX "Practice_namedStates_idx" ON "Practice" USING GIN ("namedStates");

-- CreateIndex
CREATE INDEX "Practice_roundId_idx" ON "Practice"("roundId");

-- CreateIndex
CREATE INDEX "PracticeVersion_contactId_idx" ON "PracticeVersion"("contactId");

-- CreateIndex
CREATE INDEX "PracticeVersion_publishedAt_idx" ON "PracticeVersion"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeVersion_practiceId_number_key" ON "PracticeVersion"("practiceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "DraftConflict_versionId_step_personId_key" ON "DraftConflict"("versionId", "step", "personId");

-- CreateIndex
CREATE INDEX "Remark_versionId_createdAt_idx" ON "Remark"("versionId", "createdAt");

-- CreateIndex
CREATE INDEX "Objection_practiceId_idx" ON "Objection"("practiceId");

-- CreateIndex
CREATE INDEX "Objection_countryCode_state_idx" ON "Objection"("countryCode", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Objection_versionId_countryCode_key" ON "Objection"("versionId", "countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "ClearanceLink_tokenHash_key" ON "ClearanceLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ClearanceLink_practiceId_idx" ON "ClearanceLink"("practiceId");

-- CreateIndex
CREATE INDEX "CollectionRound_closedAt_deadline_idx" ON "CollectionRound"("closedAt", "deadline");

-- CreateIndex
CREATE UNIQUE INDEX "Country_code3_key" ON "Country"("code3");

-- CreateIndex
CREATE INDEX "Country_oasMember_idx" ON "Country"("oasMember");

-- CreateIndex
CREATE UNIQUE INDEX "Theme_position_key" ON "Theme"("position");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_id_fkey" FOREIGN KEY ("id") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordReset" ADD CONSTRAINT "PasswordReset_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CollectionRound"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_publishedId_fkey" FOREIGN KEY ("publishedId") REFERENCES "PracticeVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_latestId_fkey" FOREIGN KEY ("latestId") REFERENCES "PracticeVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeVersion" ADD CONSTRAINT "PracticeVersion_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeVersion" ADD CONSTRAINT "PracticeVersion_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftConflict" ADD CONSTRAINT "DraftConflict_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PracticeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeTranslation" ADD CONSTRAINT "PracticeTranslation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PracticeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PracticeVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClearanceLink" ADD CONSTRAINT "ClearanceLink_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundResponse" ADD CONSTRAINT "RoundResponse_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "CollectionRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
