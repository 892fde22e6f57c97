-- AlterTable
ALTER TABLE "PracticeVersion" ADD COLUMN     "origin" "PracticeOrigin" NOT NULL DEFAULT 'submitted';

-- Until now a practice had one origin for all its versions.
UPDATE "PracticeVersion" v SET "origin" = p."origin" FROM "Practice" p WHERE p."id" = v."practiceId" AND v."origin" <> p."origin";
