-- Roles are shared by all databases of a server: make each once, and let the role that migrates use it.
DO $$
DECLARE role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['banso_app', 'banso_judge', 'banso_words', 'banso_identity'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- From PostgreSQL 16 on whoever makes a role is its member without the right to act as it, until that is granted.
    BEGIN
      EXECUTE format('GRANT %I TO %I', role_name, current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      IF NOT pg_has_role(current_user, role_name, 'MEMBER') THEN RAISE; END IF;
    END;
  END LOOP;
END $$;
--> statement-breakpoint
CREATE SCHEMA app;
--> statement-breakpoint
CREATE SCHEMA identity;
--> statement-breakpoint
GRANT USAGE ON SCHEMA app TO banso_app, banso_judge, banso_words, banso_identity;
--> statement-breakpoint
GRANT USAGE ON SCHEMA identity TO banso_identity;
