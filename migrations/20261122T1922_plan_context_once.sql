-- The lists of a request's account are parameters that are mostly empty: planned for them, each of these queries looks cheap
-- enough to be planned anew with every request, which takes a volunteer's longer than to run.
SET LOCAL ROLE wegmarke_definer;
ALTER FUNCTION app.begin_request(uuid, date) SET plan_cache_mode = 'force_generic_plan';
SET LOCAL ROLE wegmarke_owner;
