"""What people hold in their hands: the simulator's page, phones, in-app browsers, the invoice picker, native apps."""
