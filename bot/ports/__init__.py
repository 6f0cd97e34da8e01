"""The doors between the services and the outside: protocols, and the values they carry; a module per thing."""
