/*
  Warnings:

  - You are about to drop the column `proposedById` on the `Organisation` table. All the data in the column will be lost.
  - A unique constraint covering the columns `[proposedKey]` on the table `Organisation` will be added. If there are existing duplicate values, this will fail.

*/
-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "totpResetAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Organisation" DROP COLUMN "proposedById",
ADD COLUMN     "proposedKey" TEXT,
ADD COLUMN     "sameAsId" TEXT;

-- CreateTable
CREATE TABLE "OrganisationMention" (
    "organisationId" TEXT NOT NULL,
    "practiceId" UUID NOT NULL,
    "personId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationMention_pkey" PRIMARY KEY ("organisationId","practiceId")
);

-- CreateIndex
CREATE INDEX "OrganisationMention_practiceId_idx" ON "OrganisationMention"("practiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_proposedKey_key" ON "Organisation"("proposedKey");

-- CreateIndex
CREATE INDEX "Organisation_sameAsId_idx" ON "Organisation"("sameAsId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_sameAsId_fkey" FOREIGN KEY ("sameAsId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMention" ADD CONSTRAINT "OrganisationMention_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationMention" ADD CONSTRAINT "OrganisationMention_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
