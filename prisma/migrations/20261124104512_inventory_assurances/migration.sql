-- AlterTable
ALTER TABLE "Portal" ADD COLUMN     "discretion" TEXT,
ADD COLUMN     "papers" TEXT;
