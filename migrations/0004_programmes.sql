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
CREATE TABLE "app"."forms_forms" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"side" text NOT NULL,
	"library_key" text,
	"draft" jsonb,
	"revision" integer DEFAULT 0 NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"created_at" timestamptz NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "forms_forms_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_answer_times" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"period" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"days" integer NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "reflections_answer_times_organization_id_programme_id_period_unit_id_days_pk" PRIMARY KEY("organization_id","programme_id","period","unit_id","days")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_cells" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"period" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"question" text NOT NULL,
	"counts" jsonb,
	"published_at" timestamptz NOT NULL,
	CONSTRAINT "reflections_cells_organization_id_programme_id_period_unit_id_form_id_question_pk" PRIMARY KEY("organization_id","programme_id","period","unit_id","form_id","question")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_history" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"month" text NOT NULL,
	"asked" integer,
	"submitted" integer NOT NULL,
	"answered" integer NOT NULL,
	"import_id" uuid NOT NULL,
	"imported_at" timestamptz NOT NULL,
	CONSTRAINT "reflections_history_organization_id_month_pk" PRIMARY KEY("organization_id","month")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_item_sets" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"month" text NOT NULL,
	"questions" jsonb NOT NULL,
	"audience" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "reflections_item_sets_organization_id_month_pk" PRIMARY KEY("organization_id","month")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_keeping" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"kind" text NOT NULL,
	"months" integer NOT NULL,
	CONSTRAINT "reflections_keeping_organization_id_kind_pk" PRIMARY KEY("organization_id","kind")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_letters" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"to_id" uuid,
	"to_office" text,
	"sent_at" timestamptz NOT NULL,
	"replied_at" timestamptz,
	CONSTRAINT "reflections_letters_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_stages" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"from_months" integer NOT NULL,
	"hire_form_id" uuid NOT NULL,
	"trainer_form_id" uuid,
	CONSTRAINT "reflections_stages_organization_id_programme_id_from_months_pk" PRIMARY KEY("organization_id","programme_id","from_months")
);
--> statement-breakpoint
CREATE TABLE "app"."tasks_feeds" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"with_names" boolean NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "tasks_feeds_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."tasks_moves" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"why" text NOT NULL,
	"moved_at" timestamptz NOT NULL,
	CONSTRAINT "tasks_moves_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
DROP INDEX "app"."reflections_one_a_month";
--> statement-breakpoint
DROP INDEX "app"."reflections_of_person";
--> statement-breakpoint
DROP INDEX "app"."reflections_round";
--> statement-breakpoint
ALTER TABLE "app"."reflections_counts" RENAME COLUMN "month" TO "period";
--> statement-breakpoint
ALTER TABLE "app"."reflections_counts" RENAME CONSTRAINT "reflections_counts_organization_id_programme_id_month_unit_id_shard_pk" TO "reflections_counts_organization_id_programme_id_period_unit_id_shard_pk";
--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" RENAME COLUMN "month" TO "period";
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" RENAME COLUMN "month" TO "period";
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" RENAME COLUMN "opens_before_month_end" TO "opens_before";
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" ADD COLUMN "form_id" uuid;
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" ADD COLUMN "extended" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" ADD COLUMN "answered_at" timestamptz;
--> statement-breakpoint
ALTER TABLE "app"."reflections_participants" ADD COLUMN "takes_part" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "kind" text DEFAULT 'reflections' NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "cadence" text;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "starts_on" date;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "ends_on" date;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "anchor" text DEFAULT 'none' NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "after_months" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "for_months" integer DEFAULT 12 NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "tolerance" integer DEFAULT 5 NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "audience" jsonb;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "tells_managers" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ADD COLUMN "ended_at" timestamptz;
--> statement-breakpoint
ALTER TABLE "app"."reflections_recipients" ADD COLUMN "shown_at" timestamptz;
--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ADD COLUMN "hire_form_id" uuid;
--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ADD COLUMN "trainer_form_id" uuid;
--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ADD COLUMN "withdrawn_at" timestamptz;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "reminded" text;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "reminded_on" date;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "nudged_on" date;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "excuse" text;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "plan" jsonb;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "planned_on" date;
--> statement-breakpoint
ALTER TABLE "app"."tasks_steps" ADD COLUMN "out_of_tolerance" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
-- Every version there was becomes a form of its own, each question with the readers it had by the rule of before.
INSERT INTO app.forms_forms (organization_id, id, side, library_key, created_at, changed_at)
SELECT organization_id, id, CASE form_key WHEN 'reflection-trainer' THEN 'trainer' ELSE 'hire' END,
  CASE form_key WHEN 'reflection-trainer' THEN 'trainer' ELSE 'new-graduate' END, created_at, created_at
