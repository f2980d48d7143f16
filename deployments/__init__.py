"""What runs online: one file, one deployment; plain classes that do not import Ray."""
