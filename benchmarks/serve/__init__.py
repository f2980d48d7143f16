"""What serving costs beside the models alone, here and in the servers that others would take."""
