"""What whoever runs the server needs: tried backups, restoring, verifying, tidying."""
