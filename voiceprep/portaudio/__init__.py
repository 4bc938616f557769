"""Sound in and out of any device, and what to do where the system does not answer."""
