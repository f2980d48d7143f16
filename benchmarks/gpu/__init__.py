"""What one GPU gives: the encoder and the reader in batches and half precision, alone and beside
each other."""
