"""More typefaces with Cyrillic than the data folder holds, fetched as npm packages."""
