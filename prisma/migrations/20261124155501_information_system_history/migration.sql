-- AlterTable
ALTER TABLE "InformationSystem" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "updatedById" UUID;

-- CreateTable
CREATE TABLE "InformationSystemRevision" (
    "id" UUID NOT NULL,
    "systemId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "personId" UUID,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InformationSystemRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InformationSystemRevision_systemId_number_idx" ON "InformationSystemRevision"("systemId", "number");

-- AddForeignKey
ALTER TABLE "InformationSystemRevision" ADD CONSTRAINT "InformationSystemRevision_systemId_fkey" FOREIGN KEY ("systemId") REFERENCES "InformationSystem"("id") ON DELETE CASCADE ON UPDATE CASCADE;
