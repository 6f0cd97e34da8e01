"""What is asked of the machine: its clock, its disk, files for our user alone, who else is on a port."""
