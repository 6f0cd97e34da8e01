"""The doors between the use cases and the outside: protocols, and the values they carry; a module per thing."""
