"""The one simulated company and the rules of its accounts, wallet and chats; answers no API call."""
