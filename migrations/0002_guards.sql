-- What the tables alone do not say: who may touch which row, and the few doors through which identity is reached.

-- Enter an organisation for this transaction. SET LOCAL by EXECUTE, since set_config() does not reach a shard.
CREATE FUNCTION app.enter(organization uuid, person uuid, offices text, barred text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'SET LOCAL app.organization_id = %L; SET LOCAL app.person_id = %L; SET LOCAL app.offices = %L; SET LOCAL app.barred = %L',
    organization, person, offices, barred);
END $$;
--> statement-breakpoint
-- A table of the organisation: forced row-level security, and only the row's own organisation.
CREATE PROCEDURE app.protect(tables regclass[], rights text)
LANGUAGE plpgsql AS $$
DECLARE protected regclass;
BEGIN
  FOREACH protected IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
    EXECUTE format('CREATE POLICY organization ON %s USING (organization_id = current_setting(''app.organization_id'')::uuid)', protected);
    EXECUTE format('GRANT %s ON %s TO banso_app', rights, protected);
  END LOOP;
END $$;
--> statement-breakpoint
CALL app.protect(ARRAY[
  'app.people_organizations', 'app.people_units', 'app.people_persons', 'app.people_employments',
  'app.people_assignments', 'app.people_supports', 'app.people_absences', 'app.people_imports', 'app.forms_versions', 'app.tasks_steps',
  'app.reflections_programmes', 'app.reflections_participants', 'app.reflections_reflections',
  'app.reflections_recipients', 'app.reflections_counts', 'app.mails'
]::regclass[], 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
-- What happened stays: rows are added and read, never changed.
CALL app.protect(ARRAY['app.events', 'app.ledger']::regclass[], 'SELECT, INSERT');
--> statement-breakpoint
-- Nobody but the owner makes tables, views or functions of their own, not even temporary ones.
DO $$ BEGIN
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;
--> statement-breakpoint
-- The migrating role may list organisations, for the jobs of each day.
DO $$ BEGIN
  EXECUTE format('CREATE POLICY registry ON app.people_organizations FOR SELECT TO %I USING (true)', current_user);
END $$;
--> statement-breakpoint
CREATE FUNCTION app.organizations() RETURNS TABLE (organization_id uuid, time_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
  SELECT organization_id, time_zone FROM app.people_organizations ORDER BY organization_id
$$;
--> statement-breakpoint

-- Entrusted words ------------------------------------------------------------------------------------------------
ALTER TABLE app.entrusted ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.entrusted FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.readings ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE app.readings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is not handed in has no reader, whatever a later version of the code might write.
ALTER TABLE app.entrusted ADD CONSTRAINT entrusted_drafts_are_for_nobody
  CHECK (kind NOT LIKE '%.draft' OR (person_readers = '{}' AND office_readers = '{}'));
--> statement-breakpoint
-- The author, the persons named, and the offices named - but no office about oneself or those one supports.
CREATE FUNCTION app.may_read(author uuid, about uuid, persons uuid[], offices text[]) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT current_setting('app.person_id')::uuid = author
      OR current_setting('app.person_id')::uuid = ANY (persons)
      OR (offices && string_to_array(current_setting('app.offices'), ',')
          AND about::text <> ALL (string_to_array(current_setting('app.barred'), ',')))
$$;
--> statement-breakpoint
CREATE POLICY readers ON app.entrusted FOR SELECT TO banso_app
  USING (organization_id = current_setting('app.organization_id')::uuid
     AND app.may_read(author_id, about_id, person_readers, office_readers));
--> statement-breakpoint
CREATE POLICY writing ON app.entrusted FOR INSERT TO banso_app
  WITH CHECK (organization_id = current_setting('app.organization_id')::uuid
          AND author_id = current_setting('app.person_id')::uuid);
--> statement-breakpoint
CREATE POLICY redrafting ON app.entrusted FOR UPDATE TO banso_app
  USING (organization_id = current_setting('app.organization_id')::uuid
     AND author_id = current_setting('app.person_id')::uuid AND kind LIKE '%.draft');
--> statement-breakpoint
CREATE POLICY discarding ON app.entrusted FOR DELETE TO banso_app
  USING (organization_id = current_setting('app.organization_id')::uuid
     AND author_id = current_setting('app.person_id')::uuid AND kind LIKE '%.draft');
--> statement-breakpoint
CREATE POLICY judging ON app.entrusted FOR SELECT TO banso_judge
  USING (organization_id = current_setting('app.organization_id')::uuid AND kind NOT LIKE '%.draft');
--> statement-breakpoint
CREATE POLICY revealing ON app.entrusted FOR SELECT TO banso_words
  USING (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
CREATE POLICY logging ON app.readings FOR INSERT TO banso_words
  WITH CHECK (organization_id = current_setting('app.organization_id')::uuid);
--> statement-breakpoint
-- Who read is for the one who wrote.
CREATE POLICY authors ON app.readings FOR SELECT TO banso_app
  USING (organization_id = current_setting('app.organization_id')::uuid
     AND author_id = current_setting('app.person_id')::uuid);
--> statement-breakpoint
GRANT SELECT (organization_id, id, author_id, about_id, kind, subject_id, slot, person_readers, office_readers, marks, written_at),
  INSERT, UPDATE (body, marks, written_at), DELETE ON app.entrusted TO banso_app;
--> statement-breakpoint
GRANT SELECT (organization_id, id, about_id, kind, subject_id, slot, marks, written_at) ON app.entrusted TO banso_judge;
--> statement-breakpoint
GRANT SELECT ON app.entrusted TO banso_words;
--> statement-breakpoint
GRANT SELECT ON app.readings TO banso_app;
--> statement-breakpoint
GRANT INSERT ON app.readings TO banso_words;
--> statement-breakpoint
-- The only way to a body: checks the readers and writes the reading log in the same statement.
CREATE FUNCTION app.reveal(wanted uuid[]) RETURNS TABLE (id uuid, body bytea)
LANGUAGE sql SECURITY DEFINER SET search_path = app, pg_temp AS $$
  WITH readable AS (
    SELECT e.organization_id, e.id, e.subject_id, e.author_id, e.body
    FROM app.entrusted e
    WHERE e.organization_id = current_setting('app.organization_id')::uuid
      AND e.id = ANY (wanted)
      AND app.may_read(e.author_id, e.about_id, e.person_readers, e.office_readers)
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
GRANT CREATE ON SCHEMA app TO banso_words;
--> statement-breakpoint
ALTER FUNCTION app.reveal(uuid[]) OWNER TO banso_words;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA app FROM banso_words;
--> statement-breakpoint

-- Identity --------------------------------------------------------------------------------------------------------
GRANT banso_app TO banso_identity;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO banso_identity;
--> statement-breakpoint
-- Open the transaction of a signed-in person: nobody is admitted without a living session and employment. Who belongs
-- to several organisations is admitted to the first they have not left; to nobody's, `state` is 'left'.
CREATE FUNCTION app.admit(session_token text, at timestamptz)
RETURNS TABLE (session_id uuid, user_id uuid, organization_id uuid, person_id uuid, roles text[], locale text, time_zone text, state text)
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
    SELECT p.roles, p.locale, o.time_zone INTO roles, locale, time_zone
    FROM app.people_persons p
    JOIN app.people_organizations o ON o.organization_id = p.organization_id
    WHERE p.organization_id = member.organization_id AND p.id = member.person_id;
    CONTINUE WHEN NOT FOUND;
    today := (at AT TIME ZONE time_zone)::date;
    state := CASE WHEN EXISTS (
      SELECT FROM app.people_employments e
      WHERE e.organization_id = member.organization_id AND e.person_id = member.person_id
        AND (e.ends_on IS NULL OR e.ends_on >= today)) THEN 'here' ELSE 'left' END;
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
-- Make or renew the invitation of a person who has not come in yet; says whether there was anybody to invite.
CREATE FUNCTION app.invite(person uuid, secret_hash text, expires timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, identity, pg_temp AS $$
DECLARE organization uuid := current_setting('app.organization_id')::uuid;
BEGIN
  IF EXISTS (SELECT FROM identity.memberships m WHERE m.organization_id = organization AND m.person_id = person)
    OR NOT EXISTS (SELECT FROM app.people_persons p WHERE p.organization_id = organization AND p.id = person) THEN
    RETURN false;
  END IF;
  INSERT INTO identity.invitations (organization_id, person_id, token_hash, expires_at)
  VALUES (organization, person, secret_hash, expires)
  ON CONFLICT (organization_id, person_id)
  DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at, used_at = NULL;
  RETURN true;
END $$;
--> statement-breakpoint

-- Jobs ------------------------------------------------------------------------------------------------------------
-- Put jobs into the queue within the caller's own transaction.
CREATE FUNCTION app.enqueue(task text, payloads jsonb, run_at timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_jobs(ARRAY(
    SELECT (task, payload::json, NULL, run_at, NULL, NULL, NULL, NULL)::graphile_worker.job_spec
    FROM jsonb_array_elements(payloads) payload));
END $$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
--> statement-breakpoint
REVOKE ALL ON ALL PROCEDURES IN SCHEMA app FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.enter(uuid, uuid, text, text), app.reveal(uuid[]),
  app.may_read(uuid, uuid, uuid[], text[]), app.admit(text, timestamptz), app.invite(uuid, text, timestamptz),
  app.enqueue(text, jsonb, timestamptz) TO banso_app;
--> statement-breakpoint
-- Whoever serves requests has one organisation and never a list of them.
GRANT EXECUTE ON FUNCTION app.organizations() TO banso_identity;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.enter(uuid, uuid, text, text), app.may_read(uuid, uuid, uuid[], text[]) TO banso_words, banso_judge;
--> statement-breakpoint
-- Counted tries, in the shape that the rate limiter expects.
CREATE TABLE identity.throttle (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.throttle TO banso_identity;
