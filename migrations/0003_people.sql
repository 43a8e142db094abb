-- An owner who is no superuser is bound by the guards as well; while the tables change, none of them holds, and nobody else
-- sees these rows before they hold again.
DO $$
DECLARE guarded regclass;
BEGIN
  FOR guarded IN SELECT oid FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relforcerowsecurity LOOP
    EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE TABLE "app"."people_headings" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"heading" text NOT NULL,
	"column_key" text,
	CONSTRAINT "people_headings_organization_id_heading_pk" PRIMARY KEY("organization_id","heading")
);
--> statement-breakpoint
CREATE TABLE "app"."people_import_files" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"columns" jsonb NOT NULL,
	CONSTRAINT "people_import_files_organization_id_import_id_pk" PRIMARY KEY("organization_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_imported_records" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"before" jsonb,
	"revision" integer NOT NULL,
	CONSTRAINT "people_imported_records_organization_id_import_id_person_id_pk" PRIMARY KEY("organization_id","import_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_closures" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"yearly" boolean NOT NULL,
	CONSTRAINT "people_closures_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_kinds" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"code" text NOT NULL,
	"name_ja" text NOT NULL,
	"name_en" text NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "people_kinds_organization_id_code_pk" PRIMARY KEY("organization_id","code")
);
--> statement-breakpoint
CREATE TABLE "app"."people_support_maps" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"kind" text NOT NULL,
	"entries" jsonb NOT NULL,
	CONSTRAINT "people_support_maps_organization_id_kind_pk" PRIMARY KEY("organization_id","kind")
);
--> statement-breakpoint
CREATE TABLE "app"."people_photos" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "people_photos_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_search" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"term" text NOT NULL,
	"sort_key" text NOT NULL,
	CONSTRAINT "people_search_organization_id_person_id_term_pk" PRIMARY KEY("organization_id","person_id","term")
);
--> statement-breakpoint
CREATE TABLE "app"."people_offices" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"office" text NOT NULL,
	"unit_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"given_by" uuid,
	CONSTRAINT "people_offices_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "people_offices_of_unit" CHECK (("app"."people_offices"."office" in ('unit-hr', 'head')) = ("app"."people_offices"."unit_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "app"."people_unit_versions" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "people_unit_versions_organization_id_unit_id_starts_on_pk" PRIMARY KEY("organization_id","unit_id","starts_on")
);
--> statement-breakpoint
DROP INDEX "app"."people_units_path";--> statement-breakpoint
ALTER TABLE "app"."people_absences" ADD COLUMN "kind" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_assignments" ADD COLUMN "position" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "file_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "state" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "written" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "total" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "finished_at" timestamptz;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."people_imports" ADD COLUMN "undone_at" timestamptz;--> statement-breakpoint
ALTER TABLE "app"."people_organizations" ADD COLUMN "languages" text[] DEFAULT '{ja,en}' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_organizations" ADD COLUMN "fiscal_month" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_organizations" ADD COLUMN "working_days" integer[] DEFAULT '{1,2,3,4,5}' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_organizations" ADD COLUMN "holidays" text DEFAULT 'japan' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_organizations" ADD COLUMN "keep_leavers_months" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "other_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "chosen_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "display_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "private_email" text;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_persons" ADD COLUMN "erased_on" date;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD COLUMN "type" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD COLUMN "every_min" integer;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD COLUMN "every_max" integer;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD COLUMN "told_on" date;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD COLUMN "supporter_told_on" date;--> statement-breakpoint
ALTER TABLE "app"."people_units" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "app"."people_units" ADD COLUMN "closed_on" date;--> statement-breakpoint
ALTER TABLE "app"."people_units" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."people_import_files" ADD CONSTRAINT "people_import_files_organization_id_import_id_people_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "app"."people_imports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_imported_records" ADD CONSTRAINT "people_imported_records_organization_id_import_id_people_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "app"."people_imports"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_photos" ADD CONSTRAINT "people_photos_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_offices" ADD CONSTRAINT "people_offices_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_offices" ADD CONSTRAINT "people_offices_organization_id_unit_id_people_units_organization_id_id_fk" FOREIGN KEY ("organization_id","unit_id") REFERENCES "app"."people_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_unit_versions" ADD CONSTRAINT "people_unit_versions_organization_id_unit_id_people_units_organization_id_id_fk" FOREIGN KEY ("organization_id","unit_id") REFERENCES "app"."people_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_unit_versions" ADD CONSTRAINT "people_unit_versions_organization_id_parent_id_people_units_organization_id_id_fk" FOREIGN KEY ("organization_id","parent_id") REFERENCES "app"."people_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD CONSTRAINT "tasks_steps_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reflections_participants" ADD CONSTRAINT "reflections_participants_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ADD CONSTRAINT "reflections_reflections_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_offices_person" ON "app"."people_offices" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "people_offices_unit" ON "app"."people_offices" USING btree ("organization_id","unit_id");--> statement-breakpoint
CREATE INDEX "people_imports_when" ON "app"."people_imports" USING btree ("organization_id","imported_at");--> statement-breakpoint
CREATE INDEX "people_search_term" ON "app"."people_search" USING btree ("organization_id","term","sort_key","person_id");--> statement-breakpoint
CREATE INDEX "people_employments_hired" ON "app"."people_employments" USING btree ("organization_id","hired_on");--> statement-breakpoint
CREATE INDEX "people_employments_ended" ON "app"."people_employments" USING btree ("organization_id","ends_on");--> statement-breakpoint
CREATE UNIQUE INDEX "people_units_code" ON "app"."people_units" USING btree ("organization_id","code");--> statement-breakpoint
-- What was known before is carried over, organisation by organisation: the owner, too, sees one at a time.
DO $$
DECLARE organization uuid;
BEGIN
  FOR organization IN SELECT organization_id FROM app.organizations() LOOP
    PERFORM app.enter(organization, '00000000-0000-0000-0000-000000000000', '', '');
    INSERT INTO app.people_unit_versions (organization_id, unit_id, starts_on, name, parent_id)
    SELECT organization_id, id, '2000-01-01', name, parent_id FROM app.people_units WHERE organization_id = organization;
    INSERT INTO app.people_offices (organization_id, id, person_id, office, starts_on)
    SELECT p.organization_id, gen_random_uuid(), p.id, office, '2000-01-01'
    FROM app.people_persons p, unnest(p.roles) office WHERE p.organization_id = organization;
    UPDATE app.people_persons SET display_name =
      CASE WHEN family_name || given_name ~ '^[々-ヿ一-鿿豈-﫿𠀀-𯿿]+$' THEN family_name || given_name
      ELSE trim(family_name || ' ' || given_name) END
    WHERE organization_id = organization;
    -- Every stretch of the names searched before, and beginnings of numbers; made anew with the next change of a name.
    INSERT INTO app.people_search (organization_id, person_id, term, sort_key)
    SELECT DISTINCT organization, p.id, substr(word, first, length), p.sort_key
    FROM app.people_persons p, regexp_split_to_table(p.search_text, ' ') word,
      generate_series(1, length(word)) first, generate_series(1, 8) length
    WHERE p.organization_id = organization AND first + length - 1 <= length(word) AND word !~ '\d'
    UNION
    SELECT organization, p.id, '#' || left(lower(e.number), length), p.sort_key
    FROM app.people_persons p
    JOIN app.people_employments e ON e.organization_id = organization AND e.person_id = p.id, generate_series(1, 8) length
    WHERE p.organization_id = organization;
    -- Who stood beside whom before this was kept needs no telling.
    UPDATE app.people_supports SET told_on = starts_on, supporter_told_on = starts_on WHERE organization_id = organization;
    UPDATE app.people_imports SET finished_at = imported_at WHERE organization_id = organization;
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "app"."people_persons" DROP COLUMN "roles";--> statement-breakpoint
ALTER TABLE "app"."people_units" DROP COLUMN "path";--> statement-breakpoint
ALTER TABLE "app"."people_units" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "app"."people_units" DROP COLUMN "parent_id";
--> statement-breakpoint
-- Every guard that was there holds again.
DO $$
DECLARE guarded regclass;
BEGIN
  FOR guarded IN SELECT oid FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relrowsecurity LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;
