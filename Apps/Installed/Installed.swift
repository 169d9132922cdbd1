// Installed