FROM app.forms_versions;
--> statement-breakpoint
UPDATE app.forms_versions v SET form_id = id, content = jsonb_set(content, '{questions}', (
  SELECT jsonb_agg(question || jsonb_build_object('readers',
    '{"hire": "hidden", "trainer": "hidden", "manager": "hidden", "hr": "hidden"}'::jsonb ||
    CASE
      WHEN v.form_key <> 'reflection-trainer' AND question->>'kind' IN ('text', 'many') THEN '{"trainer": "answers"}'::jsonb
      WHEN v.form_key <> 'reflection-trainer' THEN '{"trainer": "answers", "manager": "answers"}'
      WHEN question->>'key' = 'comment' THEN '{"hire": "answers"}'
      WHEN question->>'key' = 'confidence' THEN '{}'
      ELSE '{"manager": "answers", "hr": "answers"}'
    END) ORDER BY place)
  FROM jsonb_array_elements(content->'questions') WITH ORDINALITY asked(question, place)));
--> statement-breakpoint
UPDATE app.reflections_programmes SET cadence = 'monthly', starts_on = (starts_month || '-01')::date,
  ends_on = ((ends_month || '-01')::date + interval '1 month' - interval '1 day')::date;
--> statement-breakpoint
INSERT INTO app.reflections_stages (organization_id, programme_id, from_months, hire_form_id, trainer_form_id)
SELECT organization_id, id, 0, hire_form_id, trainer_form_id FROM app.reflections_programmes;
--> statement-breakpoint
UPDATE app.reflections_reflections r SET hire_form_id = p.hire_form_id, trainer_form_id = p.trainer_form_id
FROM app.reflections_programmes p WHERE p.organization_id = r.organization_id AND p.id = r.programme_id;
--> statement-breakpoint
UPDATE app.forms_versions v SET answered_at = (
  SELECT min(CASE WHEN r.hire_form_id = v.id THEN r.submitted_at ELSE r.answered_at END)
  FROM app.reflections_reflections r
  WHERE r.organization_id = v.organization_id AND v.id IN (r.hire_form_id, r.trainer_form_id));
--> statement-breakpoint
UPDATE app.entrusted SET
  slot = CASE kind WHEN 'reflections.marks' THEN 'trainer+manager' WHEN 'reflections.text' THEN 'trainer'
    WHEN 'reflections.comment' THEN 'hire' WHEN 'reflections.hire-state' THEN 'manager+hr' ELSE '' END,
  kind = CASE WHEN kind IN ('reflections.marks', 'reflections.text') THEN 'reflections.written' ELSE 'reflections.answered' END
