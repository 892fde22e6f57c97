-- CreateEnum
CREATE TYPE "EntryStatus" AS ENUM ('listed', 'withdrawn');

-- CreateEnum
CREATE TYPE "ChannelKind" AS ENUM ('telephone', 'whatsapp', 'email', 'office');

-- CreateEnum
CREATE TYPE "AddressState" AS ENUM ('unchecked', 'ok', 'redirected', 'failing', 'blocked');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('wrong_contact', 'wrong_information', 'charges_money', 'scam', 'closed', 'other');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('received', 'looking', 'corrected', 'unfounded');

-- CreateTable
CREATE TABLE "Portal" (
    "id" TEXT NOT NULL,
    "countryCode" CHAR(2),
    "serves" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "operatorId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "language" VARCHAR(8) NOT NULL DEFAULT 'es',
    "textOrigins" JSONB NOT NULL DEFAULT '{}',
    "audiences" TEXT[],
    "phases" TEXT[],
    "topics" TEXT[],
    "languages" TEXT[],
    "free" BOOLEAN,
    "accessibility" JSONB NOT NULL DEFAULT '{}',
    "procedures" JSONB NOT NULL DEFAULT '[]',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "status" "EntryStatus" NOT NULL DEFAULT 'listed',
    "verifiedOn" DATE,
    "verifiedById" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "addressState" "AddressState" NOT NULL DEFAULT 'unchecked',
    "checkedAt" TIMESTAMP(3),
    "failingSince" TIMESTAMP(3),
    "failedDays" INTEGER NOT NULL DEFAULT 0,
    "nextCheckAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "certificateUntil" TIMESTAMP(3),

    CONSTRAINT "Portal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalChannel" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ChannelKind" NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "label" TEXT NOT NULL DEFAULT '',
    "city" TEXT,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hours" TEXT,
    "openingHours" TEXT,
    "free" BOOLEAN,
    "placeCode" CHAR(2),
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "source" TEXT,
    "verifiedOn" DATE,
    "verifiedById" UUID,

    CONSTRAINT "PortalChannel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalNotice" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "source" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "PortalNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalReport" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "text" TEXT NOT NULL,
    "language" VARCHAR(8) NOT NULL,
    "codeHash" TEXT NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'received',
    "answer" TEXT NOT NULL DEFAULT '',
    "handledById" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortalReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalRevision" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "personId" UUID,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortalRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortalVerification" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "channelId" UUID,
    "method" TEXT NOT NULL,
    "personId" UUID,
    "on" DATE NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortalVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AddressCheck" (
    "id" UUID NOT NULL,
    "portalId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "AddressState" NOT NULL,
    "outcome" TEXT NOT NULL,
    "httpStatus" INTEGER,
    "redirects" JSONB NOT NULL DEFAULT '[]',
    "certificateUntil" TIMESTAMP(3),
    "durationMs" INTEGER,

    CONSTRAINT "AddressCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InformationSystem" (
    "id" TEXT NOT NULL,
    "countryCode" CHAR(2),
    "operatorId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "language" VARCHAR(8) NOT NULL DEFAULT 'es',
    "textOrigins" JSONB NOT NULL DEFAULT '{}',
    "holds" TEXT NOT NULL,
    "periodicity" TEXT,
    "access" TEXT NOT NULL,
    "disaggregation" TEXT[],
    "sources" JSONB NOT NULL DEFAULT '[]',
    "status" "EntryStatus" NOT NULL DEFAULT 'listed',
    "verifiedOn" DATE,
    "verifiedById" UUID,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InformationSystem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Corridor" (
    "origin" CHAR(2) NOT NULL,
    "destination" CHAR(2) NOT NULL,
    "year" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "male" INTEGER NOT NULL,
    "female" INTEGER NOT NULL,

    CONSTRAINT "Corridor_pkey" PRIMARY KEY ("origin","destination","year")
);

-- CreateTable
CREATE TABLE "FinderSignal" (
    "month" DATE NOT NULL,
    "place" CHAR(2) NOT NULL,
    "topic" TEXT NOT NULL,
    "helped" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FinderSignal_pkey" PRIMARY KEY ("month","place","topic")
);

-- CreateIndex
CREATE INDEX "Portal_countryCode_status_idx" ON "Portal"("countryCode", "status");

-- CreateIndex
CREATE INDEX "Portal_operatorId_idx" ON "Portal"("operatorId");

-- CreateIndex
CREATE INDEX "Portal_topics_idx" ON "Portal" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "Portal_languages_idx" ON "Portal" USING GIN ("languages");

-- CreateIndex
CREATE INDEX "Portal_status_verifiedOn_idx" ON "Portal"("status", "verifiedOn");

-- CreateIndex
CREATE INDEX "Portal_nextCheckAt_idx" ON "Portal"("nextCheckAt");

-- CreateIndex
CREATE INDEX "Portal_updatedAt_idx" ON "Portal"("updatedAt");

-- CreateIndex
CREATE INDEX "PortalChannel_portalId_position_idx" ON "PortalChannel"("portalId", "position");

-- CreateIndex
CREATE INDEX "PortalNotice_portalId_since_idx" ON "PortalNotice"("portalId", "since");

-- CreateIndex
CREATE UNIQUE INDEX "PortalReport_codeHash_key" ON "PortalReport"("codeHash");

-- CreateIndex
CREATE INDEX "PortalReport_state_createdAt_idx" ON "PortalReport"("state", "createdAt");

-- CreateIndex
CREATE INDEX "PortalReport_portalId_idx" ON "PortalReport"("portalId");

-- CreateIndex
CREATE INDEX "PortalRevision_at_idx" ON "PortalRevision"("at");

-- CreateIndex
CREATE UNIQUE INDEX "PortalRevision_portalId_number_key" ON "PortalRevision"("portalId", "number");

-- CreateIndex
CREATE INDEX "PortalVerification_portalId_createdAt_idx" ON "PortalVerification"("portalId", "createdAt");

-- CreateIndex
CREATE INDEX "PortalVerification_channelId_idx" ON "PortalVerification"("channelId");

-- CreateIndex
CREATE INDEX "AddressCheck_portalId_at_idx" ON "AddressCheck"("portalId", "at");

-- CreateIndex
CREATE INDEX "InformationSystem_countryCode_status_idx" ON "InformationSystem"("countryCode", "status");

-- CreateIndex
CREATE INDEX "InformationSystem_operatorId_idx" ON "InformationSystem"("operatorId");

-- CreateIndex
CREATE INDEX "Corridor_destination_year_total_idx" ON "Corridor"("destination", "year", "total" DESC);

-- CreateIndex
CREATE INDEX "Corridor_origin_year_total_idx" ON "Corridor"("origin", "year", "total" DESC);

-- CreateIndex
CREATE INDEX "Corridor_year_total_idx" ON "Corridor"("year", "total" DESC);

-- AddForeignKey
ALTER TABLE "Portal" ADD CONSTRAINT "Portal_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Portal" ADD CONSTRAINT "Portal_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalChannel" ADD CONSTRAINT "PortalChannel_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalNotice" ADD CONSTRAINT "PortalNotice_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalReport" ADD CONSTRAINT "PortalReport_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalRevision" ADD CONSTRAINT "PortalRevision_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalVerification" ADD CONSTRAINT "PortalVerification_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortalVerification" ADD CONSTRAINT "PortalVerification_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "PortalChannel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AddressCheck" ADD CONSTRAINT "AddressCheck_portalId_fkey" FOREIGN KEY ("portalId") REFERENCES "Portal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationSystem" ADD CONSTRAINT "InformationSystem_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InformationSystem" ADD CONSTRAINT "InformationSystem_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
