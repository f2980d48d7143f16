"""Training, on lines that it renders itself, of the Russian and English line reader."""
