-- After everything else is in place: what waits for its tiers has an item (42-approvals.sql).
select app.open_waiting_approvals();