WHERE kind IN ('reflections.marks', 'reflections.text', 'reflections.comment', 'reflections.hire-state', 'reflections.confidence');
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" ALTER COLUMN "form_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ALTER COLUMN "cadence" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" ALTER COLUMN "starts_on" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ALTER COLUMN "hire_form_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" DROP COLUMN "form_key";
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" DROP COLUMN "starts_month";
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" DROP COLUMN "ends_month";
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" DROP COLUMN "hire_form_id";
--> statement-breakpoint
ALTER TABLE "app"."reflections_programmes" DROP COLUMN "trainer_form_id";
--> statement-breakpoint
ALTER TABLE "app"."reflections_letters" ADD CONSTRAINT "reflections_letters_organization_id_author_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","author_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."reflections_stages" ADD CONSTRAINT "reflections_stages_organization_id_programme_id_reflections_programmes_organization_id_id_fk" FOREIGN KEY ("organization_id","programme_id") REFERENCES "app"."reflections_programmes"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."tasks_feeds" ADD CONSTRAINT "tasks_feeds_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."tasks_moves" ADD CONSTRAINT "tasks_moves_organization_id_step_id_tasks_steps_organization_id_id_fk" FOREIGN KEY ("organization_id","step_id") REFERENCES "app"."tasks_steps"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "app"."forms_versions" ADD CONSTRAINT "forms_versions_organization_id_form_id_forms_forms_organization_id_id_fk" FOREIGN KEY ("organization_id","form_id") REFERENCES "app"."forms_forms"("organization_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "forms_forms_side" ON "app"."forms_forms" USING btree ("organization_id","side","created_at");
--> statement-breakpoint
CREATE INDEX "reflections_letters_author" ON "app"."reflections_letters" USING btree ("organization_id","author_id","sent_at");
--> statement-breakpoint
CREATE INDEX "reflections_letters_to" ON "app"."reflections_letters" USING btree ("organization_id","to_id","sent_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_feeds_digest" ON "app"."tasks_feeds" USING btree ("organization_id","digest");
--> statement-breakpoint
CREATE INDEX "tasks_moves_step" ON "app"."tasks_moves" USING btree ("organization_id","step_id","moved_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "forms_versions_number" ON "app"."forms_versions" USING btree ("organization_id","form_id","version") WHERE not "app"."forms_versions"."extended";
--> statement-breakpoint
CREATE UNIQUE INDEX "reflections_one_a_period" ON "app"."reflections_reflections" USING btree ("organization_id","programme_id","person_id","period");
--> statement-breakpoint
CREATE INDEX "tasks_steps_open" ON "app"."tasks_steps" USING btree ("organization_id","state","opens_on","closes_on");
--> statement-breakpoint
CREATE INDEX "tasks_steps_due" ON "app"."tasks_steps" USING btree ("organization_id","state","due_on","closes_on");
--> statement-breakpoint
CREATE INDEX "tasks_steps_untold" ON "app"."tasks_steps" USING btree ("organization_id","opens_on") WHERE "app"."tasks_steps"."told_on" is null and "app"."tasks_steps"."state" = 'open';
--> statement-breakpoint
CREATE INDEX "tasks_steps_nudged" ON "app"."tasks_steps" USING btree ("organization_id") WHERE "app"."tasks_steps"."nudged_on" is not null;
--> statement-breakpoint
CREATE INDEX "reflections_of_person" ON "app"."reflections_reflections" USING btree ("organization_id","person_id","opens_on");
--> statement-breakpoint
CREATE INDEX "reflections_round" ON "app"."reflections_reflections" USING btree ("organization_id","programme_id","period","unit_id");
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
  'app.forms_forms', 'app.reflections_answer_times', 'app.reflections_cells', 'app.reflections_history',
  'app.reflections_item_sets', 'app.reflections_keeping', 'app.reflections_stages', 'app.tasks_feeds', 'app.tasks_moves'
]::regclass[], 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
-- Words can be taken back, taken away, shown to one more and expire: each by one door, as reading has one.
GRANT UPDATE (person_readers), DELETE ON app.entrusted TO banso_words;
--> statement-breakpoint
GRANT SELECT, DELETE ON app.readings TO banso_words;
--> statement-breakpoint
CREATE POLICY keeping ON app.entrusted FOR UPDATE TO banso_words
  USING (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
CREATE POLICY ending ON app.entrusted FOR DELETE TO banso_words
  USING (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
CREATE POLICY looking ON app.readings FOR SELECT TO banso_words
  USING (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
CREATE POLICY ending ON app.readings FOR DELETE TO banso_words
  USING (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
-- As before, but what is being read cannot be taken back in the same moment.
CREATE OR REPLACE FUNCTION app.reveal(wanted uuid[]) RETURNS TABLE (id uuid, body bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH readable AS (
    SELECT e.organization_id, e.id, e.subject_id, e.author_id, e.body
    FROM app.entrusted e
    WHERE e.organization_id = current_setting('app.organization_id')::uuid
      AND e.id = ANY (wanted)
      AND app.may_read(e.author_id, e.about_id, e.person_readers, e.office_readers)
    FOR KEY SHARE
  ), logged AS (
    INSERT INTO app.readings (organization_id, entrusted_id, subject_id, author_id, reader_id, read_at)
    SELECT organization_id, id, subject_id, author_id, current_setting('app.person_id')::uuid, now()
    FROM readable WHERE author_id <> current_setting('app.person_id')::uuid
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  SELECT readable.id, readable.body FROM readable
$$;
--> statement-breakpoint
-- One's own words of a kind about a subject, while nobody has read them: gone, and true; else they stay, and false.
CREATE FUNCTION app.take_back(wanted text, subject uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
  organization uuid := current_setting('app.organization_id')::uuid;
  author uuid := current_setting('app.person_id')::uuid;
  mine uuid[];
BEGIN
  SELECT array_agg(held.id) INTO mine FROM (
    SELECT e.id FROM app.entrusted e
    WHERE e.organization_id = organization AND e.subject_id = subject AND e.author_id = author AND e.kind = wanted
    FOR UPDATE) held;
  IF EXISTS (SELECT FROM app.readings r WHERE r.organization_id = organization AND r.subject_id = subject
    AND r.entrusted_id = ANY (mine)) THEN RETURN false; END IF;
  DELETE FROM app.entrusted e WHERE e.organization_id = organization AND e.id = ANY (mine);
  RETURN true;
END $$;
--> statement-breakpoint
-- One's own words of these kinds about a subject, read or not: gone. Who had read them stays known to their author.
CREATE FUNCTION app.withdraw(kinds text[], subject uuid) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH gone AS (
    DELETE FROM app.entrusted e
    WHERE e.organization_id = current_setting('app.organization_id')::uuid AND e.subject_id = subject
      AND e.author_id = current_setting('app.person_id')::uuid AND e.kind = ANY (kinds)
    RETURNING 1)
  SELECT count(*) FROM gone
$$;
--> statement-breakpoint
-- Only an author widens the readers of their words, by one named person: what is kept for that person's role, and what
-- was added where `added` names its kind.
CREATE FUNCTION app.show_to(reader uuid, role text, kinds text[], added text[], subjects uuid[]) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH shown AS (
    UPDATE app.entrusted e SET person_readers = person_readers || reader
    WHERE e.organization_id = current_setting('app.organization_id')::uuid AND e.subject_id = ANY (subjects)
      AND e.author_id = current_setting('app.person_id')::uuid AND e.kind NOT LIKE '%.draft'
      AND (e.kind = ANY (added) OR (e.kind = ANY (kinds) AND role = ANY (string_to_array(e.slot, '+'))))
      AND reader <> ALL (e.person_readers)
    RETURNING 1)
  SELECT count(*) FROM shown
$$;
--> statement-breakpoint
-- What has been kept as long as was announced is gone for everybody, the note of who read it included. Only a job, which
-- is nobody, may ask for it.
CREATE FUNCTION app.expire_words(kinds text[], before timestamptz) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH gone AS (
    DELETE FROM app.entrusted e
    WHERE e.organization_id = current_setting('app.organization_id')::uuid AND e.kind = ANY (kinds) AND e.written_at < before
      AND current_setting('app.person_id') = '00000000-0000-0000-0000-000000000000'
    RETURNING e.id), forgotten AS (
    DELETE FROM app.readings r
    WHERE r.organization_id = current_setting('app.organization_id')::uuid AND (r.entrusted_id IN (SELECT id FROM gone)
      -- Of words withdrawn before: nothing is left of them but who read them.
      OR ('reflections.written' = ANY (kinds) AND r.read_at < before AND current_setting('app.person_id') = '00000000-0000-0000-0000-000000000000'
        AND NOT EXISTS (SELECT FROM app.entrusted e
          WHERE e.organization_id = r.organization_id AND e.id = r.entrusted_id))))
  SELECT count(*) FROM gone
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA app TO banso_words;
--> statement-breakpoint
ALTER FUNCTION app.take_back(text, uuid) OWNER TO banso_words;
--> statement-breakpoint
ALTER FUNCTION app.withdraw(text[], uuid) OWNER TO banso_words;
--> statement-breakpoint
ALTER FUNCTION app.show_to(uuid, text, text[], text[], uuid[]) OWNER TO banso_words;
--> statement-breakpoint
ALTER FUNCTION app.expire_words(text[], timestamptz) OWNER TO banso_words;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM banso_words;
--> statement-breakpoint
-- Whoever judges does not even learn that there are letters.
ALTER POLICY judging ON app.entrusted
  USING (organization_id = current_setting('app.organization_id')::uuid AND kind NOT LIKE '%.draft' AND kind <> 'reflections.letter');
--> statement-breakpoint
-- A letter past the line is seen by its author and its addressee alone; a job, which is nobody, may end it.
ALTER TABLE app.reflections_letters ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.reflections_letters FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY correspondents ON app.reflections_letters TO banso_app
  USING (organization_id = current_setting('app.organization_id')::uuid
     AND (app.may_read(author_id, author_id, array_remove(ARRAY[to_id], NULL), array_remove(ARRAY[to_office], NULL))
       OR current_setting('app.person_id') = '00000000-0000-0000-0000-000000000000'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON app.reflections_letters TO banso_app;
--> statement-breakpoint
-- Whose calendar a secret link opens, before anybody has signed in.
DO $$ BEGIN
  EXECUTE format('CREATE POLICY registry ON app.tasks_feeds FOR SELECT TO %I USING (true)', current_user);
END $$;
--> statement-breakpoint
CREATE FUNCTION app.feed(wanted text) RETURNS TABLE (organization_id uuid, person_id uuid, with_names boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT organization_id, person_id, with_names FROM app.tasks_feeds WHERE digest = wanted
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.take_back(text, uuid), app.withdraw(text[], uuid), app.show_to(uuid, text, text[], text[], uuid[]),
  app.expire_words(text[], timestamptz), app.feed(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.take_back(text, uuid), app.withdraw(text[], uuid), app.show_to(uuid, text, text[], text[], uuid[]),
  app.expire_words(text[], timestamptz) TO banso_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.feed(text) TO banso_identity;
--> statement-breakpoint
-- A desk can be written to and opens nothing.
CREATE OR REPLACE FUNCTION app.admit(session_token text, at timestamptz)
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
    WHERE h.organization_id = member.organization_id AND h.person_id = member.person_id AND h.office NOT IN ('head', 'desk')
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
