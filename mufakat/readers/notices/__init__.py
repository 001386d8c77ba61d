"""Who should hear of which entry of the journal; every mail to members is prepared and waits for a person."""
