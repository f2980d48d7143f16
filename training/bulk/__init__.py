"""Many pictures to Parquet, by the models that serve, in a Ray Data job."""
