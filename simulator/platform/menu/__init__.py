"""The call that creates the app's menu."""
