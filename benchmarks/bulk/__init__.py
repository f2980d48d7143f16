"""Pictures a second of `reviewlens score`, beside those of the online graph."""
