-- The start page looks for what came within a week and for papers that run out soon. By their days these are a few rows
-- among thousands; asked for file by file they cost a supervisor of ten thousand files most of the page.
CREATE INDEX placement_by_recorded_at ON placement (recorded_at) WHERE valid_to IS NULL;
CREATE INDEX residence_period_by_document ON residence_period (document_valid_until);
