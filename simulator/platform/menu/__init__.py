"""The call that creates the app's menu; tapping it is in ``company.member_actions``."""
