"""What operations read and tidy in the tables of the features: all the SQL of it."""
