-- Reports count who joined and who left, whoever is on the list today: over this they read no row of it.
CREATE INDEX waiting_reported ON waiting(programme, since, reason, ended);
