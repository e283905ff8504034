-- A paper that was issued is what it is, and so are the bytes of a template: only whether a template is in use may change.
create or replace trigger archive_papers_stay before update or delete on archive_papers
  for each row execute function app.refuse_change();
create or replace trigger paper_templates_stay before delete on paper_templates
  for each row execute function app.refuse_change();
create or replace trigger paper_templates_keep_their_bytes before update on paper_templates
  for each row when (old.content is distinct from new.content or old.sha256 <> new.sha256 or old.kind <> new.kind
                     or old.version <> new.version or old.uploaded_by <> new.uploaded_by
                     or (old.released_by is not null and old.released_by is distinct from new.released_by)
                     or (old.retired_at is not null and old.retired_at is distinct from new.retired_at))
  execute function app.refuse_change();
