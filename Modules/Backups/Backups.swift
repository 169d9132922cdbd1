// Backups
