CREATE TABLE "app"."demo_works" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"reached_day" date,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"state" text NOT NULL,
	"happened" jsonb NOT NULL,
	"started_at" timestamptz NOT NULL,
	"ended_at" timestamptz,
	CONSTRAINT "demo_works_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_seen" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"what" text NOT NULL,
	"seen_at" timestamptz NOT NULL,
	CONSTRAINT "people_seen_organization_id_person_id_what_pk" PRIMARY KEY("organization_id","person_id","what")
);
--> statement-breakpoint
ALTER TABLE "identity"."installation" ADD COLUMN "seconds_ahead" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
CREATE INDEX "demo_works_started" ON "app"."demo_works" USING btree ("organization_id","started_at");
--> statement-breakpoint
-- Who copies the whole database out: reads every table as it is kept, sealed words included, and changes nothing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'banso_backup') THEN
    BEGIN
      CREATE ROLE banso_backup NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  BEGIN
    EXECUTE format('GRANT banso_backup TO %I', current_user);
  EXCEPTION WHEN insufficient_privilege THEN
    IF NOT pg_has_role(current_user, 'banso_backup', 'MEMBER') THEN RAISE; END IF;
  END;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app, identity, banso TO banso_backup;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA identity, banso TO banso_backup;
--> statement-breakpoint
CREATE OR REPLACE PROCEDURE app.protect(tables regclass[], rights text)
LANGUAGE plpgsql AS $$
DECLARE protected regclass;
BEGIN
  FOREACH protected IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
    EXECUTE format('CREATE POLICY organization ON %s USING (organization_id = current_setting(''app.organization_id'')::uuid)', protected);
    EXECUTE format('GRANT %s ON %s TO banso_app', rights, protected);
    CALL app.back_up(protected);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE PROCEDURE app.back_up(kept regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE POLICY backup ON %s FOR SELECT TO banso_backup USING (true)', kept);
  EXECUTE format('GRANT SELECT ON %s TO banso_backup', kept);
END $$;
--> statement-breakpoint
REVOKE ALL ON PROCEDURE app.back_up(regclass) FROM PUBLIC;
--> statement-breakpoint
DO $$
DECLARE kept regclass;
BEGIN
  FOR kept IN SELECT oid FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r' AND relrowsecurity LOOP
    CALL app.back_up(kept);
  END LOOP;
END $$;
--> statement-breakpoint
CALL app.protect(ARRAY['app.demo_works', 'app.people_seen']::regclass[], 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
-- How the installation fares, for its administrators: counts and sizes alone, of all organisations together.
CREATE FUNCTION app.operation() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, graphile_worker, pg_temp AS $$
  SELECT jsonb_build_object(
    'databaseBytes', pg_database_size(current_database()),
    'serverVersion', current_setting('server_version'),
    'migrations', (SELECT count(*) FROM banso.__drizzle_migrations),
    'queue', (
      SELECT coalesce(jsonb_agg(jsonb_build_object(
        'task', task_identifier, 'waiting', waiting, 'late', late, 'failing', failing, 'givenUp', given_up, 'oldest', oldest)
        ORDER BY task_identifier), '[]')
      FROM (
        SELECT task_identifier,
          count(*) FILTER (WHERE attempts < max_attempts) AS waiting,
          count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - interval '10 minutes') AS late,
          count(*) FILTER (WHERE attempts > 0 AND attempts < max_attempts AND last_error IS NOT NULL) AS failing,
          count(*) FILTER (WHERE attempts >= max_attempts) AS given_up,
          min(run_at) AS oldest
        FROM graphile_worker.jobs GROUP BY task_identifier
      ) tasks))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.operation() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.operation() TO banso_app;
--> statement-breakpoint
-- A time machine moves days and offices, and not how long a session lasts: that is real time.
DROP FUNCTION app.admit(text, timestamptz);
--> statement-breakpoint
CREATE FUNCTION app.admit(session_token text, at timestamptz, wall timestamptz DEFAULT NULL)
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
    WHERE s.token = session_token AND s.expires_at > coalesce(wall, at)
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
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.admit(text, timestamptz, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.admit(text, timestamptz, timestamptz) TO banso_app;
--> statement-breakpoint
-- The time it is here: real time, and in a demo as far from it as its time machine says.
CREATE FUNCTION app.moment() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = identity, pg_temp AS $$
  SELECT now() + coalesce((SELECT make_interval(secs => seconds_ahead) FROM installation WHERE demo), interval '0')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.moment() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.moment() TO banso_words;
--> statement-breakpoint
-- Who has read it and when, in the time of the demo where it is one.
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
    SELECT organization_id, id, subject_id, author_id, current_setting('app.person_id')::uuid, app.moment()
    FROM readable WHERE author_id <> current_setting('app.person_id')::uuid
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  SELECT readable.id, readable.body FROM readable
$$;
