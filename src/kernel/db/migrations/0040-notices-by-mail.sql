-- Whether notices go out by mail as well is kernel.notice_preference's to say, where the notice's own trigger looks.
alter table kernel.account drop column notices_by_mail;
