"""What a contribution brings in, compared with a version of the content that git keeps."""
