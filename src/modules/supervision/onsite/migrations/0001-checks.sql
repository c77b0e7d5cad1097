-- The list of on-site checks, open ones first: few among all matters.
create index matter_on_site_check on kernel.matter (open desc, id desc) where kind = 'on-site-check';
