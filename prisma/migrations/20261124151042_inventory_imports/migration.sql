/*
  Warnings:

  - A unique constraint covering the columns `[hsdsId]` on the table `Organisation` will be added. If there are existing duplicate values, this will fail.
  - A unique constraint covering the columns `[hsdsId]` on the table `Portal` will be added. If there are existing duplicate values, this will fail.

*/
-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('preview', 'running', 'done');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "hsds" JSONB,
ADD COLUMN     "hsdsId" UUID;

-- AlterTable
ALTER TABLE "Portal" ADD COLUMN     "hsds" JSONB,
ADD COLUMN     "hsdsId" UUID;

-- CreateTable
CREATE TABLE "InventoryImport" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "state" "ImportState" NOT NULL DEFAULT 'preview',
    "fingerprint" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InventoryImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InventoryImport_personId_createdAt_idx" ON "InventoryImport"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "InventoryImport_createdAt_idx" ON "InventoryImport"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_hsdsId_key" ON "Organisation"("hsdsId");

-- CreateIndex
CREATE UNIQUE INDEX "Portal_hsdsId_key" ON "Portal"("hsdsId");
