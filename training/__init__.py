"""What runs offline: a labelled folder to a bundle and its figures; makers of data; weights."""
