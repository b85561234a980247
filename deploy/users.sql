-- Who comes to the database: the owner changes its tables, the application works in them row by row, the keeper
-- goes through one organisation as a whole. None of them is a superuser. Run once by psql, as the superuser.
\set ON_ERROR_STOP on
\if :{?secrets}
\else
    \set secrets /run/secrets
\endif
\set owner_file :secrets '/password-owner'
\set app_file :secrets '/password-app'
\set keeper_file :secrets '/password-keeper'
\set owner_password `cat :owner_file`
\set app_password `cat :app_file`
\set keeper_password `cat :keeper_file`

CREATE ROLE supportcycle_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE supportcycle_keeper NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE team_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE team_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password' IN ROLE supportcycle_app;
CREATE ROLE team_keeper LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'keeper_password' IN ROLE supportcycle_keeper;

SELECT current_database() AS here \gset
ALTER DATABASE :"here" OWNER TO team_owner;
REVOKE ALL ON DATABASE :"here" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"here" TO team_app, team_keeper;
ALTER SCHEMA public OWNER TO team_owner;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
