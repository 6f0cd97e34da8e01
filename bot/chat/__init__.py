"""What people do in the chat and on cards, and what they are answered: values, and how words are understood."""