--> statement-breakpoint
CALL app.protect(ARRAY[
  'app.people_closures', 'app.people_kinds', 'app.people_support_maps', 'app.people_offices', 'app.people_unit_versions',
  'app.people_import_files', 'app.people_imported_records', 'app.people_headings', 'app.people_photos',
  'app.people_search'
]::regclass[], 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
DROP FUNCTION app.admit(text, timestamptz);
--> statement-breakpoint
-- Open the transaction of a signed-in person: nobody is admitted without a living session and employment. Who belongs
-- to several organisations is admitted to the first they have not left; to nobody's, `state` is 'left'. Offices are
-- those held today; `office_units` are the units for which somebody is unit HR.
CREATE FUNCTION app.admit(session_token text, at timestamptz)
RETURNS TABLE (session_id uuid, user_id uuid, organization_id uuid, person_id uuid, roles text[], office_units uuid[],
  locale text, time_zone text, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, identity, pg_temp AS $$
DECLARE
  member record;
  today date;
  barred text;
BEGIN
  FOR member IN
    SELECT s.id AS session_id, s.user_id, m.organization_id, m.person_id
    FROM identity.sessions s
    JOIN identity.memberships m ON m.user_id = s.user_id
    WHERE s.token = session_token AND s.expires_at > at
    ORDER BY m.created_at, m.organization_id
  LOOP
    PERFORM app.enter(member.organization_id, member.person_id, '', '');
    SELECT p.locale, o.time_zone INTO locale, time_zone
    FROM app.people_persons p
    JOIN app.people_organizations o ON o.organization_id = p.organization_id
    WHERE p.organization_id = member.organization_id AND p.id = member.person_id;
    CONTINUE WHEN NOT FOUND;
    today := (at AT TIME ZONE time_zone)::date;
    state := CASE WHEN EXISTS (
      SELECT FROM app.people_employments e
      WHERE e.organization_id = member.organization_id AND e.person_id = member.person_id
        AND (e.ends_on IS NULL OR e.ends_on >= today)) THEN 'here' ELSE 'left' END;
    SELECT coalesce(array_agg(DISTINCT h.office), '{}'),
      coalesce(array_agg(DISTINCT h.unit_id) FILTER (WHERE h.office = 'unit-hr'), '{}')
    INTO roles, office_units
    FROM app.people_offices h
    WHERE h.organization_id = member.organization_id AND h.person_id = member.person_id AND h.office <> 'head'
      AND h.starts_on <= today AND (h.ends_on IS NULL OR h.ends_on >= today);
    session_id := member.session_id;
    user_id := member.user_id;
    organization_id := member.organization_id;
    person_id := member.person_id;
    EXIT WHEN state = 'here';
  END LOOP;
  IF state IS NULL THEN RETURN; END IF;

  IF state = 'here' AND 'hr' = ANY (roles) THEN
    SELECT string_agg(s.person_id::text, ',') INTO barred FROM app.people_supports s
    WHERE s.organization_id = member.organization_id AND s.supporter_id = member.person_id
      AND (s.ends_on IS NULL OR s.ends_on >= today);
    PERFORM app.enter(member.organization_id, member.person_id, 'hr', concat_ws(',', member.person_id::text, barred));
  END IF;
  RETURN NEXT;
END $$;
--> statement-breakpoint
-- A person of this organisation signs in no more: their membership goes, and their identity where it was the last.
CREATE FUNCTION app.forget(person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, identity, pg_temp AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
  member uuid;
BEGIN
  DELETE FROM identity.invitations i WHERE i.organization_id = organization AND i.person_id = person;
  DELETE FROM identity.memberships m WHERE m.organization_id = organization AND m.person_id = person
  RETURNING m.user_id INTO member;
  IF member IS NULL OR EXISTS (SELECT FROM identity.memberships m WHERE m.user_id = member) THEN RETURN; END IF;
  DELETE FROM identity.sessions s WHERE s.user_id = member;
  DELETE FROM identity.accounts a WHERE a.user_id = member;
  DELETE FROM identity.users u WHERE u.id = member;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.admit(text, timestamptz), app.forget(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.admit(text, timestamptz), app.forget(uuid) TO banso_app;
